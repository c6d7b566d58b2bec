/** One line of a register of interests that somebody else keeps, as far as every kind of file says it. */
export interface InterestRecord {
  /** GSS code; null where the file is of no council. */
  readonly authority: string | null;
  readonly member: string;
  /** What tells two members of one name apart; empty where the file has none. */
  readonly memberId: string;
  readonly category: string;
  readonly heading: string;
  /** What is withheld has no text here: it is dropped where the row is read. */
  readonly says: 'declared' | 'none' | 'sensitive';
  readonly text: string;
  /** First day, where it is told. */
  readonly from: string | null;
  /** Last day, where it is told. */
  readonly until: string | null;
  /** The day on which the register was looked at. */
  readonly readOn: string | null;
  /** The file holds one category of the register: what another file told stays. */
  readonly partial: boolean;
}

/** Numbers that a file gives, whatever of it is refused. */
export type Tally = Record<string, number>;
