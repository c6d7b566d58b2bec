/** Released roles of one council: towards one body, decided by one committee, or answered for by one councillor. */
import { sql } from 'drizzle-orm';
import type { Reader } from '../../../../db/store.ts';
import { responsibilities } from '../../../../db/tables/index.ts';
import { allOf, type Clocks } from '../../../api/paging.ts';
import { publicRoles, publicRoleThen } from '../../../api/public/role-replies.ts';
import { roleLines } from '../../../api/role-replies.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import type { PublicRole } from '../../../domain/publication/replies.ts';

export interface RolesAsked extends Clocks {
  readonly body?: string | undefined;
  readonly committee?: string | undefined;
  readonly person?: string | undefined;
}

const MOST = 50_000;

export async function rolesOf(reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, { body, committee, person, ...clocks }: RolesAsked): Promise<PublicRole[]> {
  const where = allOf(
    sql`r.authority = ${authority.id}`,
    publicRoleThen(lens, clocks),
    body !== undefined && sql`r.mutual = ${body}`,
    committee !== undefined && sql`r.committee = ${committee}`,
    person !== undefined && sql`exists (select 1 from ${responsibilities} y where y.role = r.id and y.person = ${person})`,
  );
  const lines = await roleLines(reader, where, sql`r.valid_from, r.id`, MOST, clocks, clocks.asAt ?? lens.today);
  const told = await publicRoles(reader, lines, lens);
  return person === undefined ? told : told.filter(({ accountableOfficer }) => accountableOfficer === person);
}
