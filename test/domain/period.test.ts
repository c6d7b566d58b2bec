import { describe, expect, test } from 'vitest';
import { covers, fromColumns, intersect, merge, same, subtract, toColumns, toPeriod, toSpan, type Span, type Spans } from '../../server/domain/time/period.ts';
import { seeded } from '../actions/histories.ts';

/** The days themselves, one by one: slow, and plain enough to be right. */
const daysOf = (spans: Spans): Set<number> => new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));

const isCanonical = (spans: Spans): boolean => spans.every(([from, to], i) => from <= to && (i === 0 || from > (spans[i - 1] as Span)[1] + 1));

const random = seeded(7);
const someSpans = (): Span[] => Array.from({ length: random(6) }, () => [random(40), 0] as const).map(([from]) => [from, from + random(9)]);

describe('a union of periods', () => {
  test('merges those that overlap and those that touch on the next day, and leaves a gap of a day', () => {
    expect(merge([[5, 9], [1, 3], [10, 12]])).toEqual([[1, 3], [5, 12]]);
    expect(merge([[1, 3], [4, 6]])).toEqual([[1, 6]]);
    expect(merge([[1, 3], [5, 6]])).toEqual([[1, 3], [5, 6]]);
    expect(merge([[1, 20], [3, 4]])).toEqual([[1, 20]]);
    expect(merge([])).toEqual([]);
  });

  test('does not depend on the order in which periods come, and changes none of them', () => {
    const spans: Span[] = [[8, 9], [1, 3], [2, 5]];
    expect(merge(spans)).toEqual(merge(spans.toReversed()));
    expect(spans).toEqual([[8, 9], [1, 3], [2, 5]]);
  });
});

test('union, intersection and difference are those of the days themselves, disjoint, in order and merged', () => {
  for (let i = 0; i < 500; i++) {
    const [a, b] = [merge(someSpans()), merge(someSpans())];
    const [left, right] = [daysOf(a), daysOf(b)];
    expect(daysOf(merge([...a, ...b]))).toEqual(left.union(right));
    expect(daysOf(intersect(a, b))).toEqual(left.intersection(right));
    expect(daysOf(subtract(a, b))).toEqual(left.difference(right));
    for (const spans of [a, intersect(a, b), subtract(a, b)]) expect(isCanonical(spans), JSON.stringify([a, b, spans])).toBe(true);
    const day = random(50);
    expect(covers(a, day)).toBe(left.has(day));
  }
});

test('two unions are the same only where every first and last day agrees', () => {
  expect(same([[1, 2]], [[1, 2]])).toBe(true);
  expect(same([[1, 2]], [[1, 3]])).toBe(false);
  expect(same([[1, 2]], [[1, 2], [4, 5]])).toBe(false);
  expect(same([], [])).toBe(true);
});

test('what is not known and what is open go to the table and come back as null', () => {
  expect(toColumns({ from: null, to: null })).toEqual({ validFrom: '0001-01-01', validTo: '9999-12-31' });
  expect(fromColumns({ validFrom: '0001-01-01', validTo: '9999-12-31' })).toEqual({ from: null, to: null });
  for (const period of [{ from: null, to: '2016-03-31' }, { from: '2014-04-01', to: null }, { from: '2014-04-01', to: '2014-04-01' }]) {
    expect(toPeriod(toSpan(period))).toEqual(period);
    expect(fromColumns(toColumns(period))).toEqual(period);
  }
});
