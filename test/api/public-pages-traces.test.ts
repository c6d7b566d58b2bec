/** The pages of two registers, in one of which something withheld is planted: to the letter they are the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, differences, LATER, tell, traces, WORDS, type Answered, type Told } from '../support/planted.ts';

let planted: Told;
let twin: Told;
beforeAll(async () => {
  [planted, twin] = [await tell(true), await tell(false)];
}, 120_000);
afterAll(async () => {
  await planted.register.close();
  await twin.register.close();
});

const COUNCIL = '/register/E06000901';
const PAGES = ['/register', ...['n', 'Nightjar', 'Kestrel', 'Ottoline', 'Marigold', 'Quiet'].map((name) => `/register?q=${name}`), COUNCIL, `${COUNCIL}/people`, `${COUNCIL}/bodies`, `${COUNCIL}/changes?since=2000-01-01`, `${COUNCIL}/guidance`, '/register/E06000902', '/register/E06000902/bodies'];
const OF_NOUN = { people: ['councillor', 'first officer', 'second officer'], bodies: ['leisure', 'hall', 'works', 'kestrel', 'spin-out'], committees: ['executive', 'quiet', 'client'] };
const CLOCKS = ['', 'asAt=2015-01-01', 'asAt=2026-12-01', 'knownAt=2026-11-02', `knownAt=${LATER}`, 'lang=cy'];

const addresses = [...PAGES, ...Object.entries(OF_NOUN).flatMap(([noun, labels]) => labels.map((label) => `${COUNCIL}/${noun}/{${label}}`))].flatMap((path) => CLOCKS.map((query) => (query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`)));
/** The link to the other language repeats the address that was asked for, which in one of the registers is nobody's. */
const asked = (answered: readonly Answered[]): Answered[] => answered.map((one) => (one.status === 404 ? { ...one, text: one.text.replaceAll(/hreflang="\w+" href="[^"]*"/g, '') } : one));
/** What was looked for is said again, as it was typed. */
const quoted = (answered: readonly Answered[]): Answered[] => answered.map((one) => ({ ...one, text: one.text.replaceAll(/“[^”]*”|value=\\?"[^"]*"|[?&;]q=\w+/g, '') }));

test('are the same where something is withheld as where it never was, on either clock and in both languages', async () => {
  const [with_, without] = [asked(await ask(planted, planted.register.nobody, addresses, [])), asked(await ask(twin, twin.register.nobody, addresses, []))];
  expect(with_.filter(({ status }) => status === 200).length).toBeGreaterThan(70);
  expect(with_.filter(({ status }) => status !== 200 && status !== 404)).toEqual([]);
  expect(differences(planted, twin, [with_, without])).toEqual([]);
  expect(traces(quoted(with_), [...WORDS, 'Quiet Unit', ...['first officer', 'second officer', 'quiet'].map((label) => planted.ids.get(label) as string)]).filter((trace) => !/committees\/\{quiet|people\/\{(first|second) officer|bodies\/\{spin-out/.test(trace))).toEqual([]);
  for (const word of ['Marigold Ashcombe', 'Riverside Leisure', 'Executive', 'Village Hall Trust']) expect(traces(with_, [word]).length, word).toBeGreaterThan(0);
});

test('would be found to differ by what a keeper reads', async () => {
  const of = ['/api/roles?mutual={leisure}'];
  expect(differences(planted, twin, [await ask(planted, await planted.keeper(), of, []), await ask(twin, await twin.keeper(), of, [])])).toHaveLength(1);
});
