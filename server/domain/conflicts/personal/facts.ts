/** All that the rules about people see of one person in one authority, and nothing else: so what they do not read never makes a decision stale. */
import type { ActKindId, StatedTie } from '../../acts/kinds.ts';
import type { HeldConnection, HeldInterest, HeldRole } from '../../declarations/implied.ts';
import type { FiledLine } from '../../declarations/obligations.ts';
import type { Office } from '../../people/person.ts';
import type { Span } from '../../time/period.ts';
import type { AuthorityKind, Capacity, Family, Nation } from '../../vocabulary.ts';

export type { HeldConnection };

/** Under England's name of its heading, whatever nation's form it was declared on. */
export interface DeclaredInterest extends HeldInterest {
  /** Of a gift. */
  readonly outcome: 'accepted' | 'refused' | null;
  readonly valuePence: number | null;
  readonly on: string | null;
}

/** A role of the authority towards a body that the person has something to do with. */
export interface TowardsRole extends HeldRole {
  readonly committee: string | null;
}

/** That they answer for such a role, within its own days. */
export interface HeldResponsibility {
  readonly id: string;
  readonly role: string;
  readonly mutual: string;
  readonly family: Family;
  readonly kind: string;
  readonly capacity: Capacity;
  readonly span: Span;
}

export interface Filing extends FiledLine {
  readonly kindVersion: number;
  readonly dueOn: string | null;
}

export interface HeldRuling {
  readonly id: string;
  readonly kind: string;
  /** Null for every body. */
  readonly mutual: string | null;
  readonly span: Span;
}

/** What they did for the council as its regulator, or as who manages its contract: of one day. */
export interface HeldAct {
  readonly id: string;
  readonly mutual: string;
  readonly kind: ActKindId;
  readonly span: Span;
  readonly committee: string | null;
  readonly role: string | null;
  readonly tie: StatedTie;
}

export interface PersonFacts {
  readonly person: string;
  readonly nation: Nation;
  readonly authorityKind?: AuthorityKind | undefined;
  readonly offices: readonly Office[];
  readonly responsibilities: readonly HeldResponsibility[];
  readonly connections: readonly HeldConnection[];
  readonly interests: readonly DeclaredInterest[];
  readonly filings: readonly Filing[];
  readonly acts: readonly HeldAct[];
  readonly roles: readonly TowardsRole[];
  /** Those that cover the person. */
  readonly rulings: readonly HeldRuling[];
  /** `on` is a month and a day; `since` the day on which the council began to ask so. */
  readonly yearly: { readonly on: string; readonly since: string } | null;
  /** Pence; 0 where only single gifts count. */
  readonly giftsTogether: number;
}

/** Bodies in which they have anything, or towards which they acted, in byte order. */
export const bodiesOf = ({ connections, interests, acts }: PersonFacts): string[] => [...new Set([...connections, ...interests, ...acts].flatMap(({ mutual }) => mutual ?? []))].sort();
