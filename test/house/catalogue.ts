/** What an entry of an open catalogue owes: a line in its index, sources, words in both languages, and for a rule examples both ways that run. */
import { derive } from '../../server/domain/conflicts/derive.ts';
import { markOf } from '../../server/domain/conflicts/marks.ts';
import { presenceOf, type VisibleRole } from '../../server/domain/conflicts/presence.ts';
import { review } from '../../server/domain/conflicts/reviewed.ts';
import type { Example, ExampleRole, Rule, Source } from '../../server/domain/conflicts/rule.ts';
import { paragraphOf } from '../../server/domain/guidance/index.ts';
import { NO_REVIEWS } from '../../server/domain/reviews/reviews.ts';
import { LAST_DAY, toDate, toDay } from '../../server/domain/time/civil.ts';
import type { Span } from '../../server/domain/time/period.ts';
import type { Words } from '../../server/domain/words.ts';
import { importsOf, isIn, type SourceFile } from './sources.ts';

/** Files of a folder that its index does not import. */
export function unlisted(index: SourceFile, folder: string, files: readonly SourceFile[]): string[] {
  const listed = new Set(importsOf(index).map(({ target }) => target));
  return files.filter(({ path }) => isIn(path, folder) && path !== index.path && !listed.has(path)).map(({ path }) => `${path} is not in ${index.path}`);
}

export const untranslated = (what: string, words: Readonly<Record<string, Words>>): string[] =>
  Object.entries(words).flatMap(([name, { en, cy }]) => (en.trim() !== '' && cy.trim() !== '' && en !== cy ? [] : [`${what}: ${name} lacks English or Welsh`]));

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const unsourced = (what: string, sources: readonly Source[]): string[] =>
  sources.length === 0
    ? [`${what} rests on no source`]
    : sources.flatMap(({ title, provision, from, to, url }) =>
        title !== '' && provision !== '' && DATE.test(from) && (to === null || (DATE.test(to) && from <= to)) && (url === undefined || url.startsWith('https://')) ? [] : [`${what} cites ${title} without provision, dates or a sound address`],
      );

function spanOf({ from, to }: ExampleRole): Span {
  return [toDay(from), to === undefined ? LAST_DAY : toDay(to)];
}

function visible(role: ExampleRole): VisibleRole {
  const span = spanOf(role);
  return { family: role.family, span, background: role.background ?? false, line: role.line ?? [], committee: role.committee ?? null, mark: role.kind === undefined ? undefined : markOf(role.kind), officers: role.officer === undefined ? [] : [{ person: role.officer, span }] };
}

const periodOf = ([from, to]: Span): string => `${toDate(from)}/${to === LAST_DAY ? '' : toDate(to)}`;

/** Runs one example of a rule as the register would: from roles to presence to findings. */
export function outcome(rule: Rule, example: Example): { periods: string[]; severity: number | undefined } {
  const presence = presenceOf(example.roles.map(visible));
  review(presence, { ...NO_REVIEWS, ...example.reviews });
  const found = derive(presence, [rule]);
  return { periods: found.flatMap(({ periods }) => periods.map(periodOf)).sort(), severity: found.length > 0 ? Math.max(...found.map(({ severity }) => severity)) : undefined };
}

function examplesOf(rule: Rule): string[] {
  const run = (example: Example): string[] => {
    const { periods, severity } = outcome(rule, example);
    const [got, wanted] = [periods.join(', '), [...example.periods].sort().join(', ')];
    const faults = got === wanted ? [] : [`${rule.id}, "${example.title.en}": gives ${got || 'nothing'}, the example says ${wanted || 'nothing'}`];
    return example.severity === undefined || example.severity === severity ? faults : [...faults, `${rule.id}, "${example.title.en}": severity ${severity}, the example says ${example.severity}`];
  };
  const { flags, silent } = rule.examples;
  return [
    ...flags.filter(({ periods }) => periods.length === 0).map(({ title }) => `${rule.id}, "${title.en}": an example that flags names its periods`),
    ...silent.filter(({ periods }) => periods.length > 0).map(({ title }) => `${rule.id}, "${title.en}": an example that stays silent names none`),
    ...[...flags, ...silent].flatMap(run),
    ...(flags.length === 0 || silent.length === 0 ? [`${rule.id} needs an example that flags and one that stays silent`] : []),
  ];
}

const PLACES = ['authority', 'body', 'periods', 'subject', 'families'];

function sayingOf({ id, says, about, parameters }: Rule): string[] {
  const faults = (['en', 'cy'] as const).flatMap((language) => {
    const places = [...says[language].matchAll(/\{(\w*)\}/g)].map(([, name]) => name as string);
    const unknown = places.filter((name) => !PLACES.includes(name) && !(name in parameters));
    const needed = ['authority', 'body', 'periods', ...(about === 'family' ? [] : ['subject'])].filter((name) => !places.includes(name));
    return [...unknown.map((name) => `${id}: {${name}} is no place of a sentence (${language})`), ...needed.map((name) => `${id}: its sentence does not name {${name}} (${language})`)];
  });
  return faults;
}

export function faultsOf(rule: Rule): string[] {
  const { id, title, why, says, sources, guidance, parameters, examples } = rule;
  return [
    ...untranslated(id, { title, why, says, ...Object.fromEntries(Object.entries(parameters).flatMap(([name, { why: reason, title: of }]) => [[name, reason], [`title of ${name}`, of ?? { en: '', cy: '' }]])), ...Object.fromEntries([...examples.flags, ...examples.silent].map((one, i) => [`example ${i + 1}`, one.title])) }),
    ...unsourced(id, sources),
    ...(paragraphOf(guidance) ? [] : [`${id} cites ${guidance}, which is no paragraph`]),
    ...sayingOf(rule),
    ...examplesOf(rule),
  ];
}

export const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);
