import { describe, expect, it } from 'vitest';
import { hatchesOf } from '../../client/views/timeline-bands.ts';
import { lengthOf, toDate, toDay } from '../../client/views/timeline-days.ts';
import { layOut, withheld } from '../../client/views/timeline-layout.ts';
import { items, step, tabStop } from '../../client/views/timeline-walk.ts';
import { within, yearsAround, zoomed } from '../../client/views/timeline-zoom.ts';
import { conflict, facts, role, TODAY, words } from './timeline-fixture.ts';

const view = { today: TODAY, width: 900 };

describe('the layout of the role timeline', () => {
  it('puts families in their fixed order and one lane for each kind', () => {
    const roles = [role('r', 'regulator', '2015-01-01', null), role('c2', 'contractor', '2014-01-01', null, { kind: 'customer' }), role('c1', 'contractor', '2013-01-01', null), role('i', 'incubator', '2011-01-01', '2013-01-01')];
    expect(layOut(facts(roles), view).lanes.map(({ family, kind, first }) => [family, kind, first])).toEqual([
      ['incubator', 'incubator-kind', true],
      ['contractor', 'contractor-kind', true],
      ['contractor', 'customer', false],
      ['regulator', 'regulator-kind', true],
    ]);
  });

  it('stands roles of one kind that overlap beneath each other, and lets a later one use the row again', () => {
    const roles = [role('a', 'contractor', '2010-01-01', '2012-12-31'), role('b', 'contractor', '2011-01-01', '2014-12-31'), role('c', 'contractor', '2013-01-01', null)];
    const [lane] = layOut(facts(roles), view).lanes;
    expect(lane?.bars.map(({ role: { id }, row }) => [id, row])).toEqual([['a', 0], ['b', 1], ['c', 0]]);
  });

  it('shows an unknown start as ragged and an open end as open, from edge to edge', () => {
    const [lane] = layOut(facts([role('r', 'regulator', null, null)]), view).lanes;
    expect(lane?.bars[0]).toMatchObject({ ragged: true, open: true, x: 0, w: 100 });
  });

  it('leaves out roles that were withdrawn, and the words of roles that are withheld', () => {
    const secret = role('s', 'contractor', '2020-01-01', null, { publication: { public: false, until: '2026-06-01', reason: 'Before the notice' } });
    const [lane] = layOut(facts([secret, role('w', 'contractor', '2020-01-01', null, { state: 'withdrawn' })]), view).lanes;
    expect(lane?.bars.map(({ role: { id }, text, withheld: hidden }) => [id, text, hidden])).toEqual([['s', '', true]]);
    expect(withheld(secret, '2026-06-01')).toBe(false);
  });

  it('gives a core family that nobody has stated a lane that asks', () => {
    expect(layOut(facts([role('c', 'contractor', '2020-01-01', null)], [], ['regulator']), view).lanes.find(({ family }) => family === 'regulator')).toMatchObject({ unknown: true, bars: [] });
  });

  it('draws one band for findings of the same families and days, the most severe first', () => {
    const both = [conflict('small', ['contractor', 'regulator'], '2015-01-01', null, { severity: 3 }), conflict('great', ['regulator', 'contractor'], '2015-01-01', null)];
    const { bands } = layOut(facts([role('c', 'contractor', '2013-01-01', null), role('r', 'regulator', '2015-01-01', null)], both), view);
    expect(bands.map((band) => band.conflicts.map(({ id }) => id))).toEqual([['great', 'small']]);
    expect(bands[0]?.lanes).toEqual(new Set([0, 1]));
  });

  it('leaves folded overlaps out of the picture unless they are what the page is about', () => {
    const folded = facts([role('c', 'contractor', '2013-01-01', null)], [conflict('f', ['contractor', 'regulator'], '2015-01-01', null, { folded: true, severity: 1 })]);
    expect(layOut(folded, view).bands).toHaveLength(0);
    expect(layOut(folded, { ...view, showFolded: true }).bands).toHaveLength(1);
  });

  it('hatches a stretch once, with the strongest of what lies over it', () => {
    const roles = [role('c', 'contractor', '2010-01-01', null), role('r', 'regulator', '2010-01-01', null), role('o', 'owner', '2010-01-01', '2014-12-31')];
    const { bands } = layOut(facts(roles, [conflict('now', ['contractor', 'regulator'], '2012-01-01', null), conflict('past', ['contractor', 'owner'], '2010-01-01', '2014-12-31')]), view);
    expect(hatchesOf(bands).map(({ look }) => look)).toEqual(['past', 'open']);
  });

  it('keeps the words of a band inside the drawing, whatever the width', () => {
    const roles = [role('c', 'contractor', '2010-01-01', null), role('r', 'regulator', '2010-01-01', '2025-12-31')];
    for (const [from, to] of [['2010-02-01', '2010-06-01'], ['2017-01-01', '2017-06-01'], ['2025-01-01', '2025-12-31']] as const) {
      for (const width of [300, 540, 900]) {
        const { bands } = layOut(facts(roles, [conflict('a rather long name', ['contractor', 'regulator'], from, to)]), { ...view, width });
        const [band] = bands;
        const room = (('Title of a rather long name'.length * 7) / width) * 100;
        const free = { inside: band?.w, after: 100 - (band?.x ?? 0) - (band?.w ?? 0), before: band?.x, end: 100 }[band?.words ?? 'end'] ?? 0;
        expect(free, `${from} at ${width} ${band?.words}`).toBeGreaterThanOrEqual(room);
      }
    }
  });

  it('tells a band in words, with how long it has lasted until today', () => {
    const { bands } = layOut(facts([role('c', 'contractor', '2013-01-01', null), role('r', 'regulator', '2020-03-03', null)], [conflict('k', ['contractor', 'regulator'], '2020-03-03', null)]), view);
    expect(bands.map(words.bandLabel)).toEqual(['Buys from it and inspects it · 6 y 2 m']);
  });
});

