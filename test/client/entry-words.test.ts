import { describe, expect, it } from 'vitest';
import type { EntryReply } from '../../client/api/replies.ts';
import { bodyOf, detailOf, idsIn, placeOf } from '../../client/pages/ledger/entry-words.ts';

const entry = (event: string, subject: string, data: unknown): EntryReply => ({ index: 0, at: '2026-01-01T00:00:00.000Z', actor: null, event, v: 1, subject, data, leaf: '' });

describe('an entry of the record', () => {
  const recorded = entry('role.recorded', 'role-1', { roles: [{ id: 'role-1', mutual: 'body-1', family: 'contractor', valid_from: '2011-04-01', valid_to: '2021-03-31' }], responsibilities: [{ role: 'role-1' }] });

  it('is of the body that its rows name, and says what was recorded', () => {
    expect(bodyOf(recorded)).toBe('body-1');
    expect(detailOf(recorded)).toBe('buys from it, 1 April 2011 to 31 March 2021 (10 years)');
    expect(placeOf(recorded)).toBe('/roles/role-1');
  });

  it('that only says who answers for a role is found by the role', () => {
    const responsibility = entry('responsibility.recorded', 'r', { responsibilities: [{ role: 'role-1' }] });
    expect([bodyOf(responsibility), idsIn(responsibility)]).toEqual([undefined, ['r', 'role-1']]);
  });

  it('shows an unknown start and an open end as such', () => {
    expect(detailOf(entry('role-statement.recorded', 's', { role_statements: [{ mutual: 'body-1', family: 'owner', valid_from: '0001-01-01', valid_to: '9999-12-31' }] }))).toBe('owns it or sits on it, since before our records');
  });

  it('of another shape is listed without a word more', () => {
    for (const data of [null, 'text', {}, { roles: 'none' }, { roles: [null] }]) expect([bodyOf(entry('x', 's', data)), detailOf(entry('x', 's', data))]).toEqual([undefined, '']);
  });
});
