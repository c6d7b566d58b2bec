/** A whole register, some dossiers at a time, as far as deriving it anew needs: a handful of questions for hundreds of dossiers, however many roles they have. */
import { sql } from 'drizzle-orm';
import type { Mutable } from '../../server/domain/conflicts/presence.ts';
import type { ReviewRows } from '../../server/domain/reviews/reviews.ts';
import { jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, findings, presence } from '../tables/index.ts';
import { findingsFrom, presenceFrom, type CurrentFinding, type PackedRows } from './presence.ts';
import { reviewRowsOfMany } from './review-facts.ts';

export interface DossierKept {
  readonly mutual: string;
  readonly presence: Mutable;
  /** Those about people are kept apart. */
  readonly current: readonly CurrentFinding[];
  readonly reviews: ReviewRows | undefined;
}

type PackedRow = PackedRows & { mutual: string };

const AT_ONCE = 500;

const next = statement<{ mutual: string }>(() => sql`select distinct p.mutual from ${presence} p where p.authority = ${at('authority')} and p.mutual > ${at('after')} order by p.mutual limit ${at('limit')}`);
const within = (row: 'p' | 'c') => sql`${sql.identifier(row)}.authority = ${at('authority')} and ${sql.identifier(row)}.mutual >= ${at('first')} and ${sql.identifier(row)}.mutual <= ${at('last')}`;
const presenceRows = statement<PackedRow>(() => sql`select p.mutual, ${packed(jsonArray(sql`p.scope`, sql`p.part`, sql`p.family`, sql`p.spans`))} as packed from ${presence} p where ${within('p')} group by p.mutual`);
const currentRows = statement<PackedRow>(
  () => sql`select c.mutual, ${packed(jsonArray(sql`c.id`, sql`c.rule`, sql`c.scope`, sql`f.version`, sql`f.rule_version`, sql`f.periods`, sql`f.severity`, sql`f.facts_hash`))} as packed
    from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where ${within('c')} and c.scope not like 'person:%' group by c.mutual`,
);

/** By body, in byte order. A dossier without presence has nothing to find. */
export async function* registerPages(reader: Reader, authority: string): AsyncGenerator<readonly DossierKept[]> {
  for (let after = ''; ; ) {
    const page = await reader.all(next, { authority, after, limit: AT_ONCE });
    const [first, last] = [page[0], page.at(-1)];
    if (!first || !last) return;
    const range = { authority, first: first.mutual, last: last.mutual };
    const byBody = async (question: typeof presenceRows) => new Map((await reader.all(question, range)).map((row) => [row.mutual, row]));
    const [present, kept, reviewed] = [await byBody(presenceRows), await byBody(currentRows), await reviewRowsOfMany(reader, range)];
    yield page.map(({ mutual }) => ({
      mutual,
      presence: presenceFrom(present.get(mutual)),
      current: findingsFrom(kept.get(mutual)),
      reviews: reviewed.get(mutual),
    }));
    if (page.length < AT_ONCE) return;
    after = last.mutual;
  }
}
