/** A kind of declaration: one file each. Wording, version and schema are frozen with every filing, so that a change of form never alters what was filed. */
import type { TSchema } from 'typebox';
import type { Source } from '../conflicts/rule.ts';
import type { FieldProblem } from '../problem.ts';
import type { AuthorityKind, Nation, OfficeKind } from '../vocabulary.ts';
import type { Words } from '../words.ts';
import type { Deadline } from './deadline.ts';
import type { Entry } from './answers.ts';

/** What a filing puts into the register of interests once it is accepted. */
export interface Declared {
  readonly heading: string;
  readonly entry: Entry;
}

export interface Kind {
  /** The same in every nation that has such a declaration. */
  readonly id: string;
  /** Counts the wordings of an id over all nations: id and version name one form. */
  readonly version: number;
  /** Days for which new filings are made under it. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** None where nobody is offered it as a form. */
  readonly nations: readonly Nation[];
  readonly whose: readonly OfficeKind[];
  /** Kinds of authority where nobody owes it, though it may be filed. */
  readonly noDutyIn?: readonly AuthorityKind[];
  readonly title: Words;
  /** What the form says above its questions. */
  readonly lead: Words;
  /** What is signed: it names the offence of s.34 where the law has one, and never says that one was committed. */
  readonly truth: Words;
  readonly answers: TSchema;
  readonly deadline: Deadline | null;
  /** Where an answer decides which clock runs: the version under which it is filed, so that the record itself says which, also when its answers are destroyed. */
  readonly filedAs?: (answers: never) => number;
  /** Officers' declarations have no statutory public register: they stay with the monitoring officer. */
  readonly published: boolean;
  /** Beyond the schema: what one field says of another. `today` is the day of filing. */
  readonly check: (answers: never, today: string) => readonly FieldProblem[];
  readonly declares: (answers: never) => readonly Declared[];
  /** Whether it takes the place of what was registered before under its headings, or adds to it. */
  readonly effect: 'replaces' | 'adds' | 'confirms' | 'none';
  readonly sources: readonly Source[];
  readonly examples: { readonly accepted: readonly [unknown, ...unknown[]]; readonly refused: readonly [{ readonly answers: unknown; readonly path: string }, ...{ readonly answers: unknown; readonly path: string }[]] };
}
