/** Roles in the form in which everybody reads them. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../../db/dialect.ts';
import { at, statement } from '../../../db/statement.ts';
import { publicFigures } from '../../../db/stores/published.ts';
import { namesOf } from '../../../db/stores/people.ts';
import type { Reader } from '../../../db/store.ts';
import { mutuals } from '../../../db/tables/index.ts';
import type { PublicRole } from '../../domain/publication/replies.ts';
import { allOf, asKnown, asTrue, type Clocks } from '../paging.ts';
import { role, type RoleLine } from '../role-replies.ts';
import { rolesSeen, type Lens } from '../sight.ts';

/** Of r: recorded as far as was known, and released today. */
export const publicRole = (lens: Lens, clocks: Clocks): SQL => allOf(asKnown(sql`r`, clocks), sql`r.state = 'recorded'`, rolesSeen(lens, sql`r`, clocks));
export const publicRoleThen = (lens: Lens, clocks: Clocks): SQL => allOf(publicRole(lens, clocks), asTrue(sql`r`, clocks));

const bodyNames = statement<{ id: string; name: string }>(() => sql`select m.id, m.name from ${mutuals} m where ${amongTexts(sql`m.id`, at('ids'))} and m.superseded_at is null`);

export async function publicRoles(reader: Reader, lines: readonly RoleLine[], { today }: Lens): Promise<PublicRole[]> {
  const told = lines.map(role);
  const units = await namesOf(reader, told.flatMap(({ unit, committee }) => [unit, committee]).filter((id) => id !== null));
  const bodies = new Map((await reader.all(bodyNames, { ids: JSON.stringify([...new Set(told.map(({ mutual }) => mutual))]) })).map(({ id, name }) => [id, name]));
  const figures = await publicFigures(reader, told.map(({ accountableOfficer }) => accountableOfficer).filter((id) => id !== null), today);
  const nameOf = (unit: string | null) => (unit === null ? null : (units.get(unit) ?? null));
  return told.map(({ state: _state, publication: _publication, reason: _reason, accountableOfficer, ...rest }) => ({
    ...rest,
    mutualName: bodies.get(rest.mutual) ?? '',
    unitName: nameOf(rest.unit),
    committeeName: nameOf(rest.committee),
    accountableOfficer: accountableOfficer !== null && figures.has(accountableOfficer) ? accountableOfficer : null,
  }));
}
