/**
 * One human being, several councils: what was written for one of them as it goes to another. Only what is registrable there goes over; what was not
 * said of that council is left unanswered, for silence is never "none", and to be true there it is looked through and filed by the person.
 */
import type { TSchema } from 'typebox';
import { toSpan } from '../time/period.ts';
import type { Office } from '../people/person.ts';
import type { Nation } from '../vocabulary.ts';
import { entryFields, type Answer, type Entry } from './answers.ts';
import { headingOf } from './headings/index.ts';
import type { Heading } from './heading.ts';
import type { Kind } from './kind.ts';
import { KINDS, kindOn } from './kinds/index.ts';
import { isRegistrableIn } from './within.ts';

interface Form {
  readonly properties?: Readonly<Record<string, TSchema & { readonly properties?: Readonly<Record<string, TSchema>> }>>;
}
const propertiesOf = ({ answers }: Kind): NonNullable<Form['properties']> => (answers as Form).properties ?? {};
const headingsAsked = (kind: Kind): string[] => Object.keys(propertiesOf(kind)['headings']?.properties ?? {});

/** Only forms that say what stands under headings go over: a gift, an appointment or a wish to withhold is told to the council that it concerns. */
export const isCopied = (kind: Kind): boolean => kind.effect === 'replaces' && headingsAsked(kind).length > 0;

/** The same form where the nation has it, else the one that answers the same clock in the same way. */
export function kindThere(source: Kind, nation: Nation, day: string): Kind | undefined {
  const alike = KINDS.find((kind) => kind.nations.includes(nation) && isCopied(kind) && kind.effect === source.effect && kind.deadline?.clock === source.deadline?.clock && kindOn(kind.id, nation, day) === kind);
  return kindOn(source.id, nation, day) ?? alike;
}

export interface Target {
  readonly kind: Kind;
  readonly council: { readonly id: string; readonly gss: string; readonly name: string };
  readonly offices: readonly Office[];
  /** Of the ids of bodies that entries name, those that the council sees. */
  readonly bodies: ReadonlySet<string>;
}

/** That an address may be published was said to one council in writing, and is no word to another (s.32A); that something is sensitive is claimed of each. */
const LEFT_BEHIND = new Set(['within', 'publishAddress']);

function seen(value: unknown, bodies: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || !('mutual' in value) || bodies.has(String(value.mutual))) return value;
  const { mutual: _unseen, ...body } = value;
  return body;
}

function copied(heading: Heading, entry: Entry, { bodies }: Target): Entry {
  const fields = new Set(entryFields(heading));
  return Object.fromEntries(Object.entries(entry).flatMap(([name, value]) => (fields.has(name) && !LEFT_BEHIND.has(name) ? [[name, seen(value, bodies)]] : [])));
}

function answerThere(id: string, answer: Answer, target: Target): Answer | undefined {
  const heading = headingOf(id);
  if (!heading) return undefined;
  // To have no land in the district is not to have none in the county.
  if ('none' in answer) return heading.reach === 'everywhere' ? answer : undefined;
  const entries = answer.entries.filter((entry) => isRegistrableIn(heading, entry, target.council)).map((entry) => copied(heading, entry, target));
  return entries.length === 0 ? undefined : { entries };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A draft can hold anything: only what looks like an answer is taken over. */
const isAnswer = (value: unknown): value is Answer => isRecord(value) && (value['none'] === true || (Array.isArray(value['entries']) && value['entries'].every(isRecord)));

/** Ids of bodies that are named anywhere. */
export const bodiesNamed = (answers: unknown): string[] =>
  answersIn(answers).flatMap(([, answer]) => ('none' in answer ? [] : answer.entries.flatMap((entry) => Object.values(entry).flatMap((value) => (isRecord(value) && typeof value['mutual'] === 'string' ? [value['mutual']] : [])))));

function answersIn(answers: unknown): [string, Answer][] {
  const headings = isRecord(answers) ? answers['headings'] : undefined;
  return isRecord(headings) ? Object.entries(headings).filter((pair): pair is [string, Answer] => isAnswer(pair[1])) : [];
}

/** The day of taking office is another in each council. */
function tookOffice({ offices, kind }: Target, today: string): string | undefined {
  const held = offices.filter((office) => kind.whose.includes(office.kind) && office.period.from !== null && office.period.from <= today && (office.period.to ?? today) >= today);
  return held.toSorted((a, b) => toSpan(a.period)[0] - toSpan(b.period)[0]).at(-1)?.period.from ?? undefined;
}

export function copyOf(answers: unknown, target: Target, today: string): object {
  const asked = new Set(headingsAsked(target.kind));
  const headings = answersIn(answers).flatMap(([id, answer]) => {
    const there = asked.has(id) ? answerThere(id, answer, target) : undefined;
    return there ? [[id, there] as const] : [];
  });
  const others = Object.keys(propertiesOf(target.kind)).filter((name) => name !== 'headings' && name !== 'tookOfficeOn');
  const began = 'tookOfficeOn' in propertiesOf(target.kind) ? tookOffice(target, today) : undefined;
  return {
    ...(isRecord(answers) && Object.fromEntries(others.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])))),
    ...(began !== undefined && { tookOfficeOn: began }),
    headings: Object.fromEntries(headings),
  };
}
