import type { Basis, Example, ExampleRole, Rule, Source } from '../../server/domain/conflicts/rule.ts';
import { reviewsInWords } from '../../server/domain/conflicts/example-words.ts';
import { factInWords, type SaidFact } from '../../server/domain/conflicts/personal/example-words.ts';
import type { PersonalExample, PersonalRule } from '../../server/domain/conflicts/personal/rule.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { FURTHER_VERSIONS, RULES } from '../../server/domain/conflicts/rules/index.ts';
import { paragraphOf } from '../../server/domain/guidance/index.ts';
import { CONFLICT_KINDS, FAMILIES } from '../../server/domain/vocabulary.ts';
import { anchor, generated, page, tableOf } from './markdown.ts';

const BASIS: Record<Basis, string> = { statute: 'statute', regulation: 'regulation', 'statutory-guidance': 'statutory guidance', 'local-code': 'local code', 'case-law': 'judgment of a court', 'good-practice': 'good practice' };
const ABOUT: Record<Rule['about'], string> = { family: 'the authority and the body', unit: 'a unit', committee: 'a committee', officer: 'an accountable officer', line: 'the lowest unit that two lines of management have in common' };

export const sourceLine = ({ title, provision, basis, url, from, to }: Source): string =>
  `- ${url ? `[${title}](${url})` : title}, ${provision}. *${BASIS[basis]}*, ${to === null ? `since ${from}` : `${from} to ${to}`}`;

const days = (from: string, to: string | undefined): string => (to ? `${from} to ${to}` : `since ${from}`);

function where({ line, committee, officer, background }: ExampleRole): string {
  const parts = [line && `unit ${line.join(' under ')}`, committee && `committee ${committee}`, officer && `officer ${officer}`, background && 'universal regulation, not of the contracted service'];
  const given = parts.filter(Boolean);
  return given.length > 0 ? ` (${given.join(', ')})` : '';
}

const roleWords = (role: ExampleRole): string => `${role.kind ?? role.family} ${days(role.from, role.to)}${where(role)}`;
function saidWords({ says, from, to }: SaidFact): string {
  return from === null ? says : from === to ? `${says} (on ${from})` : `${says} (${days(from, to ?? undefined)})`;
}

function exampleLine(example: Example | PersonalExample): string {
  const { title, periods, severity } = example;
  const facts = ('roles' in example ? [...example.roles.map(roleWords), ...reviewsInWords(example.reviews ?? {}, 'en').map(saidWords)] : example.facts.map((fact) => saidWords(factInWords(fact, 'en')))).join('; ');
  const outcome = periods.length > 0 ? `**${periods.map((period) => days(period.slice(0, 10), period.slice(11) || undefined)).join(', ')}**${severity === undefined ? '' : `, severity ${severity}`}` : '**nothing**';
  return `- ${title.en}: ${facts} → ${outcome}`;
}

type AnyRule = Rule | PersonalRule;

const ruleSection = (rule: AnyRule, heading = rule.id): string =>
  page(
    `## ${heading}`,
    `**${rule.title.en}** (*${rule.title.cy}*)`,
    rule.why.en,
    tableOf(
      ['', ''],
      [
        ['version', `${rule.version}, applied since ${rule.validFrom}${rule.validTo ? ` until ${rule.validTo}` : ''}`],
        ['is about', 'about' in rule ? ABOUT[rule.about] : `a person${rule.saysOfNoBody || !rule.says.en.includes('{body}') ? '' : ', and a body'}`],
        ['kind', CONFLICT_KINDS[rule.kind].en],
        ['class that it proposes', `${rule.proposedClass}${'actualFrom' in rule ? `; actual from severity ${rule.actualFrom}, where a recorded act meets a statutory test` : ''}`],
        ['severity', `${rule.severity}, or as computed from the facts`],
        ...Object.entries(rule.parameters).map(([name, { value, unit, why }]) => [`parameter \`${name}\``, `${value} ${unit}. ${why.en}`]),
        ['guidance', `[${paragraphOf(rule.guidance)?.title.en ?? rule.guidance}](guidance.md#${anchor(rule.guidance)})`],
        ['says', rule.says.en],
        ...('saysOfNoBody' in rule ? [['says, of no body', rule.saysOfNoBody.en]] : []),
      ],
    ),
    '**Rests on**',
    rule.sources.map(sourceLine).join('\n'),
    '**Flags**',
    rule.examples.flags.map(exampleLine).join('\n'),
    '**Stays silent**',
    rule.examples.silent.map(exampleLine).join('\n'),
  ).trimEnd();

export const rulesPage = (): string =>
  page(
    generated('server/domain/conflicts/rules'),
    '# Rules',
    `A rule finds an **overlap**: a computed fact of roles and dates. A council may adopt its own figures for the parameters, or another version where there is one, [from a day on](decisions/0020-adopted-rules.md). It never says that there is a conflict; a named person decides that, with reasons. Each rule looks at the days on which kinds of role were played, never at the calendar, so that the same facts always give the same answer. How the scale of severity was made is a [decision](decisions/0009-severity.md). The examples are tests: they run against the rule on every change.`,
    `The kinds of role are: ${Object.entries(FAMILIES).map(([family, words]) => `*${family}* (the council ${words.en})`).join(', ')}.`,
    tableOf(['rule', 'what it finds', 'severity'], RULES.map((rule) => [`[${rule.id}](#${anchor(rule.id)})`, rule.title.en, String(rule.severity)])),
    ...RULES.flatMap((rule) => [rule, ...FURTHER_VERSIONS.filter(({ id }) => id === rule.id)]).map((rule) => ruleSection(rule, RULES.includes(rule) ? rule.id : `${rule.id}, version ${rule.version}`)),
    '# Rules about people',
    'What people declare, and how they are connected with bodies, joins the roles of the council. A finding of these rules is about one person (scope `personal`). Keepers of the register see it, reviewers and external auditors see it, the person sees their own, and nobody else does: it is in no count, file, matrix, export or public page. What rests on an interest that is withheld (Localism Act 2011 s.32) is for the keepers and the person alone. Only keepers are told of a *possible breach*; the register never says more. A ruling of the monitoring officer silences what it covers for its days. A declaration that is still to come is a period that begins on the day after its last day, and goes when it comes.',
    tableOf(['rule', 'what it finds', 'severity'], PERSONAL_RULES.map((rule) => [`[${rule.id}](#${anchor(rule.id)})`, rule.title.en, String(rule.severity)])),
    ...PERSONAL_RULES.map((rule) => ruleSection(rule)),
  );
