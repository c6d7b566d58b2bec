/** The week of those who keep the register: from what waits to sections of lines, each of which is one link. */
import { Type, type Static } from 'typebox';
import { CITING } from '../guidance/citing.ts';
import { oneOf } from '../schema.ts';
import { addDays, toDay } from '../time/civil.ts';
import { keys } from '../vocabulary.ts';
import type { Language, Words } from '../words.ts';
import { SAFEGUARD_KINDS, STANDINGS, type Standing } from './safeguards.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const DIGEST_SECTIONS = {
  'fell-due': words('Fell due', 'Daeth yn ddyledus'),
  tests: words('Safeguards due a test', 'Mesurau diogelu i’w profi'),
  answers: words('Answers outstanding', 'Atebion sy’n aros'),
  stale: words('Decisions whose facts changed since last Sunday', 'Penderfyniadau y newidiodd eu ffeithiau ers dydd Sul diwethaf'),
  concerns: words('Concerns that nobody has looked at', 'Pryderon nad oes neb wedi edrych arnynt'),
  assigned: words('With you', 'Gyda chi'),
} as const satisfies Record<string, Words>;
export type SectionId = keyof typeof DIGEST_SECTIONS;

const Line = Type.Object({ text: Type.String(), path: Type.String(), on: Type.Union([Type.String(), Type.Null()]) });
export type DigestLine = Static<typeof Line>;
const Section = Type.Object({ id: oneOf(keys(DIGEST_SECTIONS)), title: Type.String(), count: Type.Integer(), lines: Type.Array(Line), more: Type.Integer() });
export type DigestSection = Static<typeof Section>;
export const Digest = Type.Object({ week: Type.String(), sections: Type.Array(Section) });

const DAYS_IN_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const SUNDAY = 3;

