/** A conflict rule: data plus one pure function from presence to periods. It never sees today; the clock only chooses which periods are live. */
import type { Span, Spans } from '../time/period.ts';
import type { ConflictClass, ConflictKind, Family } from '../vocabulary.ts';
import type { Words } from '../words.ts';
import type { Reviews } from '../reviews/reviews.ts';
import type { ByFamily, Parts } from './presence.ts';

export type Severity = 1 | 2 | 3 | 4 | 5;

/** How binding a source is: law, code and good practice are three different layers. */
export type Basis = 'statute' | 'regulation' | 'statutory-guidance' | 'local-code' | 'case-law' | 'good-practice';

export interface Source {
  readonly title: string;
  readonly provision: string;
  readonly basis: Basis;
  readonly url?: string;
  /** Days on which the source says this; `to: null` while it still does. */
  readonly from: string;
  readonly to: string | null;
}

/** What a rule's finding is about: the authority and the body alone, or also a unit, committee, officer, or the lowest common unit of a line. */
export type About = 'family' | 'unit' | 'committee' | 'officer' | 'line';

/** Of the parameters of a rule, by name; what is left out is as in the catalogue. */
export type Values = Readonly<Record<string, number>>;

export interface Found {
  /** Of a rule that a council applies in pieces: the version that gave the last of the days. */
  readonly version?: number;
  readonly periods: Spans;
  readonly severity: Severity;
  /** The families whose roles it rests on. */
  readonly families: readonly Family[];
  /** Exactly what the rule read; its hash is what a decision is bound to. */
  readonly read: Readonly<Record<string, Spans>>;
}

export interface Example {
  readonly title: Words;
  /** Roles of one dossier, in the plainest form: family, first and last day, and where it matters unit, line, committee, officer. */
  readonly roles: readonly ExampleRole[];
  /** What was arranged and decided, for the rules that see it. */
  readonly reviews?: Partial<Reviews>;
  /** Periods expected, as `from/to` with an empty end for open; none for an example that must stay silent. */
  readonly periods: readonly string[];
  readonly severity?: Severity;
}

export interface ExampleRole {
  readonly family: Family;
  /** Where the rule tells it from others of the family. */
  readonly kind?: string;
  readonly from: string;
  readonly to?: string;
  readonly background?: true;
  readonly line?: readonly string[];
  readonly committee?: string;
  readonly officer?: string;
}

export interface Parameter {
  /** What the figure is of, where a council sets its own. */
  readonly title?: Words;
  readonly value: number;
  readonly unit: 'months' | 'pence';
  readonly why: Words;
}

/** Days that are judged by one version of a rule with certain values. */
export interface Piece {
  readonly span: Span;
  readonly version: number;
  readonly values: Values;
}

export interface Rule {
  readonly id: string;
  readonly version: number;
  /** Days for which this version is applied to the register; not a period of validity of the facts. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly title: Words;
  readonly why: Words;
  /** The sentence for one finding, with places for `{authority} {body} {periods} {subject} {families}`. Findings store parameters, never sentences. */
  readonly says: Words;
  readonly sources: readonly Source[];
  /** The paragraph of the guidance catalogue that it rests on. */
  readonly guidance: string;
  readonly kind: ConflictKind;
  /** A rule only proposes; `perceived` is never proposed (Procurement Act 2023 s.83(4): somebody must first have found that there is none). */
  readonly proposedClass: Exclude<ConflictClass, 'perceived'>;
  /** As shown in the catalogue; the finding's own may be lower (background regulation) or computed (a stack). */
  readonly severity: Severity;
  readonly about: About;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly look: (parts: Parts, values?: Values) => Found | undefined;
  /** Where a council adopted another version or other values than the catalogue gives: which days by which. */
  readonly pieces?: readonly Piece[];
  /** What would clear it: every single change worth trying, most natural first. Pairs are tried where no single one is enough. */
  readonly levers: (found: Found) => readonly Lever[];
  readonly examples: { readonly flags: readonly [Example, ...Example[]]; readonly silent: readonly [Example, ...Example[]] };
}

/** A change to the facts from a day on: the family is no longer active in the scope that the rule looks at; or what waits for somebody was done. */
export type Lever = { readonly family: Family } | { readonly act: LeverAct };

/** A safeguard is found to operate; the tests that are due are made; the decisions that are due are looked at again. */
export type LeverAct = 'safeguard' | 'test' | 'review';

const NONE: Spans = [];
export const spansOf = (families: ByFamily | undefined, family: Family): Spans => families?.[family] ?? NONE;
