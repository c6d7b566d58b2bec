/**
 * The pass that asks, once a year, whether roles and the statements that none is played are still true. Like the one that chases: all of it for one
 * authority is one unit of work, so a process that is killed has done it or has not, and of two at once the second finds nothing left to do.
 */
import { findAuthority } from '../../db/stores/authorities.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { toBeAsked, toBeReminded, type Askable, type AttestationRow } from '../../db/stores/attestations.ts';
import { authoritiesToChase } from '../../db/stores/chasings.ts';
import { addressesOf } from '../../db/stores/memberships.ts';
import { refusalOf, type Reader } from '../../db/store.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import { beginningOf, civilDate } from '../clock.ts';
import { derivedId } from '../crypto.ts';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { answerDueOn, remindedIfAskedBy, roundOn } from '../domain/attestations/round.ts';
import { ATTESTATION } from '../domain/attestations/states.ts';
import { moved } from '../domain/machine.ts';
import { doing, type Doing, type Rows, type Unit } from './unit-of-work.ts';

type Row = NonNullable<Rows['attestations']>[number];

/** No entry of megabytes where a council plays thousands of roles. */
const MOST_IN_ENTRY = 500;
const KEEPERS = PERMISSIONS['role.record'].to;

export interface Asked {
  readonly authority: AuthorityRef;
  /** Lines about which somebody is asked, and those among them about which the keepers are. */
  readonly asked: number;
  readonly ofKeepers: number;
  /** People who were reminded. */
  readonly reminded: number;
  /** People without an address for mail. */
  readonly unreachable: number;
}

interface Due {
  readonly day: string;
  readonly asks: readonly Askable[];
  readonly reminders: readonly AttestationRow[];
}

async function dueIn(reader: Reader, authority: string, today: string): Promise<Due> {
  const { stillTrueOn, reminders } = await settingsOf(reader, authority);
  const day = roundOn(stillTrueOn, today);
  return {
    day: day ?? today,
    asks: day === null ? [] : await toBeAsked(reader, { authority, day, before: beginningOf(day), today }),
    reminders: stillTrueOn !== null && reminders ? await toBeReminded(reader, { authority, askedBy: remindedIfAskedBy(today), today }) : [],
  };
}

interface ToPerson {
  readonly template: 'still-true' | 'still-true-reminder';
  readonly person: string;
  readonly count: number;
  readonly until: string;
}

/** One mail to each of their addresses; the link is made when it is sent. */
async function mailTo(unit: Unit, authority: AuthorityRef, { template, person, count, until }: ToPerson): Promise<number> {
  const mailboxes = await mailboxesOf(unit.tx, authority.id, person, unit.today);
  for (const { email, language } of mailboxes) await unit.post({ template, to: email, language, data: { authority: authority.name, count, until, forAuthority: authority.id, forSubject: person } });
  return mailboxes.length;
}

/** Once for each person among the lines; null is of the keepers, who have a mail of their own. */
async function mailEach(unit: Unit, authority: AuthorityRef, template: ToPerson['template'], lines: readonly { readonly person: string | null; readonly dueOn: string }[]): Promise<Map<string | null, number>> {
  const sent = new Map<string | null, number>();
  for (const [person, own] of Map.groupBy(lines, (line) => line.person)) {
    if (person !== null) sent.set(person, await mailTo(unit, authority, { template, person, count: own.length, until: own.map(({ dueOn }) => dueOn).sort()[0] as string }));
  }
  return sent;
}

async function ask(unit: Unit, authority: AuthorityRef, { day, asks }: Due): Promise<{ rows: Row[]; unreachable: number }> {
  const dueOn = answerDueOn(unit.today);
  const sent = await mailEach(unit, authority, 'still-true', asks.map(({ person }) => ({ person, dueOn })));
  const unreachable = [...sent.values()].filter((mailboxes) => mailboxes === 0).length;
  const count = asks.filter(({ person }) => person === null).length;
  const keepers = count + unreachable > 0 ? await addressesOf(unit.tx, authority.id, KEEPERS, unit.today) : [];
  for (const { email, language } of keepers) await unit.post({ template: 'still-true-keepers', to: email, language, data: { authority: authority.name, asked: asks.length, count, unreachable } });
  const rows = asks.map(({ kind, subject, mutual, person }): Row => ({
    id: derivedId('attestation', authority.id, subject, person ?? '', day),
    version: 1,
    authority: authority.id,
    mutual,
    kind,
    subject,
    person,
    askedOn: unit.today,
    dueOn,
    mailboxes: person === null ? keepers.length : (sent.get(person) ?? 0),
    text: null,
    state: 'asked',
    account: null,
  }));
  return { rows, unreachable };
}

/** The next version of each says that a reminder went out, which is how it goes out once. */
async function remind(unit: Unit, authority: AuthorityRef, { reminders }: Due): Promise<{ rows: Row[]; people: number }> {
  const sent = await mailEach(unit, authority, 'still-true-reminder', reminders);
  const rows = reminders.map(({ recordedAt: _at, supersededAt: _until, ...row }): Row => ({ ...row, version: row.version + 1, state: moved(ATTESTATION, row.state, 'remind'), mailboxes: row.mailboxes + (sent.get(row.person) ?? 0) }));
  return { rows, people: sent.size };
}

/** Looked at again inside: what another process did meanwhile is done. */
async function pass(unit: Unit, authority: AuthorityRef): Promise<Asked> {
  const due = await dueIn(unit.tx, authority.id, unit.today);
  const [asked, reminded] = [await ask(unit, authority, due), await remind(unit, authority, due)];
  const rows = [...asked.rows, ...reminded.rows];
  for (let from = 0; from < rows.length; from += MOST_IN_ENTRY) await unit.record(authority.log, 'attestation.asked', authority.id, { attestations: rows.slice(from, from + MOST_IN_ENTRY) });
  return { authority, asked: asked.rows.length, ofKeepers: asked.rows.filter(({ person }) => person === null).length, reminded: reminded.people, unreachable: asked.unreachable };
}

const nothing = (authority: AuthorityRef): Asked => ({ authority, asked: 0, ofKeepers: 0, reminded: 0, unreachable: 0 });

export const askStillTrueIn = (how: Doing, authority: AuthorityRef): Promise<Asked> =>
  doing(how, { account: 'operator', language: 'en', logs: [authority.log] }, (unit) => pass(unit, authority)).catch((error: unknown) => {
    // Another process was first.
    if (refusalOf(error) !== 'unique') throw error;
    return nothing(authority);
  });

const foretold = (authority: AuthorityRef, { asks, reminders }: Due): Asked => ({ ...nothing(authority), asked: asks.length, ofKeepers: asks.filter(({ person }) => person === null).length, reminded: new Set(reminders.map(({ person }) => person)).size });

/** Every authority that is there today; only where something is due is anything written. With `dryRun` nothing is. */
export async function askAllStillTrue(how: Doing, { dryRun = false }: { dryRun?: boolean } = {}): Promise<Asked[]> {
  const today = civilDate(how.clock.now());
  const passes: Asked[] = [];
  const failures: unknown[] = [];
  for (const id of await authoritiesToChase(how.store, today)) {
    try {
      const authority = await findAuthority(how.store, id);
      const due = authority && (await dueIn(how.store, id, today));
      if (!authority || !due || due.asks.length + due.reminders.length === 0) continue;
      const done = dryRun ? foretold(authority, due) : await askStillTrueIn(how, authority);
      if (done.asked + done.reminded > 0) passes.push(done);
    } catch (error) {
      // One council's fault must not leave the others unasked.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} authorities could not be asked`);
  return passes;
}
