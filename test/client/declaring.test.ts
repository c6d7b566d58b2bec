import { describe, expect, test } from 'vitest';
import type { HeadingForm, KindForm } from '../../client/pages/declare/filing-data.ts';
import { standingOf } from '../../client/pages/declare/standing.ts';
import { entryFaults, entryOf, isBegun, plainFields, typedOf, valuesOf } from '../../client/pages/declare/typed-entry.ts';
import { byUrgency, isNilReturn } from '../../client/pages/declarations/queue.ts';
import type { DeclarationLine } from '../../server/domain/declarations/filing.ts';

const field = (name: string, kind: HeadingForm['fields'][number]['kind'], required = false, publish = 'always') => ({ name, kind, label: name, hint: null, required, publish });
const HEADING: HeadingForm = {
  id: 'land',
  register: 'disclosable',
  title: 'Land',
  asks: '',
  test: '',
  holders: ['self', 'partner'],
  fields: [field('body', 'body', true), field('address', 'address', false, 'address'), field('home', 'yes-no'), field('valuePence', 'pence'), field('since', 'date')],
  scenarios: [],
};

describe('an entry', () => {
  test('comes out of what is typed as it went in', () => {
    const entry = { body: { name: 'Fen Trust', mutual: 'm1' }, address: '4 Lane', home: false, valuePence: 126_050, since: '2020-01-02', holder: 'partner' as const, sensitive: { reason: 'Threats' }, publishAddress: true };
    expect(entryOf(HEADING, typedOf(HEADING, entry))).toEqual(entry);
  });

  test('publishes no address unless that was ticked, and is one’s own unless said', () => {
    expect(entryOf(HEADING, { body: 'Fen Trust' })).toEqual({ body: { name: 'Fen Trust' }, holder: 'self', publishAddress: false });
  });

  test('says what is missing, what is no amount, what is still to come, and a claim without a reason', () => {
    const faults = entryFaults(HEADING, { valuePence: 'much', since: '2027-01-01', sensitive: 'yes' }, '2026-05-01', (name) => name);
    expect(faults.map(({ id }) => id)).toEqual(['body', 'valuePence', 'since', 'sensitive.reason']);
    expect(entryFaults(HEADING, { body: 'x', valuePence: '£1,260.50', since: '2026-05-01' }, '2026-05-01', (name) => name)).toEqual([]);
  });

  test('is begun by what it is, and not by whose it is', () => {
    expect([isBegun({}), isBegun({ holder: 'partner', body: ' ' }), isBegun({ address: '4' })]).toEqual([false, false, true]);
  });
});

test('fields that stand under no heading follow from the schema', () => {
  const schema = { required: ['on', 'nothing'], properties: { headings: {}, on: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }, from: { properties: { name: {} } }, nothing: { const: true }, outcome: { enum: ['accepted', 'refused'] }, valuePence: { type: 'integer' } } };
  const fields = plainFields(schema);
  expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([['on', 'date', true], ['from', 'body', false], ['nothing', 'confirm', true], ['outcome', 'choice', false], ['valuePence', 'pence', false]]);
  expect(valuesOf(fields, { valuePence: '19.99' })).toEqual({ nothing: true, valuePence: 1999 });
});

const line = (change: Partial<DeclarationLine>): DeclarationLine => ({ id: 'd', version: 1, authority: 'E07', person: 'p', kind: 'register', kindVersion: 1, number: 1, state: 'accepted', attested: false, dueOn: null, dueBy: null, receivedOn: '2026-04-01', late: false, recordedAt: '2026-04-01T10:00:00Z', ...change });

describe('how somebody stands', () => {
  const form = { kind: 'register', deadline: { clock: 'taking-office', clockTitle: '', days: 28, basis: 'statute' } } as unknown as KindForm;
  const stands = (lines: readonly DeclarationLine[], from: string | null = '2026-05-01', today = '2026-05-28') => standingOf(form, lines, from, today).standing;

  test('is in time on the last of 28 days that begin with the day of taking office, and overdue on the next', () => {
    expect([stands([]), stands([], '2026-05-01', '2026-05-29')]).toEqual(['none', 'overdue']);
  });
  test('is not overdue where nobody knows when the office began', () => expect(stands([], null, '2030-01-01')).toBe('none'));
  test('is not changed by a draft, nor by a form of another kind', () => expect(stands([line({ state: 'draft' }), line({ kind: 'gift' })])).toBe('none'));
  test('tells a withdrawn filing from none, and a question on any form before all else', () => {
    expect(stands([line({ state: 'retracted' })])).toBe('withdrawn');
    expect(stands([line({ state: 'retracted' }), line({ id: 'e' })])).toBe('inDate');
    expect(stands([line({}), line({ id: 'g', kind: 'gift', state: 'returned' })])).toBe('returned');
  });
});

test('what came late is looked at first, what is settled last, and only waiting nil returns are accepted together', () => {
  const lines = [line({ id: 'settled' }), line({ id: 'new', state: 'submitted', number: 3, receivedOn: '2026-05-01' }), line({ id: 'asked', state: 'returned' }), line({ id: 'late', state: 'submitted', number: 4, receivedOn: '2026-05-01', late: true }), line({ id: 'old', state: 'submitted', number: 2 })];
  expect(byUrgency(lines, '2026-05-02').map(({ id }) => id)).toEqual(['old', 'late', 'new', 'asked', 'settled']);
  expect([line({ kind: 'annual-confirmation', state: 'submitted' }), line({ kind: 'annual-confirmation' }), line({ state: 'submitted' })].map(isNilReturn)).toEqual([true, false, false]);
});
