import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate, systemClock } from '../../server/clock.ts';
import { addDays } from '../../server/domain/time/civil.ts';
import { run } from '../support/command.ts';
import { openRegister, type Register } from '../support/register.ts';

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

test('chasing says what is due, takes each step once, and exits 1 where somebody has no address', async () => {
  const council = await register.council('E07000001');
  const today = civilDate(systemClock.now());
  const person = (name: string, daysAgo: number, email: string | null) => council.officer.made('/api/people', { authority: council.gss, name, email, offices: [{ title: 'Councillor', kind: 'member', period: { from: addDays(today, -daysAgo), to: null } }] });
  await person('Planted Name', 14, 'planted@x.test');
  await person('Planted Too', 30, null);
  const steps = { asked: 0, first: 1, second: 0, last: 0, late: 1, escalated: 0 };
  const dry = await run(register.url, 'chase', '--dry-run', '--json');
  expect([dry.code, dry.last]).toEqual([0, { dryRun: true, taken: 2, authorities: [{ authority: council.gss, name: council.authority.name, steps, unreachable: 0 }], stillTrue: [] }]);
  // Two operators, or the service and one, at the same moment.
  const both = await Promise.all([run(register.url, 'chase', '--json'), run(register.url, 'chase', '--json')]);
  expect(both.map(({ code, last }) => [code, last.taken]).sort()).toEqual([[0, 0], [1, 2]]);
  const again = await run(register.url, 'chase');
  expect([again.code, again.out]).toEqual([0, 'Nothing is due.\n']);
  expect([...both, dry].map(({ out, err }) => out + err).join('')).not.toMatch(/Planted|planted@/);
  expect((await run(register.url, 'chase', '--hard')).code).toBe(2);
});
