/** Presence and current findings of dossiers as lines of text, dossier by dossier in the order of their keys: what a rebuild is compared with. */
import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, findings, presence } from '../tables/index.ts';

interface Line {
  authority: string;
  mutual: string;
  line: string;
}

const PAGE = 400;

const dossiers = statement<{ authority: string; mutual: string }>(
  () => sql`select authority, mutual from (select distinct authority, mutual from ${presence} where (authority, mutual) > (${at('authority')}, ${at('mutual')})
    union select distinct c.authority, c.mutual from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where f.periods <> '[]' and c.scope not like 'person:%' and (c.authority, c.mutual) > (${at('authority')}, ${at('mutual')})) keys
    order by authority, mutual limit ${at('limit')}`,
);
const between = (authority: ReturnType<typeof sql>, mutual: ReturnType<typeof sql>) =>
  sql`(${authority}, ${mutual}) >= (${at('firstAuthority')}, ${at('firstMutual')}) and (${authority}, ${mutual}) <= (${at('lastAuthority')}, ${at('lastMutual')})`;
const presenceLines = statement<Line>(() => sql`select authority, mutual, 'presence ' || scope || ' ' || part || ' ' || family || ' ' || spans as line from ${presence} where ${between(sql`authority`, sql`mutual`)}`);
const findingLines = statement<Line>(
  () => sql`select c.authority, c.mutual, 'finding ' || c.rule || ' ' || f.rule_version || ' ' || c.scope || ' ' || coalesce(c.subject, '') || ' ' || f.families || ' ' || f.severity || ' ' || f.periods || ' ' || f.facts_hash as line
    from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where f.periods <> '[]' and c.scope not like 'person:%' and ${between(sql`c.authority`, sql`c.mutual`)}`,
);

export async function* derivedTables(reader: Reader): AsyncGenerator<{ key: string; lines: string[] }> {
  let [authority, mutual] = ['', ''];
  for (;;) {
    const page = await reader.all(dossiers, { authority, mutual, limit: PAGE });
    const [first, last] = [page[0], page.at(-1)];
    if (!first || !last) return;
    const range = { firstAuthority: first.authority, firstMutual: first.mutual, lastAuthority: last.authority, lastMutual: last.mutual };
    const lines = [...(await reader.all(presenceLines, range)), ...(await reader.all(findingLines, range))];
    const byKey = Map.groupBy(lines, (line) => `${line.authority} ${line.mutual}`);
    for (const dossier of page) {
      const key = `${dossier.authority} ${dossier.mutual}`;
      yield { key, lines: (byKey.get(key) ?? []).map(({ line }) => line) };
    }
    [authority, mutual] = [last.authority, last.mutual];
    if (page.length < PAGE) return;
  }
}
