import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { torture } from '../torture/kill.ts';

test('a process killed at 20 random moments loses no acknowledged write and leaves none by half', { timeout: 120_000 }, async () => {
  const { kills, acknowledged, kept } = await torture(freshDatabase, 20, 100);
  expect(kills).toBe(20);
  expect(acknowledged).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
});
