/** What would clear a finding about somebody: the smallest changes of what is recorded, each tried on the same rule before it is offered. */
import type { Clock } from '../../declarations/deadline.ts';
import { IMPLIED_HEADINGS } from '../../declarations/implied.ts';
import { KINDS } from '../../declarations/kinds/index.ts';
import { FIRST_DAY, LAST_DAY, toDate, type Day } from '../../time/civil.ts';
import { covers, fromColumns, toColumns, until, type Span } from '../../time/period.ts';
import type { Words } from '../../words.ts';
import type { DeclaredInterest, PersonFacts } from './facts.ts';
import type { PersonalFound, PersonalRule, Rest } from './rule.ts';
import { boardOf, handsIn, ownInterestsIn, partnersIn, relativesIn, workFor, type Tied } from './ties.ts';

export interface PersonalLever {
  /** "if …", with a place for `{body}`. */
  readonly says: Words;
  /** The same facts with that change from the day on. */
  readonly pull: (facts: PersonFacts, mutual: string | null, day: Day) => PersonFacts;
}

const cut = <T extends { readonly span: Span }>(one: T, day: Day): T[] => until([one.span], day - 1).map((span) => ({ ...one, span }));

/** Those records end on the day before. */
function ending(facts: PersonFacts, rests: readonly Rest[], day: Day): PersonFacts {
  const named = new Set(rests.map(({ what, id }) => `${what} ${id}`));
  const ended = <T extends { readonly id: string; readonly span: Span }>(what: Rest['what'], all: readonly T[]): T[] => all.flatMap((one) => (named.has(`${what} ${one.id}`) ? cut(one, day) : [one]));
  return {
    ...facts,
    connections: ended('connection', facts.connections),
    interests: ended('interest', facts.interests),
    responsibilities: ended('responsibility', facts.responsibilities),
    offices: facts.offices.flatMap((office, i) => (named.has(`office ${i}`) ? endedOffice(office, day) : [office])),
  };
}

function endedOffice(office: PersonFacts['offices'][number], day: Day): PersonFacts['offices'] {
  const last = toDate(day - 1);
  const { validFrom, validTo } = toColumns(office.period);
  return validFrom > last ? [] : [{ ...office, period: fromColumns({ validFrom, validTo: validTo < last ? validTo : last }) }];
}

const lever = (en: string, cy: string, pull: PersonalLever['pull']): PersonalLever => ({ says: { en, cy }, pull });
const ends = (en: string, cy: string, which: (facts: PersonFacts, mutual: string) => readonly Tied[]): PersonalLever => lever(en, cy, (facts, mutual, day) => (mutual === null ? facts : ending(facts, which(facts, mutual).flatMap(({ rests }) => rests), day)));

export const POST_ENDS = ends('if the post in {body} ends', 'os daw’r swydd yn {body} i ben', (facts, mutual) => [...boardOf(facts, mutual), ...workFor(facts, mutual)]);
export const INTEREST_ENDS = ends('if the interest in {body} ends', 'os daw’r buddiant yn {body} i ben', ownInterestsIn);
export const HOUSEHOLD_ENDS = ends('if the partner’s or relative’s interest in {body} ends', 'os daw buddiant y partner neu’r perthynas yn {body} i ben', (facts, mutual) => [...partnersIn(facts, mutual), ...relativesIn(facts, mutual)]);
export const SOMEBODY_ELSE = ends('if somebody else does what they do for the council towards {body}', 'os bydd rhywun arall yn gwneud yr hyn a wnânt dros y cyngor tuag at {body}', handsIn);

export const STATUTORY_OFFICE_ENDS = lever('if they hold the statutory office no longer', 'os na fyddant yn dal y swydd statudol mwyach', (facts, _mutual, day) =>
  ending(facts, facts.offices.flatMap(({ statutory }, i): Rest[] => (statutory ? [{ what: 'office', id: String(i) }] : [])), day),
);
export const OFFICER_POST_ENDS = lever('if they hold the office as an officer no longer', 'os na fyddant yn dal y swydd fel swyddog mwyach', (facts, _mutual, day) =>
  ending(facts, facts.offices.flatMap(({ kind }, i): Rest[] => (kind === 'officer' ? [{ what: 'office', id: String(i) }] : [])), day),
);

