/**
 * A heading of a register of interests: the question, the law's own test, and what an entry says. It is one file, for the form, the
 * help beside it, the check, the public register and the rules follow from it.
 */
import type { Source } from '../conflicts/rule.ts';
import type { Words } from '../words.ts';

/** Whose interest it is. A partner's is the member's own in law (Localism Act 2011 s.30(3)); that it is a partner's is never published. */
export type Holder = 'self' | 'partner';

export type FieldKind = 'line' | 'text' | 'date' | 'body' | 'pence' | 'percent' | 'yes-no' | 'address';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
  /** `address` is published only where the person asked for it in writing (s.32A); `never` stays with the monitoring officer. */
  readonly publish: 'always' | 'address' | 'never';
}

/** "Do I need to declare this?": a case as people ask it, and the answer. */
export interface Scenario {
  readonly says: Words;
  readonly declare: boolean;
  readonly because: Words;
}

export interface Heading {
  readonly id: string;
  /** What it is about in the words of England's catalogue, where another nation's is: so that whoever asks about land asks about all of it. */
  readonly subject?: string;
  /** The statute's seven, or what the adopted code adds. */
  readonly register: 'disclosable' | 'other';
  readonly title: Words;
  readonly asks: Words;
  /** The test in the words of the law. */
  readonly test: Words;
  readonly holders: readonly Holder[];
  readonly fields: readonly [Field, ...Field[]];
  readonly scenarios: readonly [Scenario, Scenario, ...Scenario[]];
  readonly sources: readonly [Source, ...Source[]];
  /** What of an entry ties it to a place: land and licences are registrable only with the authority in whose area they lie. */
  readonly reach: 'everywhere' | 'area' | 'contract-with-authority' | 'tenancy-of-authority';
}

const words = (en: string, cy: string): Words => ({ en, cy });

/** Fields that several headings ask for. */
export const BODY: Field = { name: 'body', kind: 'body', label: words('Name of the body', 'Enw’r corff'), hint: words('A company, society, charity or firm. Its number helps: two bodies can have one name.', 'Cwmni, cymdeithas, elusen neu ffyrm. Mae ei rif yn helpu: gall dau gorff rannu enw.'), required: true, publish: 'always' };
export const SINCE: Field = { name: 'since', kind: 'date', label: words('Since', 'Ers'), required: false, publish: 'always' };
