import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../support/browser.ts';
import { run } from '../support/command.ts';
import { openRegister, type Register } from '../support/register.ts';

let register: Register;
beforeAll(async () => {
  register = await openRegister();
  // The command has the clock of its machine.
  register.clock.set(new Date().toISOString());
});
afterAll(() => register.close());

async function browser(): Promise<Browser> {
  const one = new Browser(register);
  await one.signIn('admin@register.test', 'correct horse battery');
  return one;
}
const kidOf = (one: Browser): string => (JSON.parse(Buffer.from(one.jar['register']!.split('.')[0] as string, 'base64url').toString()) as { kid: string }).kid;
const isIn = async (one: Browser): Promise<boolean> => (await one.get('/api/sessions/current')).status === 200;

describe('register rotate-keys', () => {
  test('lets a service that runs sign with a new key from then on, and signs nobody out', async () => {
    const before = await browser();
    const { code, last } = await run(register.url, 'rotate-keys', '--json');
    expect([code, last]).toEqual([0, { kid: expect.any(String), accepted: [{ kid: kidOf(before), until: expect.any(String) }], sessionsEnded: 0 }]);
    const hours = (Date.parse(last.accepted[0].until) - register.clock.now().getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(12.9);
    expect(hours).toBeLessThan(13.1);
    const after = await browser();
    expect([kidOf(after), await isIn(before), await isIn(after)]).toEqual([last.kid, true, true]);
    expect((await before.refresh()).status).toBe(200);
    expect(kidOf(before)).toBe(last.kid);
  });

  test('--now ends every session', async () => {
    const one = await browser();
    const { code, out } = await run(register.url, 'rotate-keys', '--now');
    expect(code).toBe(0);
    expect(out).toMatch(/^Key \S+ signs from now on\.\n\d+ sessions were ended\.\n$/);
    expect([await isIn(one), (await one.refresh()).status]).toEqual([false, 401]);
    expect(await isIn(await browser())).toBe(true);
  });

  test('says how it is used, and takes nothing else', async () => {
    expect((await run(register.url, 'rotate-keys', '--help')).out).toContain('--now');
    expect((await run(register.url, 'rotate-keys', '--later')).code).toBe(2);
    expect((await run(register.url)).out + (await run(register.url, '--help')).out).toContain('rotate-keys');
  });
});
