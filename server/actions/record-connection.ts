import { isConnectedOver } from '../../db/stores/connections.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import type { ConnectionKind } from '../domain/access/connected.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { Connection, NewConnection } from '../domain/people/connection.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { checkPeriod } from '../domain/time/checks.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** Of anybody by the keepers, of oneself by whom it is about. */
export type MayRecord = PermitAt<'connection.record'> | PermitAt<'own-connection.record'>;

export interface ConnectionFacts {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly mutual: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: string;
}

export const connectionReply = ({ id, version, person, mutual, kind, state, ...row }: ConnectionFacts, gss: string, note: string | null, recordedAt: string): Connection => ({
  id,
  version,
  authority: gss,
  person,
  mutual,
  kind: kind as ConnectionKind,
  period: fromColumns(row),
  note,
  state: state as Connection['state'],
  recordedAt,
});

export async function recordConnection(unit: Unit, { authority, eyes }: MayRecord, given: NewConnection): Promise<Connection> {
  const { person, kind, period, note = null } = given;
  const checks = new Checks();
  // Not within the authority's days: people were in a society before the council that asks was made.
  checkPeriod(checks, 'period', period);
  checks.done();
  if (!(await isPersonOf(unit.tx, authority.id, person))) throw absent('person', 'person');
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const row = { id: unit.newId(), version: 1, authority: authority.id, person, mutual: mutual.id, kind, note: note === null ? null : await unit.sealed(note), ...toColumns(period), state: 'recorded' };
  if (await isConnectedOver(unit.tx, row)) throw conflict('duplicate', 'This connection is recorded for some of these days already. End that one first, or give the other days.', [{ path: 'period', message: 'the same connection is recorded for some of these days already' }]);
  const recordedAt = await unit.record(authority.log, 'connection.recorded', row.id, { connections: [row] });
  return connectionReply(row, authority.gss, note, recordedAt);
}
