import { describe, expect, it } from 'vitest';
import { byHour, lastDay } from '../../client/pages/access/hours.ts';
import type { AccessEvent } from '../../server/domain/access/events.ts';

const NOW = new Date('2026-05-03T10:20:00.000Z');
const event = (at: string, kind: AccessEvent['kind'], count = 1): AccessEvent => ({ id: at, at, kind, account: null, name: null, authority: null, address: '', detail: '', count });

describe('what came in each hour', () => {
  it('is counted in kinds, newest hour first, and what is older than a day is left out', () => {
    const hours = byHour([event('2026-05-03T10:19:00.000Z', 'signed-in'), event('2026-05-03T10:01:00.000Z', 'sign-in-refused', 12), event('2026-05-02T23:59:00.000Z', 'not-signed-in', 3), event('2026-05-02T10:19:00.000Z', 'signed-in')], NOW);
    expect(hours).toEqual([
      { begins: '2026-05-03T10:00:00.000Z', counts: { in: 1, refused: 12, strangers: 0, auditors: 0, other: 0 } },
      { begins: '2026-05-02T23:00:00.000Z', counts: { in: 0, refused: 0, strangers: 3, auditors: 0, other: 0 } },
    ]);
  });

  it('is asked for from the day, in the United Kingdom, on which the last 24 hours began', () => {
    expect(lastDay(new Date('2026-05-02T23:30:00.000Z'))).toBe('2026-05-02');
    expect(lastDay(NOW)).toBe('2026-05-02');
  });
});
