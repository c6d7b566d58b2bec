/** Concerns in the form in which everybody reads them: those that released roles give alone, and which have stood so many days. */
import { sql, type SQL } from 'drizzle-orm';
import { elementsOf, elementText } from '../../../db/dialect.ts';
import { publishingDays } from '../../../db/stores/authority-settings.ts';
import { ABOUT_NO_PERSON, type ConflictRow, type FindingSource } from '../../../db/stores/conflicts.ts';
import type { Reader } from '../../../db/store.ts';
import { beginningOf } from '../../clock.ts';
import type { Telling } from '../../domain/conflicts/tell.ts';
import { publicConflictId } from '../../domain/publication/conflict-id.ts';
import type { PublicConflict } from '../../domain/publication/replies.ts';
import { recordedBy } from '../../domain/publication/standing.ts';
import { addDays } from '../../domain/time/civil.ts';
import { CONFLICT_STATES } from '../../domain/vocabulary.ts';
import { told } from '../findings-seen.ts';
import { allOf } from '../paging.ts';
import type { Lens } from '../sight.ts';

/**
 * What of c and f is shown. Findings about the interests of a person never are, and those about one officer not before somebody has decided; those that the facts no longer give rest on nothing
 * that could be shown. Today decides, also of what was known earlier.
 */
export async function standing(reader: Reader, { today }: Lens): Promise<(source: FindingSource) => SQL> {
  const before = (days?: number) => beginningOf(addDays(recordedBy(today, days), 1));
  const own = JSON.stringify((await publishingDays(reader)).map(({ authority, publishAfterDays }) => ({ authority, before: before(publishAfterDays) })));
  const limit = sql`coalesce((select ${elementText('before')} from ${elementsOf(sql`${own}`)} where ${elementText('authority')} = c.authority), ${before()})`;
  return ({ first }) => allOf(sql`c.scope not like 'officer:%'`, ABOUT_NO_PERSON, sql`f.periods <> '[]'`, sql`${first} < ${limit}`);
}

export const publicConflict =
  (telling: Telling) =>
  (row: ConflictRow): PublicConflict => {
    const { version: _version, people: _people, ...conflict } = told(row, telling);
    return { ...conflict, id: publicConflictId(row), mutual: row.mutual, mutualName: row.mutualName ?? '', stateTitle: CONFLICT_STATES[conflict.state][telling.language] };
  };
