import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Opened } from '../../client/pages/declare/filing-data.ts';
import { Filing, forgetTab } from '../../client/pages/declare/filing.ts';
import { shownValue } from '../../client/pages/declare/entry-words.ts';
import { toldFindings } from '../../client/pages/conflicts/told-findings.ts';
import { asAnswers, headingAnswers, isPartial, type HeadingForm, type KindForm } from '../../client/pages/declare/forms.ts';
import type { Obligation } from '../../client/pages/declare/obligation.ts';
import { standingOf } from '../../client/pages/declare/standing.ts';
import { entryFaults, entryOf, isBegun, plainFields, typedOf, valuesOf } from '../../client/pages/declare/typed-entry.ts';
import { awaited, byUrgency, isNilReturn, urgencyOf } from '../../client/pages/declarations/queue.ts';
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
  reach: 'area',
  more: ['sensitive', 'within'],
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

test('a list is asked for as a heading is, and its years are those that have passed', () => {
  const items = { properties: { body: { properties: { name: {} } }, amountPence: { anyOf: [{ type: 'integer' }, { type: 'null' }] } }, required: ['body'] };
  const schema = { properties: { yearEnding: { type: 'string', pattern: '^[0-9]{4}-03-31$' }, transactions: { type: 'array', items }, none: { const: true } }, required: ['yearEnding'] };
  expect(plainFields(schema, '2026-03-30').map(({ name, kind, choices }) => [name, kind, choices])).toEqual([['yearEnding', 'choice', ['2025-03-31', '2024-03-31', '2023-03-31']]]);
  expect(plainFields(items).map(({ kind }) => kind)).toEqual(['body', 'pence']);
  const form = { schema, headings: [{ ...HEADING, id: 'transactions', list: true as const }] };
  const entry = { body: { name: 'Fen Trust' } };
  for (const given of [{ transactions: [entry] }, { transactions: [], none: true }, { transactions: [] }]) expect(asAnswers(form, {}, headingAnswers(form, given))).toEqual(given);
  expect(isPartial(form)).toBe(false);
});

