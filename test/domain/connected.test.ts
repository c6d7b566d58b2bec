import { describe, expect, test } from 'vitest';
import { CONNECTION_KINDS, tiesKnownHere, tiesOf, type Connection, type Matter } from '../../server/domain/access/connected.ts';
import { keys } from '../../server/domain/vocabulary.ts';

const post: Connection = { authority: 'here', person: 'ann', kind: 'post-in-body', from: '2020-01-01', to: '2026-06-30' };
const matter = (more: Partial<Matter> = {}): Matter => ({ authority: 'here', about: null, connections: [post], day: '2026-06-01', ...more });

describe('whoever decides', () => {
  test('is connected through each kind of connection, and nobody else is', () => {
    for (const kind of keys(CONNECTION_KINDS)) expect(tiesOf(['ann'], matter({ connections: [{ ...post, kind }] }))).toEqual([kind]);
    expect(tiesOf(['ben'], matter())).toEqual([]);
    expect(tiesOf([], matter())).toEqual([]);
  });

  test('is connected from the first day to the last, both included', () => {
    const on = (day: string) => tiesOf(['ann'], matter({ day })).length;
    expect(['2019-12-31', '2020-01-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([0, 1, 1, 0]);
  });

  test('is connected with a matter that is about them, and not with one that is about another or about nobody', () => {
    expect(tiesOf(['ann'], matter({ about: 'ann', connections: [] }))).toEqual(['about-oneself']);
    expect(tiesOf(['ann'], matter({ about: 'ben', connections: [] }))).toEqual([]);
    expect(tiesOf(['ann'], matter({ about: null, connections: [] }))).toEqual([]);
  });

  test('is one human being in every council of which they are a person', () => {
    expect(tiesOf(['ann', 'ann-elsewhere'], matter({ connections: [{ ...post, authority: 'elsewhere', person: 'ann-elsewhere' }] }))).toEqual(['post-in-body']);
  });

  test('is told each tie once, however often it is recorded', () => {
    const interest = { ...post, kind: 'own-interest' as const };
    expect(tiesOf(['ann'], matter({ about: 'ann', connections: [post, interest, { ...post, from: '2026-01-01' }] }))).toEqual(['about-oneself', 'post-in-body', 'own-interest']);
  });
});

test('a council is told what it recorded itself, and of what another recorded nothing but that it stands in the way', () => {
  const elsewhere: Connection = { ...post, authority: 'elsewhere', person: 'ann-elsewhere', kind: 'relative-interest' };
  const both = matter({ about: 'ann', connections: [post, elsewhere] });
  expect(tiesKnownHere(['ann', 'ann-elsewhere'], both)).toEqual(['about-oneself', 'post-in-body']);
  expect(tiesOf(['ann', 'ann-elsewhere'], both)).toContain('relative-interest');
});
