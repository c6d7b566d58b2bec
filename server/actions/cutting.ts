/** One record yields days to another: what is left of it stands, in two where the other lies within. */
import { moved } from '../domain/machine.ts';
import { YIELDING } from '../domain/roles/states.ts';
import { toDate, toDay } from '../domain/time/civil.ts';
import { subtract, type Span, type Spans } from '../domain/time/period.ts';

interface Cuttable {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: string;
}

/** The first piece is the record's next version, others are new records; where nothing is left it is withdrawn. */
export function cut<T extends Cuttable>(record: T, days: Span, newId: () => string): { rows: T[]; left: Spans } {
  const left = subtract([[toDay(record.validFrom), toDay(record.validTo)]], [days]);
  const [first, ...others] = left;
  const piece = ([from, to]: Span) => ({ validFrom: toDate(from), validTo: toDate(to) });
  const next = { ...record, version: record.version + 1, state: moved(YIELDING, record.state, first ? 'yield' : 'withdraw'), ...(first && piece(first)) };
  return { rows: [next, ...others.map((span) => ({ ...record, id: newId(), version: 1, ...piece(span) }))], left };
}
