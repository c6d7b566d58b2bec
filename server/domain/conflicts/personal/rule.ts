/** A rule about people: data plus one pure function from what is recorded of one person to periods, for each body or for none. It never sees today. */
import type { Json } from '../../ledger/canonical.ts';
import type { Spans } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import type { Words } from '../../words.ts';
import type { Rule, Severity, Values } from '../rule.ts';
import type { ExampleFact } from './examples.ts';
import type { PersonFacts } from './facts.ts';
import type { PersonalLever } from './levers.ts';

/** A record that a finding rests on; an office has no id, and is named by its place among the offices. */
export interface Rest {
  readonly what: 'connection' | 'interest' | 'responsibility' | 'role' | 'office' | 'declaration' | 'act';
  readonly id: string;
}

export interface PersonalFound {
  /** As of any finding. */
  readonly version?: number;
  /** Null where it is about no body. */
  readonly mutual: string | null;
  readonly periods: Spans;
  readonly severity: Severity;
  /** Families of the council's roles that it rests on. */
  readonly families: readonly Family[];
  /** Exactly what the rule read; its hash is what a decision is bound to. */
  readonly read: Readonly<Record<string, Json>>;
  readonly rests: readonly Rest[];
}

export interface PersonalExample {
  readonly title: Words;
  readonly facts: readonly ExampleFact[];
  /** As `from/to` with an empty end for open; none for an example that must stay silent. */
  readonly periods: readonly string[];
  readonly severity?: Severity;
}

export interface PersonalRule extends Omit<Rule, 'about' | 'look' | 'levers' | 'examples'> {
  /**
   * The sentence for a finding that is about no body, where the rule gives such. `says` has places for `{subject} {authority} {body} {periods} {families}`.
   */
  readonly saysOfNoBody?: Words;
  /** Findings of this severity or more rest on a recorded act that meets a statutory test, and are proposed as actual. */
  readonly actualFrom?: Severity;
  readonly look: (facts: PersonFacts, values?: Values) => readonly PersonalFound[];
  /** What would clear it, most natural first. */
  readonly levers: readonly PersonalLever[];
  readonly examples: { readonly flags: readonly [PersonalExample, ...PersonalExample[]]; readonly silent: readonly [PersonalExample, ...PersonalExample[]] };
}

export const classOf = ({ actualFrom, proposedClass }: PersonalRule, severity: number): PersonalRule['proposedClass'] => (actualFrom !== undefined && severity >= actualFrom ? 'actual' : proposedClass);
