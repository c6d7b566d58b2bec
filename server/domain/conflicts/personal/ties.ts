/** What ties somebody to a body, and what they do for the council towards it, each as days with the records that say so. */
import type { ConnectionKind } from '../../access/connected.ts';
import { placeOf } from '../../declarations/place-in-body.ts';
import type { Office } from '../../people/person.ts';
import { intersect, merge, subtract, toSpan, type Span, type Spans } from '../../time/period.ts';
import { FAMILIES, keys, type Family } from '../../vocabulary.ts';
import type { DeclaredInterest, HeldResponsibility, PersonFacts } from './facts.ts';
import type { Rest } from './rule.ts';

export interface Tied {
  readonly span: Span;
  readonly rests: readonly Rest[];
  /** Of a role of the council, where it is one. */
  readonly family?: Family;
}

/** A gift is an event, and a notice is what the law asks for: neither ties anybody. */
const NO_TIE: ReadonlySet<string> = new Set(['gifts', 'officer-contracts']);
/** Work for a body, or a place on its board. */
const POSTS: ReadonlySet<string> = new Set(['employment', 'directorships', 'appointments', 'outside-work']);

const isBoard = (interest: DeclaredInterest): boolean => interest.heading === 'directorships' || interest.heading === 'appointments' || ['director', 'committee'].includes(placeOf(interest) ?? '');
const isPost = (interest: DeclaredInterest): boolean => POSTS.has(interest.heading) || isBoard(interest);

const connected = ({ connections }: PersonFacts, mutual: string, ...kinds: readonly string[]): Tied[] =>
  connections.filter((one) => one.mutual === mutual && kinds.includes(one.kind)).map(({ id, span }) => ({ span, rests: [{ what: 'connection', id }] }));
const declared = ({ interests }: PersonFacts, mutual: string, which: (interest: DeclaredInterest) => boolean): Tied[] =>
  interests.filter((one) => one.mutual === mutual && !NO_TIE.has(one.heading) && which(one)).map(({ id, span }) => ({ span, rests: [{ what: 'interest', id }] }));

const isOwn = ({ holder }: DeclaredInterest): boolean => holder === 'self';

/** On its board or committee. */
export const boardOf = (facts: PersonFacts, mutual: string): Tied[] => [...connected(facts, mutual, 'post-in-body'), ...declared(facts, mutual, (one) => isOwn(one) && isBoard(one))];
/** Working for it, and on no board that is known. */
export const workFor = (facts: PersonFacts, mutual: string): Tied[] => declared(facts, mutual, (one) => isOwn(one) && isPost(one) && !isBoard(one));
export const postsIn = (facts: PersonFacts, mutual: string): Tied[] => [...boardOf(facts, mutual), ...workFor(facts, mutual)];
/** Of one’s own, other than by a post. */
export const ownInterestsIn = (facts: PersonFacts, mutual: string): Tied[] => [...connected(facts, mutual, 'own-interest'), ...declared(facts, mutual, (one) => isOwn(one) && !isPost(one))];
export const partnersIn = (facts: PersonFacts, mutual: string): Tied[] => [...connected(facts, mutual, 'partner-interest'), ...declared(facts, mutual, (one) => !isOwn(one))];
export const relativesIn = (facts: PersonFacts, mutual: string): Tied[] => connected(facts, mutual, 'relative-interest');
/** All that ties them to it, as the connected-person check calls it. */
export const tiesIn = (facts: PersonFacts, mutual: string) =>
  ({
    'post-in-body': postsIn(facts, mutual),
    'own-interest': ownInterestsIn(facts, mutual),
    'partner-interest': partnersIn(facts, mutual),
    'relative-interest': relativesIn(facts, mutual),
  }) satisfies Record<ConnectionKind, Tied[]>;
/** Unpaid places on a board bring no money. */
export const pecuniaryIn = (facts: PersonFacts, mutual: string): Tied[] => [
  ...connected(facts, mutual, 'own-interest', 'partner-interest'),
  ...declared(facts, mutual, ({ heading }) => !['directorships', 'appointments', 'public-bodies'].includes(heading)),
];

