/** Every recorded role as the rules see it, dossier by dossier and packed: one row for each, however many roles it has. */
import { sql } from 'drizzle-orm';
import type { VisibleRole } from '../../server/domain/conflicts/presence.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { responsibilities, roles, units } from '../tables/index.ts';
import { visibleRole } from './roles.ts';

export interface DossierRoles {
  readonly authority: string;
  readonly mutual: string;
  readonly roles: readonly VisibleRole[];
}

const nextAuthority = statement<{ authority: string }>(() => sql`select authority from ${roles} where authority > ${at('after')} order by authority limit 1`);

const quoted = (column: string) => sql`coalesce('"' || ${sql.raw(column)} || '"', 'null')`;
const array = (...columns: string[]) => sql`'[' || ${sql.join(columns.map(quoted), sql` || ',' || `)}`;

const current = (row: string) => sql.raw(`${row}.superseded_at is null and ${row}.state = 'recorded'`);

const dossiersOf = statement<{ mutual: string; packed: string }>(
  () => sql`select r.mutual, ${packed(sql`${array('r.id', 'r.family', 'r.kind', 'r.valid_from', 'r.valid_to', 'r.unit', 'r.committee')} || ',' || r.of_contracted_service || ']'`)} as packed
            from ${roles} r where r.authority = ${at('authority')} and r.mutual > ${at('after')} and ${current('r')} group by r.mutual order by r.mutual limit ${at('limit')}`,
);
const unitsOf = statement<{ id: string; parent: string | null }>(() => sql`select id, parent from ${units} u where u.authority = ${at('authority')} and u.superseded_at is null`);
const officersOf = statement<{ role: string; person: string; validFrom: string; validTo: string }>(
  () => sql`select x.role, x.person, x.valid_from as "validFrom", x.valid_to as "validTo" from ${responsibilities} x where x.authority = ${at('authority')} and ${current('x')} and x.capacity = 'accountable-officer'`,
);

type Packed = [id: string, family: Family, kind: string, validFrom: string, validTo: string, unit: string | null, committee: string | null, ofContractedService: number];

/** So many dossiers are held at once. */
const AT_ONCE = 200;

/** By authority, then body, in byte order; dossiers without a recorded role are left out. */
export async function* dossierRoles(reader: Reader): AsyncGenerator<DossierRoles> {
  for (let authority = ''; ; ) {
    const next = await reader.first(nextAuthority, { after: authority });
    if (!next) return;
    authority = next.authority;
    const parents = new Map((await reader.all(unitsOf, { authority })).map(({ id, parent }) => [id, parent]));
    const officers = Map.groupBy(await reader.all(officersOf, { authority }), ({ role }) => role);
    for (let after = ''; ; ) {
      const page = await reader.all(dossiersOf, { authority, after, limit: AT_ONCE });
      for (const row of page) yield { authority, mutual: row.mutual, roles: (JSON.parse(`[${row.packed}]`) as Packed[]).map(seen) };
      const last = page.at(-1);
      if (!last || page.length < AT_ONCE) break;
      after = last.mutual;
    }

    function seen([id, family, kind, validFrom, validTo, unit, committee, ofContractedService]: Packed): VisibleRole {
      const parent = unit === null ? null : (parents.get(unit) ?? null);
      const line = [unit, parent, parent === null ? null : (parents.get(parent) ?? null)];
      return visibleRole({ family, kind, validFrom, validTo, committee, ofContractedService }, line, officers.get(id) ?? []);
    }
  }
}
