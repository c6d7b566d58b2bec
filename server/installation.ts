/** A database made ready to serve: its instance log, its first administrator, and that a demo stays a demo. */
import { open } from '../db/open.ts';
import { findLog } from '../db/stores/ledger.ts';
import { hasAccounts } from '../db/stores/accounts.ts';
import { sweepReplies } from '../db/stores/idempotency.ts';
import { setting, settled } from '../db/stores/settings.ts';
import type { Store } from '../db/store.ts';
import { addAccount } from './actions/add-account.ts';
import { doing } from './actions/unit-of-work.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { permitOfOperator } from './domain/access/permit.ts';
import { refusalOf } from '../db/store.ts';
import { Refused } from './domain/problem.ts';
import { hashPassword } from './password.ts';

const ASKED_BY_OPERATOR = { account: 'operator', language: 'en' as const };

export async function openStore(databaseUrl: string, clock: Clock): Promise<Store> {
  const store = await open(databaseUrl);
  if (!(await findLog(store, 'instance'))) {
    await doing({ store, clock }, { ...ASKED_BY_OPERATOR, logs: [] }, (unit) => unit.createLog('instance', null, 'The installation: authorities, bodies and accounts')).catch((error: unknown) => {
      // Another process that started at the same moment was first.
      if (refusalOf(error) !== 'unique') throw error;
    });
  }
  return store;
}

export async function openInstallation(config: Config, clock: Clock): Promise<Store> {
  const store = await openStore(config.databaseUrl, clock);
  const kind = await settled(store, 'kind', () => (config.demo ? 'demo' : 'register'));
  if (kind === 'demo' && !config.demo) throw await refused(store, 'This database holds the fictional county of the demo and stays a demo: start with DEMO=on, or name another DATABASE_URL.');
  if (kind !== 'demo' && config.demo) throw await refused(store, 'This database holds a real register: it cannot become a demo. Start without DEMO=on.');
  await sweepReplies(store, clock.now());
  if (config.demo && !(await setting(store, 'seeded'))) {
    const { seedDemo } = await import('./demo.ts');
    await seedDemo(store, clock);
    await settled(store, 'seeded', () => clock.now().toISOString());
  }
  if (config.bootstrap && !(await hasAccounts(store))) await addFirstAdministrator(store, clock, config.bootstrap);
  return store;
}

async function refused(store: Store, why: string): Promise<Error> {
  await store.close();
  return new Error(why);
}

async function addFirstAdministrator(store: Store, clock: Clock, { email, password }: { email: string; password: string }): Promise<void> {
  const hash = await hashPassword(password);
  await doing({ store, clock }, { ...ASKED_BY_OPERATOR, logs: ['instance'] }, (unit) =>
    addAccount(unit, permitOfOperator('account.add'), 'operator', { email, name: 'Instance administrator', memberships: [{ role: 'instance-administrator' }] }, hash),
  ).catch((error: unknown) => {
    // Another process that started at the same moment was first.
    if (!(error instanceof Refused && error.code === 'duplicate')) throw error;
  });
}