describe('a draft on its way to the register', () => {
  const form = { kind: 'gift', effect: 'adds', schema: { properties: { what: { type: 'string' } } }, headings: [] } as unknown as KindForm;
  const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;
  const opened = (declaration?: object) => ({ desk: 'own', authority: 'E07', person: 'p', form, kinds: [form], name: '', prefilled: {}, interests: [], officeFrom: null, declaration }) as unknown as Opened;
  /** A register that keeps one draft, and loses as many answers on the way as it is told to. */
  let kept: { id: string; version: number; answers: unknown } | undefined;
  let lose = 0;
  let made = new Map<string, string>();

  function take(method: string, headers: Headers, answers: unknown): { status: number; body: object } {
    if (method === 'GET') return { status: 200, body: { ...kept } };
    if (method === 'POST') {
      const key = headers.get('idempotency-key') ?? '';
      const body = JSON.stringify(answers);
      if (made.has(key) && made.get(key) !== body) return { status: 422, body: { title: 'another body', code: 'x' } };
      if (!made.has(key)) kept = { id: `d${made.size + 1}`, version: 1, answers };
      made.set(key, body);
      return { status: 201, body: { ...kept } };
    }
    if (!kept || headers.get('if-match') !== `"${kept.version}"`) return { status: 412, body: { title: 'old', code: 'old' } };
    kept = { ...kept, version: kept.version + 1, answers };
    return { status: 200, body: { ...kept } };
  }

  beforeEach(() => {
    [kept, lose, made] = [undefined, 0, new Map<string, string>()];
    vi.stubGlobal('fetch', async (_path: string, { method = 'GET', headers, body }: RequestInit) => {
      const { status, body: reply } = take(method, new Headers(headers), body ? (JSON.parse(String(body)) as { answers: unknown }).answers : undefined);
      if (lose > 0 && method !== 'GET') {
        lose--;
        return Promise.reject(new TypeError('lost'));
      }
      return Promise.resolve(new Response(JSON.stringify(reply), { status }));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    sessionStorage.clear();
  });

  test('is one draft, though the answer to the first save was lost and more was typed since', async () => {
    const filing = new Filing(host, opened(), null);
    filing.type({ what: 'A' });
    lose = 1;
    expect(await filing.save(true)).toBe('here');
    filing.type({ what: 'Another thing' });
    expect(await filing.save(true)).toBe('saved');
    expect([made.size, kept?.answers]).toEqual([1, { what: 'Another thing' }]);
  });

  test('takes its own lost save for no change by somebody else, and somebody else’s for one', async () => {
    const filing = new Filing(host, opened(), null);
    filing.type({ what: 'A' });
    await filing.save(true);
    filing.type({ what: 'AB' });
    lose = 1;
    expect(await filing.save(true)).toBe('here');
    filing.type({ what: 'ABC' });
    expect(await filing.save(true)).toBe('saved');
    kept = { id: 'd1', version: 9, answers: { what: 'Theirs' } };
    filing.type({ what: 'ABCD' });
    expect([await filing.save(true), kept.answers]).toEqual(['changed', { what: 'Theirs' }]);
    expect([await filing.save(true), kept.answers]).toEqual(['saved', { what: 'ABCD' }]);
  });

  test('two saves at once are one after the other, and make one draft', async () => {
    const filing = new Filing(host, opened(), null);
    filing.type({ what: 'A' });
    expect(await Promise.all([filing.flush(), filing.save(true), filing.save(true)])).toEqual([undefined, 'saved', 'saved']);
    expect([made.size, kept?.answers]).toEqual([1, { what: 'A' }]);
  });

  test('holds half an entry that a tab was closed upon, and files none of that', async () => {
    const filing = new Filing(host, opened(), null);
    filing.type({ what: 'A' });
    filing.setOpen('land', { index: null, typed: { address: '4 La' } });
    await filing.flush(true);
    sessionStorage.clear();
    const again = new Filing(host, opened(kept), null);
    expect(again.open('land')?.typed).toEqual({ address: '4 La' });
    await again.save(true);
    expect(kept?.answers).toEqual({ what: 'A' });
    again.type({ what: 'left in the tab' });
    forgetTab({ authority: 'E07', person: 'p', kind: 'gift', attested: false });
    expect(new Filing(host, opened(kept), null).kept.typed).toEqual({ what: 'A' });
  });
});

const line = (change: Partial<DeclarationLine>): DeclarationLine => ({ id: 'd', version: 1, authority: 'E07', person: 'p', kind: 'register', kindVersion: 1, number: 1, state: 'accepted', attested: false, dueOn: null, dueBy: null, receivedOn: '2026-04-01', late: false, recordedAt: '2026-04-01T10:00:00Z', ...change });

describe('how somebody stands', () => {
  const kinds = [{ kind: 'register', effect: 'replaces' }, { kind: 'yearly', effect: 'confirms' }] as unknown as KindForm[];
  const owed = (change: Partial<Obligation>): Obligation => ({ authority: 'E07', person: 'p', name: null, kind: 'register', kindTitle: 'Register', clock: 'taking-office', basis: 'statute', beganOn: '2026-05-01', dueOn: '2026-05-28', state: 'due', declaration: null, chased: [], ...change });
  const stands = (obligations: readonly Obligation[], lines: readonly DeclarationLine[] = []) => standingOf(obligations, lines, kinds);
  const yearly = (change: Partial<Obligation> = {}) => owed({ kind: 'yearly', clock: 'each-year', basis: 'local-code', beganOn: '2026-10-01', dueOn: '2026-10-28', ...change });
  const met = owed({ state: 'met', declaration: 'd' });

  test('is as the register says, and silence is nothing filed, never nothing to declare', () => {
    const said = (['due', 'overdue', 'to-come', 'carried-over', 'withdrawn'] as const).map((state) => stands([owed({ state })]).standing);
    expect(said).toEqual(['none', 'overdue', 'toCome', 'carriedOver', 'withdrawn']);
    expect(stands([]).standing).toBe('notAsked');
    expect(stands([owed({ dueOn: null, beganOn: null })]).says).toMatch(/does not know that day/);
  });
  test('with a filing is with the monitoring officer until it is accepted', () => {
    expect([stands([met], [line({ state: 'submitted' })]).standing, stands([met], [line({})]).standing]).toEqual(['waiting', 'inDate']);
  });
  test('is asked for a yearly word only where the register is filed, and in its own words', () => {
    expect(stands([met, yearly()], [line({})])).toMatchObject({ standing: 'confirm', kind: 'yearly' });
    expect(stands([owed({ state: 'overdue' }), yearly()])).toMatchObject({ standing: 'overdue', kind: 'register' });
    expect(stands([met, yearly({ state: 'met' })], [line({})]).standing).toBe('inDate');
    const change = { ...line({ id: 'c', kind: 'change', number: 12, receivedOn: '2026-10-09' }) };
    const told = (declaration: string, answer: DeclarationLine) => standingOf([met, yearly({ state: 'met', declaration })], [line({}), answer], [...kinds, { kind: 'change', title: 'A change', effect: 'replaces' } as unknown as KindForm]).says;
    expect(told('c', change)).toMatch(/answered the last yearly request: “A change”, no. 12, received on 9 October 2026/);
    expect(told('y', line({ id: 'y', kind: 'yearly', receivedOn: '2026-10-09' }))).toMatch(/Last confirmed on 9 October 2026\.$/);
  });
  test('is told by the last term, and a question on any form comes before all else', () => {
    expect(stands([owed({ beganOn: '2019-05-01', state: 'overdue' }), met], [line({})]).standing).toBe('inDate');
    expect(stands([met], [line({}), line({ id: 'g', kind: 'gift', state: 'returned' })]).standing).toBe('returned');
  });
});

test('what was carried over waits for somebody who serves and has not filed since, and for nobody else', () => {
  const served = (id: string, to: string | null) => ({ id, offices: [{ title: 'Councillor', kind: 'member' as const, period: { from: '2023-05-09', to } }] });
  const waits = awaited([served('sits', null), served('left', '2026-05-01'), served('filed', null)], [{ person: 'sits' }, { person: 'left' }], '2026-05-02');
  const urgency = (person: string) => urgencyOf(line({ state: 'carried-over', person }), '2026-05-02', waits);
  expect([urgency('sits'), urgency('left'), urgency('filed')]).toEqual(['waiting', 'settled', 'settled']);
});

test('a number says in which register it is one', () => {
  const body = { name: 'Libraries Society', number: '990105' };
  expect(shownValue({ kind: 'body' }, body)).toBe('Libraries Society (number 990105)');
  expect(shownValue({ kind: 'body' }, { ...body, scheme: 'fca-mutuals' })).toBe('Libraries Society (FCA Mutuals Public Register number 990105)');
  expect(shownValue({ kind: 'body' }, { name: 'Libraries Society' })).toBe('Libraries Society');
});

test('under what is over stands what really held once, and nothing that never began', () => {
  const found = (state: 'open' | 'withdrawn', recordedAt: string, live: boolean, ...periods: [string | null, string | null][]) => ({ state, recordedAt, live, periods: periods.map(([from, to]) => ({ from, to })) });
  const all = {
    live: found('open', '2026-01-01T09:00:00Z', true, ['2026-01-01', null]),
    ended: found('open', '2026-01-01T09:00:00Z', false, ['2026-01-01', '2026-05-01']),
    endedAndComing: found('open', '2026-01-01T09:00:00Z', false, ['2026-01-01', '2026-05-01'], ['2027-01-01', null]),
    coming: found('open', '2026-01-01T09:00:00Z', false, ['2026-05-29', null]),
    takenBack: found('withdrawn', '2026-04-01T09:00:00Z', false, ['2026-03-01', null]),
    neverBegan: found('withdrawn', '2026-04-01T09:00:00Z', false, ['2026-04-29', null]),
  };
  const { now, past } = toldFindings(Object.entries(all).map(([name, one]) => ({ ...one, name })), '2026-05-02');
  expect([now, past].map((some) => some.map(({ name }) => name))).toEqual([['live'], ['ended', 'endedAndComing', 'takenBack']]);
});

test('what came late is looked at first, what is settled last, and only waiting nil returns are accepted together', () => {
  const lines = [line({ id: 'settled' }), line({ id: 'new', state: 'submitted', number: 3, receivedOn: '2026-05-01' }), line({ id: 'asked', state: 'returned' }), line({ id: 'late', state: 'submitted', number: 4, receivedOn: '2026-05-01', late: true }), line({ id: 'old', state: 'submitted', number: 2 })];
  expect(byUrgency(lines, '2026-05-02', new Set()).map(({ id }) => id)).toEqual(['old', 'late', 'new', 'asked', 'settled']);
  const kinds = [{ kind: 'yearly', effect: 'confirms' }, { kind: 'register', effect: 'replaces' }];
  expect([line({ kind: 'yearly', state: 'submitted' }), line({ kind: 'yearly' }), line({ state: 'submitted' })].map((one) => isNilReturn(one, kinds))).toEqual([true, false, false]);
});
