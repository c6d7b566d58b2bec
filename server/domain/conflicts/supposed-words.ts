/** What is supposed, in words that follow "if". English says it as no fact ("if it ended"), and so does Welsh ("pe bai"). */
import { headingOf } from '../declarations/headings/index.ts';
import type { ConnectionKind } from '../access/connected.ts';
import { roleKind } from '../roles/kinds.ts';
import { FIRST_DAY, toDate, UNKNOWN_START } from '../time/civil.ts';
import { CAPACITIES, type Capacity } from '../vocabulary.ts';
import type { Language, Words } from '../words.ts';
import { dateInWords } from './explain.ts';
import type { PersonFacts } from './personal/facts.ts';
import { SUPPOSED, type Change } from './supposed.ts';

export interface Naming {
  readonly body: string;
  readonly roles: ReadonlyMap<string, { readonly kind: string; readonly unit: string | null; readonly validFrom: string }>;
  /** Of units, committees and people, by id. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly capacities: ReadonlyMap<string, Capacity>;
}

const SOMEBODY: Words = { en: 'a person whose name is no longer kept', cy: 'person nad yw ei enw’n cael ei gadw mwyach' };
const A_ROLE: Words = { en: 'the role “{title}”', cy: 'y rôl “{title}”' };
const SINCE: Words = { en: 'since {date}', cy: 'ers {date}' };
const OF_BODY: Readonly<Record<ConnectionKind, Words>> = {
  'post-in-body': { en: '{person}’s post in {body} ended', cy: 'bai swydd {person} yn {body} yn dod i ben' },
  'own-interest': { en: '{person}’s interest in {body} ended', cy: 'bai buddiant {person} yn {body} yn dod i ben' },
  'partner-interest': { en: 'the interest in {body} of {person}’s partner ended', cy: 'bai buddiant partner {person} yn {body} yn dod i ben' },
  'relative-interest': { en: 'the interest in {body} of a relative of {person} ended', cy: 'bai buddiant perthynas i {person} yn {body} yn dod i ben' },
};
const NEVER: Words = { en: '{role} did not begin on {date}', cy: 'na bai {role} yn dechrau ar {date}' };
const SAYS = {
  'end-role': { en: '{role} ended', cy: 'bai {role} yn dod i ben' },
  'move-role': { en: '{role} moved to a neighbouring council', cy: 'bai {role} yn symud i gyngor cyfagos' },
  unit: { en: '{role} moved to {to}', cy: 'bai {role} yn symud i {to}' },
  committee: { en: '{to} dealt with {role}', cy: 'bai {role} yn mynd i {to}' },
  officer: { en: '{to} answered for {role}', cy: 'bai {to} yn atebol am {role}' },
  'end-interest': { en: 'the interest in {body} that {person} registered under “{heading}” ended', cy: 'bai’r buddiant yn {body} a gofrestrodd {person} dan “{heading}” yn dod i ben' },
  'end-office': { en: '{person} held the office “{office}” no longer', cy: 'na bai {person} yn dal y swydd “{office}” mwyach' },
  'end-responsibility': { en: '{person} were {capacity} for {role} no longer', cy: 'na bai {person} yn gyfrifol mwyach ({capacity}) am {role}' },
  safeguard: { en: 'a safeguard were arranged and found to operate whenever it is tested', cy: 'bai mesur diogelu’n cael ei drefnu a’i gael yn gweithio bob tro y’i profir' },
  'decide-again': { en: 'the decisions that are due a review were reviewed', cy: 'bai’r penderfyniadau y mae’n bryd eu hadolygu yn cael eu hadolygu' },
  'test-again': { en: 'the safeguards that are due a test were tested and found to operate', cy: 'bai’r mesurau diogelu y mae’n bryd eu profi yn cael eu profi a’u cael yn gweithio' },
} as const satisfies Record<string, Words>;
const ANOTHER = {
  unit: { en: 'a unit outside this line of management', cy: 'uned y tu allan i’r llinell reoli hon' },
  committee: { en: 'another committee', cy: 'bwyllgor arall' },
  officer: { en: 'another officer', cy: 'swyddog arall' },
} as const satisfies Record<string, Words>;
const AND: Words = { en: ' and ', cy: ', a phe ' };

const filled = (words: Words, language: Language, places: Readonly<Record<string, string>>): string => words[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);

/** "food hygiene (Public Protection)"; roles of one name in one unit are told apart by their start. */
function roleNamed({ roles, names }: Naming, id: string, language: Language): string {
  const role = roles.get(id);
  if (!role) return SUPPOSED.reassign[language];
  const kind = roleKind(role.kind);
  const title = kind?.title[language] ?? role.kind;
  const alike = [...roles.values()].filter((one) => one.kind === role.kind && one.unit === role.unit).length > 1;
  const since = alike && role.validFrom !== UNKNOWN_START ? filled(SINCE, language, { date: dateInWords(role.validFrom, language) }) : '';
  const more = [role.unit === null ? '' : (names.get(role.unit) ?? ''), since].filter(Boolean).join(', ');
  // Kinds of regulation are nouns; the others say what the council does ("buys from it").
  const named = kind?.family === 'regulator' ? title : filled(A_ROLE, language, { title });
  return more ? `${named} (${more})` : named;
}

export function inWords(change: Change, naming: Naming, language: Language): string {
  const { what, id = '', on, person, held } = change;
  const owner = [...naming.people.values()].find((facts) => facts.person === (person ?? held?.person) || [...facts.connections, ...facts.interests].some((one) => one.id === id && what !== 'reassign'));
  const whose = person ?? held?.person ?? owner?.person ?? '';
  const interest = owner?.interests.find((one) => one.id === id);
  const roleId = held?.role ?? id;
  const office = owner?.offices[change.office ?? 0];
  const places = {
    body: naming.body,
    person: naming.names.get(whose) ?? SOMEBODY[language],
    role: roleNamed(naming, roleId, language),
    heading: interest ? (headingOf(interest.heading)?.title[language] ?? interest.heading) : '',
    office: office?.title ?? '',
    capacity: CAPACITIES[naming.capacities.get(id) ?? 'accountable-officer'][language],
  };
  const say = (words: Words, more: Readonly<Record<string, string>> = {}): string => filled(words, language, { ...places, ...more });
  const started = naming.roles.get(id)?.validFrom;
  if ((what === 'end-role' || what === 'move-role') && started !== undefined && on > FIRST_DAY && started === toDate(on)) return say(NEVER, { date: dateInWords(toDate(on), language) });
  if (what === 'end-connection') return say(OF_BODY[owner?.connections.find((one) => one.id === id)?.kind ?? 'own-interest']);
  if (what !== 'reassign') return say(SAYS[what]);
  const goesTo = (field: keyof typeof ANOTHER, to: string | null): string => say(SAYS[field], { to: (to === null ? undefined : naming.names.get(to)) ?? ANOTHER[field][language] });
  const to = { ...(change.line && { unit: change.line[0] ?? null }), ...(change.committee !== undefined && { committee: change.committee }), ...(change.officer !== undefined && { officer: change.officer }) };
  return (['unit', 'committee', 'officer'] as const).flatMap((field) => (field in to ? goesTo(field, to[field] ?? null) : [])).join(AND[language]);
}
