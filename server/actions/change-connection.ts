/** Ending a connection, or withdrawing it as recorded in error: the next version. */
import { findConnection, type ConnectionRow } from '../../db/stores/connections.ts';
import { isOwnAndDecides } from '../../db/stores/deciders.ts';
import { moved } from '../domain/machine.ts';
import { CONNECTION, type Connection, type EndConnection, type WithdrawConnection } from '../domain/people/connection.ts';
import { Checks, notFound, Refused } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { UNKNOWN_START } from '../domain/time/civil.ts';
import { connectionReply, type MayRecord } from './record-connection.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

type Row = Omit<ConnectionRow, 'told' | 'recordedAt'>;

/** One that ends, on whatever day, lets whom it is about decide: those who decide do not lift their own. */
async function toChange(unit: Unit, { authority, account }: MayRecord, id: string, version: number, move: 'end' | 'withdraw'): Promise<{ row: Row; told: string | null }> {
  const found = await findConnection(unit.tx, id);
  if (!found || found.authority !== authority.id) throw notFound('connection');
  if (await isOwnAndDecides(unit.tx, account, found.person, unit.today)) throw new Refused(403, 'own-connection', 'Ask the other keeper; you may not lift your own connection.').notPermitted(authority.id);
  if (found.version !== version) throw changedMeanwhile();
  const { told, recordedAt: _known, ...row } = found;
  return { row: { ...row, version: row.version + 1, state: moved(CONNECTION, row.state, move) }, told };
}

export async function endConnection(unit: Unit, allowed: MayRecord, id: string, version: number, { on }: EndConnection): Promise<Connection> {
  const { authority } = allowed;
  const { row, told } = await toChange(unit, allowed, id, version, 'end');
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (row.validFrom !== UNKNOWN_START && on < row.validFrom) checks.refuse('on', `the connection began on ${row.validFrom}; its last day cannot be ${on}. If it was recorded in error, withdraw it`);
    else if (on > row.validTo) checks.refuse('on', `the connection ends on ${row.validTo} already; if it went on, record it from the day after`);
  }
  checks.done();
  const next = { ...row, validTo: on };
  const recordedAt = await unit.record(authority.log, 'connection.ended', id, { connections: [next] });
  return connectionReply(next, authority.gss, told, recordedAt);
}

/** Why it was an error takes the place of the note, which the version before keeps: what was withdrawn has nothing else left to say. */
export async function withdrawConnection(unit: Unit, allowed: MayRecord, id: string, version: number, { reason }: WithdrawConnection): Promise<Connection> {
  const { authority } = allowed;
  const { row } = await toChange(unit, allowed, id, version, 'withdraw');
  const next = { ...row, note: await unit.sealed(reason) };
  const recordedAt = await unit.record(authority.log, 'connection.withdrawn', id, { connections: [next] });
  return connectionReply(next, authority.gss, reason, recordedAt);
}