describe('lengths', () => {
  it('count the first and the last day', () => {
    expect(lengthOf(toDay('2013-04-01'), toDay('2018-03-31'))).toMatchObject({ years: 5, months: 0 });
    expect(lengthOf(toDay('2026-05-03'), toDay('2026-05-03'))).toMatchObject({ years: 0, months: 0, days: 1 });
  });

  it('survive days before 1970', () => {
    expect(toDate(toDay('1894-12-31'))).toBe('1894-12-31');
  });
});

describe('zoom', () => {
  const whole = [0, 10_000] as const;

  it('stays inside the whole', () => {
    expect(within([-500, 500], whole)).toEqual([0, 1000]);
    expect(within([9_500, 10_500], whole)).toEqual([9_000, 10_000]);
  });

  it('keeps what is under the pointer where it is, and ends in the whole', () => {
    const [from, to] = zoomed([2_000, 6_000], 0.25, 0.5, whole) ?? [0, 0];
    expect((3_000 - from) / (to - from)).toBeCloseTo(0.25, 2);
    expect(zoomed([0, 9_000], 0.5, 1.25, whole)).toBeUndefined();
  });

  it('shows more of the past than of the future', () => {
    const [from, to] = yearsAround(5_000, 3, whole);
    expect(5_000 - from).toBeGreaterThan(to - 5_000);
  });
});

describe('the walk with arrow keys', () => {
  const layout = layOut(facts([role('a', 'contractor', '2010-01-01', '2012-12-31'), role('b', 'contractor', '2016-01-01', null), role('r', 'regulator', '2015-06-01', null)], [conflict('k', ['contractor', 'regulator'], '2016-01-01', null)]), view);
  const lanes = items(layout);

  it('goes along a lane by time and stops at its ends', () => {
    expect(step(lanes, 'bar:a', 'ArrowRight')?.id).toBe('bar:b');
    expect(step(lanes, 'bar:b', 'ArrowRight')).toBeUndefined();
    expect(step(lanes, 'bar:b', 'Home')?.id).toBe('bar:a');
  });

  it('goes from lane to lane to what is nearest in time, overlaps above', () => {
    expect(step(lanes, 'bar:r', 'ArrowUp')?.id).toBe('bar:b');
    expect(step(lanes, 'bar:a', 'ArrowUp')?.id).toMatch(/^band:k/);
  });

  it('leaves every other key to the browser', () => {
    expect(step(lanes, 'bar:a', 'Tab')).toBeUndefined();
  });

  it('has one stop for the tab key, always on something that is shown', () => {
    expect(tabStop(layout, 'bar:gone')).toMatch(/^band:k/);
    expect(tabStop({ ...layout, stacked: true }, undefined)).toBe('bar:a');
  });
});
