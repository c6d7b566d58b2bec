import { describe, expect, test } from 'vitest';
import type { Conflict, ConflictChanges } from '../../server/domain/conflicts/conflict.ts';
import { checkedAnswer, type Answer } from '../../server/domain/inquiries/answer.ts';
import { together } from '../../server/domain/inquiries/together.ts';
import type { Refused } from '../../server/domain/problem.ts';

describe('an answer', () => {
  const answer = (more: Partial<Answer>): Answer => ({ does: 'nothing', plays: [], doesNot: [], ...more });
  const play = { kind: 'licensing', from: '2016-01-01', to: null };
  const refused = (more: Partial<Answer>): string[] => {
    try {
      checkedAnswer(answer(more));
      return [];
    } catch (error) {
      return (error as Refused).fields.map(({ path }) => path);
    }
  };

  test('is kept without what says nothing', () => {
    expect(checkedAnswer(answer({ who: '  ', else: '' }))).toEqual({ does: 'nothing', plays: [], doesNot: [] });
    expect(checkedAnswer(answer({ does: 'something', plays: [{ ...play, unit: ' ' }], doesNot: ['contractor'], who: ' Jo ', else: ' no ' }))).toEqual({ does: 'something', plays: [play], doesNot: ['contractor'], who: 'Jo', else: 'no' });
    expect(refused({ does: 'something', plays: [{ ...play, to: '2020-01-01' }], doesNot: ['regulator'] })).toEqual([]);
  });

  test.each<[Partial<Answer>, string]>([
    [{ does: 'something' }, 'plays'],
    [{ does: 'nothing', plays: [play] }, 'does'],
    [{ does: 'not-known', who: ' ' }, 'who'],
    [{ does: 'something', plays: [{ ...play, kind: 'spying' }] }, 'plays.0.kind'],
    [{ does: 'something', plays: [{ ...play, to: '2015-01-01' }] }, 'plays.0.to'],
    [{ does: 'something', plays: [{ ...play, from: '2016-02-31' }] }, 'plays.0.from'],
    [{ does: 'something', plays: [play], doesNot: ['regulator'] }, 'doesNot'],
  ])('%j is refused at %s', (given, path) => {
    expect(refused(given)).toEqual([path]);
  });
});

test('what one change after another did is told as from before the first to after the last', () => {
  const one = (key: string, version: number) => ({ key, version }) as Conflict;
  const change = (more: Partial<ConflictChanges>): ConflictChanges => ({ opened: [], changed: [], cleared: [], ...more });
  const told = together([
    change({ opened: [one('new', 1), one('gone again', 1)], cleared: [one('back', 2)], changed: [one('other', 3), one('ended', 3)] }),
    change({ changed: [one('new', 2), one('other', 4)], cleared: [one('gone again', 2), one('ended', 4)], opened: [one('back', 3)] }),
  ]);
  expect(told).toEqual({ opened: [one('new', 2)], changed: [one('other', 4), one('back', 3)], cleared: [one('ended', 4)] });
});
