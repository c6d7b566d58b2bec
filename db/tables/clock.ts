/**
 * The columns of a fact: what every version of a record carries. `valid_*` is the first clock (what was true), `recorded_at` and
 * `superseded_at` the second (what was known): UTC with milliseconds in fixed-width text, growing strictly within a log.
 */
import { integer, text } from '../dialect.ts';

export const identity = () => ({ id: text('id').notNull(), version: integer('version').notNull() });
export const known = () => ({ recordedAt: text('recorded_at').notNull(), supersededAt: text('superseded_at') });
export const valid = () => ({ validFrom: text('valid_from').notNull(), validTo: text('valid_to').notNull() });