/** What was done stays done: it is who does the next one. */
export const ACTED_BY_ANOTHER = lever('if somebody who is not connected with {body} inspects it, enforces on it and manages its contract', 'os bydd rhywun nad yw’n gysylltiedig â {body} yn ei arolygu, yn gorfodi arno ac yn rheoli ei gontract', (facts, mutual, day) => ({
  ...facts,
  acts: facts.acts.filter((act) => act.mutual !== mutual || act.span[0] < day),
}));

const entered = (mutual: string, heading: string, day: Day): DeclaredInterest => ({ id: '', mutual, heading, holder: 'self', post: null, outcome: null, valuePence: null, on: null, span: [day, LAST_DAY] });
export const NOTICE_GIVEN = lever('if they give written notice of the interest', 'os rhoddant rybudd ysgrifenedig o’r buddiant', (facts, mutual, day) => (mutual === null ? facts : { ...facts, interests: [...facts.interests, entered(mutual, 'officer-contracts', day)] }));
export const REGISTERED = lever('if they register it', 'os cofrestrant ef', (facts, mutual, day) => (mutual === null ? facts : { ...facts, interests: [...facts.interests, ...IMPLIED_HEADINGS.map((heading) => entered(mutual, heading, day))] }));

const ruled = (kind: string) => (facts: PersonFacts, mutual: string | null, day: Day): PersonFacts => ({ ...facts, rulings: [...facts.rulings, { id: '', kind, mutual, span: [day, LAST_DAY] }] });
export const RULED = lever('if the monitoring officer rules that it is no interest', 'os dyfarna’r swyddog monitro nad yw’n fuddiant', ruled('no-interest'));
export const DISPENSED = lever('if a dispensation is granted (Localism Act 2011 s.33)', 'os rhoddir goddefeb (Deddf Lleoliaeth 2011 a.33)', ruled('standing-dispensation'));

/** Whatever is owed on taking office, or each year, comes on the day before. */
const OWED: readonly Clock[] = ['taking-office', 'each-year'];
export const FILED = lever('if what is missing is filed', 'os ffeilir yr hyn sydd ar goll', (facts, _mutual, day) => ({
  ...facts,
  filings: [...facts.filings, ...KINDS.filter(({ deadline }) => deadline && OWED.includes(deadline.clock)).map(({ id, version }) => ({ id: '', kind: id, kindVersion: version, state: 'submitted', receivedOn: toDate(day - 1), dueOn: null }))],
}));

export interface PersonalClearing {
  readonly on?: Day;
  readonly if?: readonly PersonalLever[];
}

const holdsOn = (rule: PersonalRule, facts: PersonFacts, mutual: string | null, day: Day): boolean => rule.look(facts).some((found) => found.mutual === mutual && covers(found.periods, day));

/** From the day on: by itself on a date, or by the smallest of these changes that the rule itself agrees with. What falls due again next year is another matter. */
export function clearings(rule: PersonalRule, { mutual, periods }: Pick<PersonalFound, 'mutual' | 'periods'>, facts: PersonFacts, day: Day): PersonalClearing[] {
  const [next, last] = [periods.find(([, to]) => to >= day), periods.at(-1)?.[1] ?? FIRST_DAY];
  if (!next) return [];
  const from = Math.max(day, next[0]);
  const byItself: PersonalClearing[] = last < LAST_DAY ? [{ on: last + 1 }] : [];
  const works = (chosen: readonly PersonalLever[]): boolean => !holdsOn(rule, chosen.reduce((changed, one) => one.pull(changed, mutual, from), facts), mutual, from);
  const single = rule.levers.filter((one) => works([one]));
  if (single.length > 0) return [...byItself, ...single.map((one) => ({ if: [one] }))];
  const needed = rule.levers.filter((one) => !works(rule.levers.filter((other) => other !== one)));
  return works(needed) && needed.length > 0 ? [...byItself, { if: needed }] : byItself;
}
