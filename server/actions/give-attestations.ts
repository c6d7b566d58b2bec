/** Somebody says of roles, and of statements that one is not played, whether they are still true: who was asked, or a keeper for them. */
import { findAttestation, type AttestationFact, type AttestationRow } from '../../db/stores/attestations.ts';
import { findRole, findStatement } from '../../db/stores/roles.ts';
import type { Tx } from '../../db/store.ts';
import type { OwnRecord } from '../domain/access/own.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { toldState } from '../domain/attestations/standing.ts';
import { ATTESTATION } from '../domain/attestations/states.ts';
import { moved } from '../domain/machine.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { attestedAmong } from './attested.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export interface Given {
  readonly id: string;
  /** The one that was shown; without it, only what nobody has answered yet is answered. */
  readonly version?: number;
  readonly stillTrue: boolean;
  readonly text?: string | undefined;
}

/** The link of a mail answers for the person to whom it went. */
export interface Linked {
  readonly account: 'link';
  readonly authority: OwnRecord['authority'];
  readonly person: string;
}

export interface ToGive {
  readonly allowed: PermitAt<'role.record'> | OwnRecord | Linked;
  /** Its place among the answers of the request. */
  readonly at: number;
  readonly given: Given;
}

/** Each alone, before anything is asked of the register. */
export function checkGiven(answers: readonly Given[]): void {
  const checks = new Checks();
  const seen = new Set<string>();
  for (const [i, { id, stillTrue, text }] of answers.entries()) {
    if (seen.has(id)) checks.refuse(`answers.${i}.id`, 'this line is answered twice; send one answer for each');
    seen.add(id);
    if (!stillTrue && (text ?? '').trim() === '') checks.refuse(`answers.${i}.text`, 'say in a few words what is true instead');
    if (stillTrue && text !== undefined) checks.refuse(`answers.${i}.text`, 'words belong to an answer that something has changed; leave them out, or send stillTrue: false');
  }
  checks.done();
}

/** What is over, was asked anew, or was answered by a colleague waits for nobody. */
async function checkOpen(tx: Tx, row: AttestationRow, today: string): Promise<void> {
  const subject = row.kind === 'role' ? await findRole(tx, row.subject) : await findStatement(tx, row.subject);
  const known = subject && (await attestedAmong(tx, [subject], undefined, today))(subject);
  const told = known ? toldState(row.id, known.all, known.subject, today) : 'lapsed';
  if (told === 'lapsed' || told === 'settled') throw conflict('not-asked', 'This is not asked any more: it is over, it was asked anew, a colleague answered, or the register was put right since. Nothing was saved; look at it again.');
}

async function next(unit: Unit, { allowed, at, given }: ToGive): Promise<AttestationFact> {
  const found = await findAttestation(unit.tx, given.id);
  if (found?.authority !== allowed.authority.id || ('person' in allowed && found.person !== allowed.person)) throw absent(`answers.${at}.id`, 'line');
  if (given.version !== undefined && given.version !== found.version) throw changedMeanwhile();
  if (given.version === undefined && found.state !== 'asked') throw conflict('answered-already', 'This was answered already. Nothing was saved; open the link again to see what is left.');
  await checkOpen(unit.tx, found, unit.today);
  const state = moved(ATTESTATION, found.state, given.stillTrue ? 'confirm' : 'change');
  const { recordedAt: _at, supersededAt: _until, ...row } = found;
  return { ...row, version: row.version + 1, state, text: given.stillTrue ? null : await unit.sealed((given.text ?? '').trim()), account: allowed.account };
}

/** All of them or none; one entry for each authority. */
export async function giveAttestations(unit: Unit, answers: readonly ToGive[]): Promise<void> {
  const rows: AttestationFact[] = [];
  for (const one of answers) rows.push(await next(unit, one));
  for (const [log, here] of Map.groupBy(answers.map(({ allowed }, i) => ({ log: allowed.authority.log, authority: allowed.authority.id, row: rows[i] as AttestationFact })), (one) => one.log)) {
    await unit.record(log, 'attestation.given', (here[0] as (typeof here)[number]).authority, { attestations: here.map(({ row }) => row) });
  }
}
