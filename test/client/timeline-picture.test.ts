import { render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { lastDayOf, matter } from '../../client/views/body-matter.ts';
import { timeline } from '../../client/views/timeline.ts';
import type { MutualFile } from '../../server/domain/mutuals/file.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { conflict, facts, role, TODAY, words, type Conflict } from './timeline-fixture.ts';

const places: HTMLElement[] = [];
afterEach(() => places.splice(0).forEach((place) => place.remove()));

function shown(template: unknown): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  places.push(place);
  render(template, place);
  return place;
}

const roles = [role('c', 'contractor', '2013-04-01', null), role('r', 'regulator', '2015-06-12', null, { publication: { public: false, until: null, reason: null } })];
const picture = () => shown(timeline({ facts: facts(roles, [conflict('k', ['contractor', 'regulator'], '2015-06-12', null)]), view: { today: TODAY, width: 900 }, words }));

describe('the role timeline', () => {
  it('makes each bar and band a link with a whole sentence as its name', () => {
    const links = [...picture().querySelectorAll<SVGAElement>('.timeline a')].map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]);
    expect(links).toEqual([
      ['/conflicts/k', expect.stringMatching(/^Buys from it and inspects it · 10 y 10 m: 12 June 2015 to now .*, not yet reviewed$/)],
      ['/roles/c', expect.stringMatching(/^Contractor in plain words, Leisure: 1 April 2013 to now/)],
      ['/roles/r', expect.stringMatching(/withheld from the public$/)],
    ]);
  });

  it('has exactly one stop for the tab key', () => {
    expect(picture().querySelectorAll('.timeline [tabindex="0"]')).toHaveLength(1);
  });

  it('offers the table first, and the table has the same facts', () => {
    const place = picture();
    expect(place.querySelector('a')?.getAttribute('href')).toBe('#timeline-tables');
    expect(place.querySelectorAll('#timeline-tables tbody tr')).toHaveLength(3);
  });

  it('writes no style into the page: a policy may forbid it', () => {
    expect(picture().querySelectorAll('[style]')).toHaveLength(0);
  });

  it('shows a day that is set as a line of its own', () => {
    const place = shown(timeline({ facts: facts(roles), view: { today: TODAY, width: 900, asAt: '2020-01-01' }, words }));
    expect(place.querySelectorAll('.timeline__as-at')).toHaveLength(1);
  });
});

describe('what is the matter', () => {
  const file = (conflicts: Conflict[], unknown: Family[] = []): MutualFile => ({
    id: 'm', version: 1, name: 'Trust', legalForm: 'charity', otherNames: [], identifiers: [], recordedAt: '', authority: 'E07000999', dossier: null, roles, statements: [], responsibilities: [], conflicts,
    coverage: { families: (['incubator', 'contractor', 'regulator'] as const).map((family) => ({ family, state: unknown.includes(family) ? 'unknown' : 'held' })), complete: unknown.length === 0 }, units: [], people: [],
  });
  const said = (of: MutualFile) => shown(matter(of, words)).textContent?.replaceAll(/\s+/g, ' ') ?? '';

  it('never says that nothing overlaps while a core family is unknown', () => {
    const text = said(file([], ['regulator']));
    expect(text).toContain('We do not yet know whether we inspect or license it.');
    expect(text).not.toMatch(/no (overlap|conflict|concern)/i);
  });

  it('asks of a role that is over only whether it still goes on', () => {
    const over = { ...file([], ['incubator', 'regulator']), roles: [role('i', 'incubator', '2010-01-01', '2012-06-30'), role('w', 'regulator', '2010-01-01', '2012-06-30', { state: 'withdrawn' })] };
    expect(said(over)).toContain('We do not yet know whether we still support it or inspect or license it.');
    expect([lastDayOf(over, 'incubator', TODAY), lastDayOf(over, 'regulator', TODAY), lastDayOf({ roles }, 'contractor', TODAY)]).toEqual(['2012-06-30', undefined, undefined]);
  });

  it('leads to the answer only who can give one', () => {
    const link = (answers: boolean) => shown(matter(file([], ['regulator']), words, { answers })).querySelector('a[href="#unknown"]');
    expect([link(true) === null, link(false) === null]).toEqual([false, true]);
  });

  it('says no more than what is recorded when every core family is stated', () => {
    expect(said(file([]))).toContain('No overlap found in what is recorded');
  });

  it('does not say that nothing was found where something is only folded', () => {
    const text = said(file([conflict('k', ['incubator', 'regulator'], '2015-01-01', null, { folded: true, severity: 1 })]));
    expect(text).toContain('Only background overlaps hold.');
    expect(text).not.toContain('No overlap found');
  });

  it('says beside an overlap that there may be more', () => {
    expect(said(file([conflict('k', ['contractor', 'regulator'], '2015-01-01', null)], ['incubator']))).toContain('so there may be more');
  });

  it('puts the pairs of a stack inside it, and folds the background away', () => {
    const place = shown(matter(file([
      conflict('pair', ['contractor', 'regulator'], '2015-01-01', null),
      conflict('stack', ['contractor', 'regulator', 'owner'], '2015-01-01', null, { rule: { id: 'role-stack', version: 1, title: 'Three at once' } }),
      conflict('back', ['incubator', 'regulator'], '2015-01-01', null, { folded: true, severity: 1 }),
    ]), words));
    expect(place.querySelector('.matter__title')?.textContent).toContain('Three at once');
    expect(place.querySelector('.matter__lines--within')?.textContent).toContain('Title of pair');
    expect(place.querySelector('details')?.textContent).toContain('Title of back');
  });

  it('calls nothing a conflict that nobody has decided', () => {
    expect(said(file([conflict('k', ['contractor', 'regulator'], '2015-01-01', null)]))).not.toMatch(/conflict/i);
  });
});
