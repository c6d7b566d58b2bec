/** A thousand members who file on the same evening, each their whole register, beside the barest durable insert in the same file. */
import { setPassword } from '../../db/stores/accounts.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { addAccount } from '../../server/actions/add-account.ts';
import { recordPerson } from '../../server/actions/record-person.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { systemClock } from '../../server/clock.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { openStore } from '../../server/installation.ts';
import { hashPassword } from '../../server/password.ts';
import { register as answers } from '../support/filing.ts';
import { bare } from './bare.ts';
import { child } from './child.ts';
import { ADMIN } from './county.ts';
import type { Filed, Filing } from './filing.ts';
import { COUNCIL } from './open.ts';
import { timed } from './rounds.ts';
import { signIn } from './signing-in.ts';
import { note, say } from './table.ts';

const MEMBERS = 1000;
const IN_UNIT = 50;

const emailOf = (i: number): string => `member${i}@bench.test`;

/** Ids of the people; each has an account that signs in with the same password. */
async function elected(file: string): Promise<string[]> {
  const store = await openStore(file, systemClock);
  const council = (await findAuthority(store, COUNCIL)) as AuthorityRef;
  const hash = await hashPassword(ADMIN.password);
  const people: string[] = [];
  for (let first = 0; first < MEMBERS; first += IN_UNIT) {
    await doing({ store, clock: systemClock }, { account: 'operator', language: 'en', logs: [council.log, 'instance'] }, async (unit) => {
      for (let i = first; i < first + IN_UNIT; i++) {
        const person = await recordPerson(unit, permitOfOperator('person.record', council), { authority: COUNCIL, name: `Member ${i}`, offices: [{ title: 'Councillor', kind: 'member', period: { from: '2026-10-20', to: null } }] });
        const account = await addAccount(unit, permitOfOperator('account.add'), 'operator', { email: emailOf(i), name: `Member ${i}`, memberships: [{ authority: council.id, role: 'member', person: person.id }] }, null);
        await setPassword(unit.tx, account.id, hash);
        people.push(person.id);
      }
    });
  }
  await store.close();
  return people;
}

export async function evening(file: string): Promise<void> {
  note(`${MEMBERS} members file on one evening`);
  const people = await elected(file);
  const floor = bare(file);
  const bareMs = (await timed(() => { for (let i = 0; i < MEMBERS; i++) floor.insert(); })) / MEMBERS;
  floor.close();

  const server = await child<string>('server.ts', [file], { DATABASE_URL: file });
  const crowd = await child<string>('filing.ts', []);
  const tokens: string[] = [];
  // Four passwords are worked on at once.
  for (let i = 0; i < MEMBERS; i += 4) tokens.push(...(await Promise.all([0, 1, 2, 3].map((more) => signIn(server.ready, emailOf(i + more))))));
  const body = answers({ employment: [{ what: 'Plumber' }], land: [{ what: 'Home', address: '1 Example Street', home: true }], directorships: [{ body: { name: 'Alder Carr Woodland' }, post: 'Committee member' }] });
  const { seconds, failed, p50, p99, receipts } = await crowd.ask<Filed>({ url: server.ready, authority: COUNCIL, members: people.map((person, i) => ({ person, token: tokens[i] as string })), answers: body } satisfies Filing);
  for (const one of [crowd, server]) await one.end();

  const eachMs = (seconds * 1000) / MEMBERS;
  say({ what: `${MEMBERS} members at once: filings that failed, and one`, ratio: MEMBERS - receipts + 1, aim: 1, from: `${receipts} receipts in ${seconds.toFixed(1)} s${receipts < MEMBERS ? `, ${JSON.stringify(failed)}` : ''}` });
  say({ what: 'a filing (draft, submit, receipt) of a thousand at once : bare durable insert', ratio: eachMs / bareMs, aim: 60, from: `${(eachMs * 1000).toFixed(0)} µs : ${(bareMs * 1000).toFixed(0)} µs` });
  say({ what: 'the slowest filing of a hundred : the median', ratio: p99 / p50, aim: 3, from: `${p99.toFixed(0)} ms : ${p50.toFixed(0)} ms` });
  if (process.exitCode === undefined && receipts < MEMBERS) process.exitCode = 1;
}