/** The Sunday on which a week's digest is due: the day itself, or the last one before it. */
export const sundayOf = (today: string): string => addDays(today, -((((toDay(today) - SUNDAY) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK));

/** A digest tells what came about since the Sunday before its own. */
export const sinceOf = (week: string): string => addDays(week, -DAYS_IN_WEEK);

const FIRST_HOUR = 7;
const LATE_DAYS = 2;

/** The week whose digest is to be sent at an hour of a day: on Sunday from seven, and where nothing ran then, on Monday or Tuesday. */
export function weekToSend(today: string, hour: number): string | undefined {
  const week = sundayOf(today);
  return hour >= FIRST_HOUR && toDay(today) - toDay(week) <= LATE_DAYS ? week : undefined;
}

interface OfOverlap {
  readonly conflict: string;
  readonly rule: string;
  readonly body: string | null;
  readonly on: string | null;
}
interface Asked {
  readonly body: string | null;
  readonly on: string;
}

export interface WeekFacts {
  /** Decisions whose day of review was over this week, and overlaps that nobody decided before their day of publication. */
  readonly reviews: readonly OfOverlap[];
  readonly undecided: readonly OfOverlap[];
  readonly declarations: readonly { readonly person: string; readonly name: string | null; readonly kind: Words; readonly on: string }[];
  readonly safeguards: readonly { readonly kind: string; readonly standing: Standing; readonly conflict: string | null; readonly mutual: string; readonly body: string | null; readonly on: string | null }[];
  readonly questions: readonly (Asked & { readonly conflict: string; readonly name: string | null })[];
  readonly inquiries: readonly (Asked & { readonly answered: boolean })[];
  /** `changed` somebody has to put right; the others are told together. */
  readonly attestations: readonly (Asked & { readonly changed: boolean })[];
  readonly notices: readonly (Asked & { readonly replied: boolean; readonly conflict: string | null; readonly mutual: string })[];
  readonly stale: readonly OfOverlap[];
  readonly concerns: readonly { readonly id: string; readonly reference: string; readonly on: string }[];
  readonly assigned: readonly OfOverlap[];
}

/** More are told by their number: who reads ten lines of each reads them all. */
const MOST = 10;

interface Weighed extends DigestLine {
  /** For how many things it stands. */
  readonly n?: number;
}

const titles = new Map(CITING.map(({ id, title }) => [id, title]));
const byDay = (a: Weighed, b: Weighed): number => ((a.on ?? '') < (b.on ?? '') ? -1 : Number(a.on !== b.on));

export function sectionsOf(facts: WeekFacts, language: Language): DigestSection[] {
  const say = (en: string, cy: string): string => (language === 'cy' ? cy : en);
  const about = (body: string | null): string => (body === null ? say('about people, not one body', 'am bobl, nid am un corff') : body);
  const overlap = ({ conflict, rule, body, on }: OfOverlap): Weighed => ({ text: `${titles.get(rule)?.[language] ?? rule}: ${about(body)}`, path: `/conflicts/${conflict}`, on });
  const said = (line: Weighed, en: string, cy: string): Weighed => ({ ...line, text: `${line.text} (${say(en, cy)})` });
  const unanswered = facts.attestations.filter(({ changed }) => !changed);
  const lines: Readonly<Record<SectionId, readonly Weighed[]>> = {
    'fell-due': [
      ...facts.reviews.map((one) => said(overlap(one), 'its review was due', 'roedd ei adolygiad yn ddyledus')),
      ...facts.undecided.map((one) => said(overlap(one), 'the days for deciding it are over', 'mae’r dyddiau ar gyfer penderfynu arno ar ben')),
      ...facts.declarations.map(({ person, name, kind, on }) => ({ text: `${kind[language]}: ${name ?? say('no name', 'dim enw')}`, path: `/people/${person}`, on })),
    ],
    tests: facts.safeguards.map(({ kind, standing, conflict, mutual, body, on }) => ({ text: `${titleOf(kind, language)}: ${about(body)} (${STANDINGS[standing][language]})`, path: conflict === null ? `/bodies/${mutual}` : `/conflicts/${conflict}`, on })),
    answers: [
      ...facts.questions.map(({ conflict, body, name, on }) => ({ text: `${say('Question to', 'Cwestiwn i')} ${name ?? say('somebody without a name', 'rywun heb enw')}: ${about(body)}`, path: `/conflicts/${conflict}#file`, on })),
      ...facts.inquiries.map(({ body, answered, on }) => ({ text: `${answered ? say('A service has answered; its answer waits for you', 'Mae gwasanaeth wedi ateb; mae ei ateb yn aros amdanoch') : say('A service is asked to answer by then', 'Gofynnir i wasanaeth ateb erbyn hynny')}: ${about(body)}`, path: '/inquiries', on })),
      ...facts.attestations.filter(({ changed }) => changed).map(({ body, on }) => ({ text: `${say('No longer true, says who answers for it', 'Ddim yn wir mwyach, medd yr un sy’n atebol amdano')}: ${about(body)}`, path: '/attestations?state=changed', on })),
      ...together(unanswered, say),
      ...facts.notices.map(({ body, replied, conflict, mutual, on }) => ({ text: `${replied ? say('A body has replied; settle its reply', 'Mae corff wedi ateb; penderfynwch ar ei ateb') : say('A body is asked for its reply by then', 'Gofynnir i gorff am ei ateb erbyn hynny')}: ${about(body)}`, path: `${conflict === null ? `/bodies/${mutual}` : `/conflicts/${conflict}`}#says`, on })),
    ],
    stale: facts.stale.map(overlap),
    concerns: facts.concerns.map(({ id, reference, on }) => ({ text: reference, path: `/concerns?state=received&of=${id}`, on })),
    assigned: facts.assigned.map(overlap),
  };
  return keys(DIGEST_SECTIONS).flatMap((id): DigestSection[] => {
    const all = [...lines[id]].sort(byDay);
    const counted = (some: readonly Weighed[]): number => some.reduce((sum, { n = 1 }) => sum + n, 0);
    if (all.length === 0) return [];
    return [{ id, title: DIGEST_SECTIONS[id][language], count: counted(all), lines: all.slice(0, MOST).map(({ text, path, on }) => ({ text, path, on })), more: counted(all.slice(MOST)) }];
  });
}

/** A hundred roles are asked about on one day. */
function together(asked: WeekFacts['attestations'], say: (en: string, cy: string) => string): Weighed[] {
  const first = asked.map(({ on }) => on).sort()[0];
  if (first === undefined) return [];
  const n = asked.length;
  return [{ text: say(`“Still true?”: ${n === 1 ? '1 answer is' : `${n} answers are`} outstanding`, `“Dal yn wir?”: ${n === 1 ? '1 ateb yn aros' : `${n} ateb yn aros`}`), path: '/attestations', on: first, n }];
}

const titleOf = (kind: string, language: Language): string => Object.entries(SAFEGUARD_KINDS).find(([id]) => id === kind)?.[1][language] ?? kind;
