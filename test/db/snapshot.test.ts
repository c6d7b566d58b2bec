import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { units } from '../../db/tables/index.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000931');
});
afterAll(() => register.close());

const count = once<{ n: number }>(sql`select cast(count(*) as integer) as n from ${units}`);

test('questions of one snapshot get answers of one moment, whatever is written meanwhile', async () => {
  const [before, after] = await register.store.snapshot(async (reader) => {
    const first = await reader.first(count);
    await council.unit('Written meanwhile');
    return [first, await reader.first(count)];
  });
  expect(after).toEqual(before);
  expect((await register.store.first(count))?.n).toBe((before?.n ?? 0) + 1);
});

test('a snapshot that fails leaves the next one its place', async () => {
  await expect(register.store.snapshot(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await register.store.snapshot((reader) => reader.first(count)))?.n).toBe((await register.store.first(count))?.n);
});
