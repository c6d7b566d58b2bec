/** Mail put into an outbox as verbs do, and a sender whose time is the test's. */
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import type { Store } from '../../db/store.ts';
import { outbox } from '../../db/tables/index.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import type { Clock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import type { Mail } from '../../server/domain/post/template.ts';
import { openInstallation } from '../../server/installation.ts';
import { Sender } from '../../server/post/sender.ts';
import { testConfig } from './config.ts';
import { freshDatabase } from './database.ts';
import { TestClock } from './register.ts';

export interface Sorting {
  readonly store: Store;
  readonly clock: TestClock;
  readonly url: string;
  close: () => Promise<void>;
}

/** A register without its service: what the sender needs, and one account, `admin@register.test`. */
export async function openSorting(): Promise<Sorting> {
  const [url, clock] = [await freshDatabase(), new TestClock()];
  const store = await openInstallation(testConfig({ databaseUrl: url, bootstrap: { email: 'admin@register.test', password: 'correct horse battery' } }), clock);
  return { store, clock, url, close: () => store.close() };
}

export const postAll = (store: Store, clock: Clock, mails: readonly Mail[]): Promise<void> =>
  doing({ store, clock }, { account: 'operator', language: 'en', logs: [] }, async (unit) => {
    for (const mail of mails) await unit.post(mail);
  });

/** Goes at once, by itself, and holds no link. */
export const asked = (to: string, language: Mail['language'] = 'en'): Mail => ({ template: 'file-invitation', to, language, data: { authority: 'Wexmere District Council', until: '2026-12-31', conflict: 'c1' } });
/** Waits for others. */
export const told = (to: string, language: Mail['language'] = 'en', what = 'suspended'): Mail => ({ template: 'access-changed', to, language, data: { what } });
/** Holds a link. */
export const linked = (to: string, language: Mail['language'] = 'en'): Mail => ({ template: 'link-asked', to, language, data: {} });

export function senderFor(store: Store, clock: Clock, smtpUrl: string | undefined, more: Partial<Config> = {}): { sender: Sender; warnings: string[] } {
  const warnings: string[] = [];
  const log = { warn: (...said: unknown[]) => void warnings.push(said.map(String).join(' ')) };
  return { sender: new Sender({ store, clock, config: testConfig({ databaseUrl: '', smtpUrl, ...more }), log }), warnings };
}

export type OutboxRow = typeof outbox.$inferSelect;
export const rowsOf = (store: Store): Promise<OutboxRow[]> =>
  store.all(once<OutboxRow>(sql`select id, template, recipient, language, data, digest, created_at as "createdAt", due_at as "dueAt", state, attempts, claim, claimed_until as "claimedUntil", message_id as "messageId", settled_at as "settledAt", answer from ${outbox} order by id`));
