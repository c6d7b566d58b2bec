/** A whole register, some dossiers at a time, as far as deriving it anew needs: a handful of questions for hundreds of dossiers, however many roles they have. */
import { sql } from 'drizzle-orm';
import type { ByFamily, Mutable } from '../../server/domain/conflicts/presence.ts';
import type { ReviewRows } from '../../server/domain/reviews/reviews.ts';
import type { Spans } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, findings, presence } from '../tables/index.ts';
import type { CurrentFinding } from './presence.ts';
import { reviewRowsOfMany } from './review-facts.ts';

export interface DossierKept {
  readonly mutual: string;
  readonly presence: Mutable;
  /** Those about people are kept apart. */
  readonly current: readonly CurrentFinding[];
  readonly reviews: ReviewRows | undefined;
}

interface PackedRow {
  mutual: string;
  packed: string;
}
const unpacked = <T>(text: string | undefined): T[] => JSON.parse(`[${text ?? ''}]`) as T[];

const AT_ONCE = 500;

const next = statement<{ mutual: string }>(() => sql`select distinct p.mutual from ${presence} p where p.authority = ${at('authority')} and p.mutual > ${at('after')} order by p.mutual limit ${at('limit')}`);
const within = (row: 'p' | 'c') => sql`${sql.identifier(row)}.authority = ${at('authority')} and ${sql.identifier(row)}.mutual >= ${at('first')} and ${sql.identifier(row)}.mutual <= ${at('last')}`;
const presenceRows = statement<PackedRow>(() => sql`select p.mutual, ${packed(jsonArray(sql`p.scope`, sql`p.part`, sql`p.family`, sql`p.spans`))} as packed from ${presence} p where ${within('p')} group by p.mutual`);
const currentRows = statement<PackedRow>(
  () => sql`select c.mutual, ${packed(jsonArray(sql`c.id`, sql`c.rule`, sql`c.scope`, sql`f.version`, sql`f.rule_version`, sql`f.periods`, sql`f.severity`, sql`f.facts_hash`))} as packed
    from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where ${within('c')} and c.scope not like 'person:%' group by c.mutual`,
);

type Cell = [scope: string, part: string, family: Family, spans: string];
type Kept = [id: string, rule: string, scope: string, version: number, ruleVersion: number, periods: string, severity: number, factsHash: string];

function presenceFrom(text: string | undefined): Mutable {
  const found: Mutable = new Map();
  for (const [scope, part, family, spans] of unpacked<Cell>(text)) {
    const parts = found.get(scope) ?? new Map<string, ByFamily>();
    found.set(scope, parts);
    const families = parts.get(part) ?? {};
    parts.set(part, families);
    families[family] = JSON.parse(spans) as Spans;
  }
  return found;
}

/** By body, in byte order. A dossier without presence has nothing to find. */
export async function* registerPages(reader: Reader, authority: string): AsyncGenerator<readonly DossierKept[]> {
  for (let after = ''; ; ) {
    const page = await reader.all(next, { authority, after, limit: AT_ONCE });
    const [first, last] = [page[0], page.at(-1)];
    if (!first || !last) return;
    const range = { authority, first: first.mutual, last: last.mutual };
    const byBody = async (question: typeof presenceRows) => new Map((await reader.all(question, range)).map((row) => [row.mutual, row.packed]));
    const [present, kept, reviewed] = [await byBody(presenceRows), await byBody(currentRows), await reviewRowsOfMany(reader, range)];
    yield page.map(({ mutual }) => ({
      mutual,
      presence: presenceFrom(present.get(mutual)),
      current: unpacked<Kept>(kept.get(mutual)).map(([id, rule, scope, version, ruleVersion, periods, severity, factsHash]) => ({ id, rule, scope, version, ruleVersion, periods, severity, factsHash })),
      reviews: reviewed.get(mutual),
    }));
    if (page.length < AT_ONCE) return;
    after = last.mutual;
  }
}
