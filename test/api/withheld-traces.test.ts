/** What is withheld shows nowhere: planted in one register and not in its twin, and looked for in everything that anybody can read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf, ask, differences, tell, traces, WORDS, type Answered, type Told } from '../support/planted.ts';

let planted: Told;
let twin: Told;
let labels: string[];
beforeAll(async () => {
  [planted, twin] = [await tell(true), await tell(false)];
  labels = [...new Set([...planted.ids.keys(), ...twin.ids.keys()])];
}, 120_000);
afterAll(async () => {
  await planted.register.close();
  await twin.register.close();
});

/** Sizes and roots of logs grow with whatever is recorded: that something was, and nothing else, is public by design. */
const OF_LOGS = /^\/api\/ledger/;

const openRoutes = () => planted.routes.filter((route) => (route.config as { permission?: string }).permission === 'nobody');

describe('everything that needs no session', () => {
  let planting: Answered[];
  let without: Answered[];
  beforeAll(async () => {
    const addresses = addressesOf(openRoutes(), labels, planted.ids);
    planting = await ask(planted, planted.register.nobody, addresses, labels);
    without = await ask(twin, twin.register.nobody, addresses, labels);
  }, 120_000);

  test('is walked: every noun, filter, clock and page, with replies that have something in them', () => {
    expect(planting.length).toBeGreaterThan(600);
    for (const noun of ['authorities', 'mutuals', 'roles', 'conflicts', 'people']) expect(planting.filter(({ address, status, text }) => address.startsWith(`/api/public/${noun}`) && status === 200 && text.length > 200).length, noun).toBeGreaterThan(10);
    expect(planting.filter(({ address }) => address.includes(' page ')).length).toBeGreaterThan(20);
    expect(planting.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('has not one of the words, names and ids that were planted', () => {
    const ofNobody = ['quiet', 'first officer', 'second officer', 'secret', 'keeper'].map((label) => planted.ids.get(label) as string);
    expect(traces(planting, [...WORDS, ...planted.planted, 'Quiet Unit', ...ofNobody])).toEqual([]);
  });

  test('is the same, to the letter, as where nothing was planted', () => {
    const [a, b] = [planting, without].map((all) => all.filter(({ address }) => !OF_LOGS.test(address)));
    expect(differences(planted, twin, [a as Answered[], b as Answered[]])).toEqual([]);
  });

  test('shows a name that is public, a role, a concern and a body: the walk would see them', () => {
    for (const word of ['Marigold Ashcombe', 'Councillor for Damson Ward', 'Riverside Leisure', 'Village Hall Trust', 'same-unit-in-two-roles', 'Client Team']) expect(traces(planting, [word]).length, word).toBeGreaterThan(0);
  });

  test('includes pages and files, which hold nothing of the register', async () => {
    for (const url of ['/', '/bodies', `/bodies/${planted.ids.get('spin-out')}`, `/roles/${planted.ids.get('loan')}`, '/favicon.svg', '/robots.txt', '/api', '/api/public', '/api/public/units', '/api/public/role-statements']) {
      const { body } = await planted.register.nobody.get(url);
      expect(traces([{ address: url, status: 0, text: typeof body === 'string' ? body : JSON.stringify(body) }], [...WORDS, ...planted.planted]), url).toEqual([]);
    }
  });
});

describe('the looking itself', () => {
  test('finds what is planted, and the difference, in what a keeper of the register reads', async () => {
    const addresses = ['/api/roles?mutual={leisure}', '/api/conflicts?authority={A}', '/api/matrix?authority={A}', '/api/mutuals/{mutuals/spin-out}?authority={A}', '/api/role-statements?mutual={works}', '/api/ledger/E06000901/entries?limit=500'];
    const [mine, theirs] = [await ask(planted, await planted.keeper(), addresses, labels), await ask(twin, await twin.keeper(), addresses, labels)];
    expect(differences(planted, twin, [mine, theirs]).length).toBe(mine.length);
    const found = traces(mine, [...WORDS, ...planted.planted]).join('\n');
    for (const word of ['Foxglove', 'Larkspur', '1987-06-05', 'Nightjar', 'Bramble', 'Wolfsbane']) expect(found).toContain(`${word} in`);
  });
});
