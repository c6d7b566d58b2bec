/**
 * The digest of the week: once to each keeper of each council. The row that says so and the mail are one unit of work, so a process that is killed has
 * done it or has not, and of two that run at once one does it.
 */
import { findCredentials, mergersInto } from '../../db/stores/accounts.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { authoritiesToChase } from '../../db/stores/chasings.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { addressesOf } from '../../db/stores/memberships.ts';
import { claimDigest, digestsSent } from '../../db/stores/weekly-digests.ts';
import { civilDate, civilTime } from '../clock.ts';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { sectionsOf, sundayOf, weekToSend } from '../domain/reviews/digest.ts';
import { doing, type Doing } from './unit-of-work.ts';
import { gatherWeek } from './week.ts';

export interface Sent {
  readonly authority: AuthorityRef;
  readonly mails: number;
  /** Keepers for whom the week is empty: nothing is sent. */
  readonly nothing: number;
}

/** The week whose digest goes out at this moment, by the clocks of Europe/London. */
export const weekDue = (now: Date): string | undefined => weekToSend(civilDate(now), Number(civilTime(now).slice(0, 2)));

async function sendIn(how: Doing, authority: AuthorityRef, week: string, dryRun: boolean): Promise<Sent> {
  const { store, clock } = how;
  const now = clock.now();
  const today = civilDate(now);
  const done = await digestsSent(store, authority.id, week);
  const keepers = await addressesOf(store, authority.id, PERMISSIONS['body-notice.send'].to, today);
  const gathered = await gatherWeek(store, authority.id, { week, today });
  const counts = { mails: 0, nothing: 0 };
  for (const { email, language } of keepers) {
    const account = (await findCredentials(store, email))?.account;
    if (account === undefined || done.has(account)) continue;
    const own = [account, ...(await mergersInto(store, account)).map((merger) => merger.account)];
    const sections = sectionsOf({ ...gathered.facts, assigned: gathered.assignedTo(own) }, language);
    const counted = Object.fromEntries(sections.map(({ id, count }) => [id, count]));
    const claimed = dryRun || (await doing(how, { account: 'operator', language: 'en', logs: [] }, async (unit) => {
      if (!(await claimDigest(unit.tx, { authority: authority.id, account, week, at: now.toISOString() }))) return false;
      // An empty week is done with as well: what comes up on Monday is told next Sunday.
      if (sections.length > 0) await unit.post({ template: 'weekly-digest', to: email, language, data: { authority: authority.name, week, ...counted } });
      return true;
    }));
    if (claimed) counts[sections.length > 0 ? 'mails' : 'nothing']++;
  }
  return { authority, ...counts };
}

/** Of every authority that wants it; by default of the Sunday that was last. With `dryRun` nothing is written and nobody is told. */
export async function sendDigests(how: Doing, { week, dryRun = false }: { week?: string; dryRun?: boolean } = {}): Promise<Sent[]> {
  const today = civilDate(how.clock.now());
  const all: Sent[] = [];
  const failures: unknown[] = [];
  for (const id of await authoritiesToChase(how.store, today)) {
    try {
      const authority = await findAuthority(how.store, id);
      if (!authority || !(await settingsOf(how.store, id)).weeklyDigest) continue;
      const sent = await sendIn(how, authority, week ?? sundayOf(today), dryRun);
      if (sent.mails + sent.nothing > 0) all.push(sent);
    } catch (error) {
      // One council's fault must not leave the others without theirs.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `the digests of ${failures.length} authorities could not be sent`);
  return all;
}

/** What runs each hour beside the service: it asks whether a digest is due. */
export async function sendDueDigests(how: Doing): Promise<Sent[]> {
  const week = weekDue(how.clock.now());
  return week === undefined ? [] : sendDigests(how, { week });
}
