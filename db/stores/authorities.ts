import { sql } from 'drizzle-orm';
import type { AuthorityRef } from '../../server/domain/access/permit.ts';
import type { AuthorityKind } from '../../server/domain/vocabulary.ts';
import { fromColumns } from '../../server/domain/time/period.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, logs } from '../tables/index.ts';

export type AuthorityRow = typeof authorities.$inferSelect;

interface RefRow {
  id: string;
  gss: string;
  log: string;
  name: string;
  kind: AuthorityKind;
  validFrom: string;
  validTo: string;
}

const refColumns = sql`a.id, coalesce(a.gss, a.id) as gss, l.log, a.name, a.kind, a.valid_from as "validFrom", a.valid_to as "validTo"`;
const byGss = statement<RefRow>(() => sql`select ${refColumns} from ${authorities} a join ${logs} l on l.authority = a.id where a.gss = ${at('ref')} and a.superseded_at is null`);
const byId = statement<RefRow>(() => sql`select ${refColumns} from ${authorities} a join ${logs} l on l.authority = a.id where a.id = ${at('ref')} and a.superseded_at is null`);

const GSS = /^[A-Z]\d{8}$/;

/** By id or GSS code. */
export async function findAuthority(reader: Reader, ref: string): Promise<AuthorityRef | undefined> {
  const row = await reader.first(GSS.test(ref) ? byGss : byId, { ref });
  return row && { id: row.id, gss: row.gss, log: row.log, name: row.name, kind: row.kind, period: fromColumns(row) };
}

const current = statement<AuthorityRow>(() => sql`select ${columns(authorities)} from ${authorities} where ${authorities.id} = ${at('id')} and ${authorities.supersededAt} is null`);

export const currentAuthority = (reader: Reader, id: string): Promise<AuthorityRow | undefined> => reader.first(current, { id });

const withoutCode = statement<{ id: string }>(() => sql`select id from ${authorities} where gss is null and name = ${at('name')} and superseded_at is null`);
export const findListedWithoutCode = (reader: Reader, name: string): Promise<{ id: string } | undefined> => reader.first(withoutCode, { name });