/** What a committee or an officer decides about a body: money, terms, permission. */
const DECIDED: readonly Family[] = ['incubator', 'contractor', 'regulator', 'financier', 'landlord'];
const MONITORS: ReadonlySet<string> = new Set(['contract-manager', 'performance-monitor']);

export type Hand = Tied & {
  readonly does: 'decides-alone' | 'decides-in-committee' | 'monitors' | 'answers';
  /** A member’s seat: a dispensation lifts the bar of s.31(4) there. It lifts no bar of s.31(8) on deciding alone, and is none that an officer can be given (Localism Act 2011 s.33). */
  readonly dispensable: boolean;
};

function doesIn({ capacity, kind, family }: HeldResponsibility): Hand['does'] {
  if (capacity === 'decision-maker' && DECIDED.includes(family)) return 'decides-alone';
  return MONITORS.has(capacity) || MONITORS.has(kind) ? 'monitors' : 'answers';
}

/** What they answer for towards the body, and the committees through which it goes on which they sit. */
export function handsIn({ responsibilities, offices, roles }: PersonFacts, mutual: string): Hand[] {
  const seats = offices.flatMap((office, i) =>
    roles.flatMap((role): Hand[] => {
      if (role.mutual !== mutual || role.committee === null || role.committee !== office.unit) return [];
      const [span] = intersect([toSpan(office.period)], [role.span]);
      return span ? [{ span, family: role.family, dispensable: office.kind === 'member' || office.kind === 'co-opted', does: DECIDED.includes(role.family) ? 'decides-in-committee' : 'answers', rests: [{ what: 'office', id: String(i) }, { what: 'role', id: role.id }] }] : [];
    }),
  );
  const held = responsibilities.filter((one) => one.mutual === mutual).map((one): Hand => ({ span: one.span, family: one.family, dispensable: false, does: doesIn(one), rests: [{ what: 'responsibility', id: one.id }, { what: 'role', id: one.role }] }));
  return [...held, ...seats];
}

/** Days that a standing dispensation covers, for that body or for all. */
export const dispensedIn = ({ rulings }: PersonFacts, mutual: string): Spans => merge(rulings.filter((ruling) => ruling.kind === 'standing-dispensation' && (ruling.mutual === null || ruling.mutual === mutual)).map(({ span }) => span));

/** Days on which they may not take part, as far as an interest of theirs bars it. */
export const barredOf = (hands: readonly Hand[], dispensed: Spans): Spans => merge([...daysOf(hands.filter(({ dispensable }) => !dispensable)), ...subtract(daysOf(hands.filter(({ dispensable }) => dispensable)), dispensed)]);

export const rolesTowards = ({ roles }: PersonFacts, mutual: string, ...families: readonly Family[]): Tied[] =>
  roles.filter((role) => role.mutual === mutual && (families.length === 0 || families.includes(role.family))).map(({ id, family, span }) => ({ span, family, rests: [{ what: 'role', id }] }));

export const officesOf = ({ offices }: PersonFacts, which: (office: Office) => boolean): Tied[] => offices.flatMap((office, i) => (which(office) ? [{ span: toSpan(office.period), rests: [{ what: 'office' as const, id: String(i) }] }] : []));

export const daysOf = (tied: readonly Tied[]): Spans => merge(tied.map(({ span }) => span));
const meets = (spans: Spans) => ({ span }: Tied): boolean => intersect(spans, [span]).length > 0;

/** Of those that meet the days: the families, in their order, and the records, each once. */
export const familiesOver = (spans: Spans, tied: readonly Tied[]): Family[] => {
  const there = new Set(tied.filter(meets(spans)).flatMap(({ family }) => family ?? []));
  return keys(FAMILIES).filter((family) => there.has(family));
};
export const restsOver = (spans: Spans, tied: readonly Tied[]): Rest[] => [...new Map(tied.filter(meets(spans)).flatMap(({ rests }) => rests.map((rest) => [`${rest.what} ${rest.id}`, rest] as const))).values()];
