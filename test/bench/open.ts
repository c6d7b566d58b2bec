/** A generated register, opened as the service opens it. */
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import type { Store } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { recordRole } from '../../server/actions/record-role.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { systemClock } from '../../server/clock.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import type { NewRole, RoleReply } from '../../server/domain/roles/role.ts';
import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { toDate, toDay } from '../../server/domain/time/civil.ts';
import { openStore } from '../../server/installation.ts';
import type { Random } from './random.ts';

export const COUNCIL = 'E06000001';

export interface Opened {
  readonly store: Store;
  readonly authority: AuthorityRef;
  readonly units: readonly string[];
  readonly people: readonly string[];
  /** Dossiers of the measured council, the largest first. */
  readonly dossiers: readonly { mutual: string; roles: number }[];
}

export async function opened(file: string): Promise<Opened> {
  const store = await openStore(file, systemClock);
  const authority = await findAuthority(store, COUNCIL);
  if (!authority) throw new Error(`${file} has no ${COUNCIL}`);
  const ids = async (table: string) => (await store.all(once<{ id: string }>(sql`select id from ${sql.raw(table)} where authority = ${authority.id} and superseded_at is null order by id`))).map(({ id }) => id);
  const dossiers = await store.all(once<{ mutual: string; roles: number }>(sql`select mutual, cast(count(*) as integer) as roles from roles where authority = ${authority.id} and superseded_at is null group by mutual order by 2 desc`));
  return { store, authority, units: (await ids('units')).slice(9, 21), people: await ids('people'), dossiers };
}

/** Thirty dossiers of the measured council as most are, from one role to sixty, in the same steps at every size of the register. */
export function usual({ dossiers }: Opened): string[] {
  const ordinary = dossiers.filter(({ roles }) => roles <= 60);
  return Array.from({ length: 30 }, (_, i) => ordinary[Math.floor((i * ordinary.length) / 30)]?.mutual ?? '');
}

const [first, last] = [toDay('1995-01-01'), toDay('2026-06-30')];

export function newRole(random: Random, { units, people }: Pick<Opened, 'units' | 'people'>, mutual: string): NewRole {
  const from = first + random.below(last - first);
  return {
    authority: COUNCIL,
    mutual,
    kind: random.pick(ROLE_KINDS).kind,
    period: { from: toDate(from), to: random.chance(0.3) ? null : toDate(from + 30 + random.below(1500)) },
    ...(random.chance(0.3) && { unit: random.pick(units) }),
    ...(random.chance(0.15) && { accountableOfficer: random.pick(people) }),
    ...(random.chance(0.5) && { legalBasis: 'Localism Act 2011 s.1' }),
  };
}

export function record({ store, authority }: Opened, given: NewRole): Promise<RoleReply> {
  const permit = permitOfOperator('role.record', authority);
  return doing({ store, clock: systemClock }, { account: 'operator', language: 'en', logs: [authority.log] }, (unit) => recordRole(unit, permit, given));
}
