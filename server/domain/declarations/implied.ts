/**
 * Interests that the text of the law implies (SI 2012/1464, Schedule: Contracts, Corporate tenancies): whoever has a beneficial interest in a body
 * that has a contract with the council has an interest in that contract; where the council is its landlord, in that tenancy. Pure, and without
 * today: on which days it holds is where the days of a person's place in the body, of the council's role and of the person's office meet.
 */
import type { ConnectionKind } from '../access/connected.ts';
import type { Office } from '../people/person.ts';
import { intersect, merge, subtract, covers, toSpan, type Span, type Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';
import { placeOf, type DeclaredPlace, type Place } from './place-in-body.ts';

export const IMPLIED_HEADINGS = ['contracts', 'corporate-tenancies'] as const;
export type ImpliedHeading = (typeof IMPLIED_HEADINGS)[number];

const FAMILY: Readonly<Record<ImpliedHeading, Family>> = { contracts: 'contractor', 'corporate-tenancies': 'landlord' };

export interface HeldConnection {
  readonly id: string;
  readonly mutual: string;
  readonly kind: ConnectionKind;
  readonly span: Span;
}

/** As the register holds or held it (registered, ended, superseded), and not what was taken back. A partner's is there because it was declared: that is awareness (Localism Act 2011 s.30(3)). */
export interface HeldInterest extends DeclaredPlace {
  readonly id: string;
  /** Null where it was linked with no body of the register. */
  readonly mutual: string | null;
  readonly span: Span;
}

/** A role of the authority towards a body. */
export interface HeldRole {
  readonly id: string;
  readonly mutual: string;
  readonly family: Family;
  readonly span: Span;
}

export interface Implying {
  readonly connections: readonly HeldConnection[];
  readonly interests: readonly HeldInterest[];
  readonly roles: readonly HeldRole[];
  /** The days on which they are in an office that brings the duty: `dutyDays`. Without it, every day. */
  readonly inOffice?: Spans;
}

export interface Because {
  readonly what: Place;
  readonly from: 'connection' | 'interest';
  readonly id: string;
}

export interface ImpliedInterest {
  readonly mutual: string;
  readonly heading: ImpliedHeading;
  readonly because: readonly Because[];
  /** Ids of the council's roles in which the contract or the tenancy lies. */
  readonly roles: readonly string[];
  readonly spans: Spans;
  /** Of these days, those on which the register holds no interest under that heading in that body. */
  readonly unregistered: Spans;
  /** Whether it holds one to the last of them. */
  readonly registered: boolean;
}

interface Held extends Because {
  readonly mutual: string;
  readonly span: Span;
}

/** Members and co-opted members with a vote have the duty (Localism Act 2011 s.27(4)); officers have not. Of whom no office is recorded, it is not known: every day. */
export const dutyDays = (offices: readonly Office[]): Spans | undefined =>
  offices.length === 0 ? undefined : merge(offices.filter(({ kind, hasVote }) => kind === 'member' || (kind === 'co-opted' && hasVote !== false)).map(({ period }) => toSpan(period)));

/** A post alone is a place in the body: an interest that a connection speaks of may be of any kind, and is none of these unless it is declared. */
const held = ({ connections, interests }: Implying): Held[] => [
  ...connections.flatMap(({ id, mutual, kind, span }): Held[] => (kind === 'post-in-body' ? [{ what: 'director', from: 'connection', id, mutual, span }] : [])),
  ...interests.flatMap((interest): Held[] => {
    const what = placeOf(interest);
    return what === null || interest.mutual === null ? [] : [{ what, from: 'interest', id: interest.id, mutual: interest.mutual, span: interest.span }];
  }),
];

const meets = (spans: Spans, { span }: { readonly span: Span }): boolean => intersect(spans, [span]).length > 0;

function implied(mutual: string, heading: ImpliedHeading, places: readonly Held[], { interests, roles, inOffice }: Implying): ImpliedInterest[] {
  const towards = roles.filter((role) => role.mutual === mutual && role.family === FAMILY[heading]);
  const together = intersect(merge(places.map(({ span }) => span)), merge(towards.map(({ span }) => span)));
  const spans = inOffice ? intersect(together, inOffice) : together;
  const last = spans.at(-1);
  if (!last) return [];
  const unregistered = subtract(spans, merge(interests.filter((one) => one.mutual === mutual && one.heading === heading).map(({ span }) => span)));
  const because = places.filter((place) => meets(spans, place)).map(({ what, from, id }) => ({ what, from, id }));
  return [{ mutual, heading, because, roles: towards.filter((role) => meets(spans, role)).map(({ id }) => id), spans, unregistered, registered: !covers(unregistered, last[1]) }];
}

/** Of one person towards one authority, in the order in which their places in bodies are given. */
export function impliedInterests(implying: Implying): ImpliedInterest[] {
  const places = Map.groupBy(held(implying), ({ mutual }) => mutual);
  return [...places].flatMap(([mutual, there]) => IMPLIED_HEADINGS.flatMap((heading) => implied(mutual, heading, there, implying)));
}
