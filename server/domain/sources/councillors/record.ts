/** Somebody on a council, as a file tells of them: of one row, or of all the snapshots in which they stand. */
import type { Period } from '../../time/period.ts';

export interface Seat {
  /** A committee or another body, as the page of the council names it. */
  readonly name: string;
  /** "Member", or what stands in brackets behind it. */
  readonly post: string;
}

export interface CouncillorRecord {
  /** GSS code; null where the file has none. */
  readonly authority: string | null;
  /** What the file calls the council; empty where it is of one. */
  readonly council: string;
  readonly member: string;
  readonly memberId: string;
  readonly ward: string;
  readonly terms: readonly Period[];
  readonly seats: readonly Seat[];
  /** All rows of which this was read. */
  readonly lines: readonly number[];
}
