import { expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { freshDatabase } from '../support/database.ts';
import { torture } from '../torture/kill.ts';

/** Enough to see that it holds in the open and amid a write; `npm run torture` kills hundreds of times. */
const KILLS = engine === 'sqlite' ? 10 : 5;

test(`a process killed at ${KILLS} random moments loses no acknowledged write and leaves none by half`, { timeout: 120_000 }, async () => {
  const { kills, acknowledged, kept } = await torture(freshDatabase, KILLS, 200);
  expect(kills).toBe(KILLS);
  expect(acknowledged).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
});
