/** Concerns in the form in which everybody reads them: those that released roles give alone, and which have stood so many days. */
import { sql, type SQL } from 'drizzle-orm';
import { elementsOf, elementText } from '../../../db/dialect.ts';
import { publishingDays } from '../../../db/stores/authority-settings.ts';
import { repliesToOverlaps, type Published } from '../../../db/stores/body-notices.ts';
import { isDecided } from '../../../db/stores/decisions.ts';
import { safeguardShown } from '../../../db/stores/safeguards.ts';
import { ABOUT_NO_PERSON, type ConflictRow, type FindingSource } from '../../../db/stores/conflicts.ts';
import type { Reader } from '../../../db/store.ts';
import { beginningOf } from '../../clock.ts';
import type { Conflict } from '../../domain/conflicts/conflict.ts';
import type { Telling } from '../../domain/conflicts/tell.ts';
import { STALE_REVIEW } from '../../domain/conflicts/rules/stale-review.ts';
import { publicConflictId } from '../../domain/publication/conflict-id.ts';
import type { PublicConflict } from '../../domain/publication/replies.ts';
import { recordedBy } from '../../domain/publication/standing.ts';
import { addDays } from '../../domain/time/civil.ts';
import { CONFLICT_STATES } from '../../domain/vocabulary.ts';
import { begun, told, unnamed } from '../findings-seen.ts';
import { allOf } from '../paging.ts';
import type { Lens } from '../sight.ts';

/**
 * What of c and f is shown. Findings about the interests of a person never are, and those about one officer not before somebody has decided, and then without saying which; those that the facts no longer give rest on nothing
 * that could be shown. When a decision is to be looked at again is the council’s own affair. What is decided is shown at once. Today decides, also of what was known earlier.
 */
export async function standing(reader: Reader, { today }: Lens): Promise<(source: FindingSource) => SQL> {
  const before = (days?: number) => beginningOf(addDays(recordedBy(today, days), 1));
  const own = JSON.stringify((await publishingDays(reader)).map(({ authority, publishAfterDays }) => ({ authority, before: before(publishAfterDays) })));
  const limit = sql`coalesce((select ${elementText('before')} from ${elementsOf(sql`${own}`)} where ${elementText('authority')} = c.authority), ${before()})`;
  return ({ first, kept }) => allOf(ABOUT_NO_PERSON, sql`c.rule <> ${STALE_REVIEW}`, sql`f.periods <> '[]'`, sql`(${isDecided(kept)} or (c.scope not like 'officer:%' and ${first} < ${limit}))`);
}

/** To whom a matter was referred is not told: it may be the police. */
const publicDecision = ({ disposition, class: concluded, publicReason, decidedAt }: NonNullable<Conflict['decision']>): NonNullable<PublicConflict['decision']> => ({ disposition, class: concluded, publicReason, decidedAt });

/** What bodies replied to these, by the overlap as it is kept. */
export const repliesBeside = (reader: Reader, rows: readonly ConflictRow[], { knownAt }: { readonly knownAt?: string | undefined }): Promise<ReadonlyMap<string, Published>> =>
  repliesToOverlaps(reader, rows.flatMap(({ kept }) => kept ?? []), knownAt);

export const publicConflict =
  (telling: Telling, replies: ReadonlyMap<string, Published>) =>
  (row: ConflictRow): PublicConflict => {
    const { version: _version, people: _people, changed: _changed, decision, ...conflict } = told(unnamed(row, telling.language), telling);
    const ofNobody = row.scope.startsWith('officer:') && { key: conflict.key.split('/').slice(0, -1).join('/'), subject: null, explanation: begun(conflict.explanation) };
    return { ...conflict, ...ofNobody, decision: decision && publicDecision(decision), safeguard: safeguardShown(row.safeguards, telling.day), reply: replies.get(row.kept ?? '') ?? null, id: publicConflictId(row), mutual: row.mutual, mutualName: row.mutualName ?? '', stateTitle: CONFLICT_STATES[conflict.state][telling.language] };
  };
