import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { common } from '../../client/text/en/common.ts';
import { questions as w, raised as r, review as t, reviews as q, safeguards as s } from '../../client/text/en/reviews.ts';
import { countKeys } from './declaring.ts';
import { expectAccessible, fillIn, follow, go, openWalk, PHONE, settled, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

/** Of somebody who types slowly: two minutes at forty words of five letters, and a space, in a minute. */
const KEYS_IN_TWO_MINUTES = 2 * 40 * 6;
const OVERLAP = 'Helps to set it up while buying from it';

test('a monitoring officer takes an overlap from the queue, arranges a safeguard, mitigates it and records its test, by keyboard and within two minutes', { timeout: 120_000 }, async () => {
  const visitor = await walk.visit();
  const { page, complaints } = visitor;
  const keys = await countKeys(visitor);
  await signIn(page);
  await follow(page, page.getByRole('link', { name: q.heading, exact: true }));
  const line = page.locator('.queue__line').filter({ hasText: OVERLAP }).first();
  await line.waitFor();
  await expectAccessible(page);
  const waited = Number(await page.locator('.queue__counts strong').first().innerText());
  const before = await keys();

  await follow(page, line.getByRole('button'));
  await page.getByText(q.took(OVERLAP)).waitFor();
  await line.getByText(q.mine).waitFor();
  await follow(page, line.getByRole('link'));
  await follow(page, page.getByRole('link', { name: t.decide, exact: true }));
  await page.getByRole('heading', { name: t.heading, exact: true }).waitFor();
  await expectAccessible(page);

  // Without a safeguard it cannot be mitigated, and that is said before anything is typed.
  await follow(page, page.getByRole('region', { name: t.heading, exact: true }).getByRole('link', { name: t.arrangeFirst }));
  await fillIn(page, page.getByLabel(s.kind), 'Sep');
  await fillIn(page, page.getByLabel(s.description), 'Apart');
  await follow(page, page.getByRole('button', { name: s.submit }));
  await tabTo(page, page.getByRole('radio', { name: t.dispositions.remedy }));
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: t.dispositions.mitigate }).isChecked()).toBe(true);
  expect(await page.getByLabel(t.referredTo).count() + await page.getByLabel(t.steps).count()).toBe(0);
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByRole('alert').getByText(t.observerMissing).waitFor();
  await expectAccessible(page);
  await fillIn(page, page.getByLabel(t.observer), 'No, not while teams are apart.');
  await fillIn(page, page.getByLabel(t.reason), 'Teams apart');
  await fillIn(page, page.getByLabel(t.publicReason), 'Two teams.');
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.didDecide).waitFor();
  expect(await keys() - before).toBeLessThan(KEYS_IN_TWO_MINUTES);
  await page.locator('.card').filter({ hasText: 'Two teams.' }).getByText(t.decisionStates.made).waitFor();
  await expectAccessible(page);

  await follow(page, page.getByRole('link', { name: s.testOf('Separate teams') }));
  await tabTo(page, page.getByRole('radio', { name: s.outcomes.operating, exact: true }));
  await page.keyboard.press('Space');
  await fillIn(page, page.getByLabel(s.evidence), 'The chart of May <b>1</b>');
  await follow(page, page.getByRole('button', { name: s.submitTest }));
  await page.getByText(s.didTest).waitFor();
  await page.locator('.card').filter({ hasText: 'Separate teams' }).getByText(s.states.operating).waitFor();
  expect(await page.locator('.concern__history').innerText()).toMatch(/Test[\s\S]*The chart of May <b>1<\/b>[\s\S]*Decision[\s\S]*Safeguard[\s\S]*Apart/);

  await go(page, '/reviews');
  await settled(page);
  expect(Number(await page.locator('.queue__counts strong').first().innerText())).toBeLessThan(waited);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.goBack();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('many are decided alike with one reason, on a phone', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit(PHONE);
  await signIn(page);
  await go(page, '/reviews');
  const boxes = page.locator('.queue__line').getByRole('checkbox');
  await boxes.first().waitFor();
  for (const i of [0, 1]) {
    await tabTo(page, boxes.nth(i), 200);
    await page.keyboard.press('Space');
  }
  await page.locator('.queue__bar').getByRole('button').click();
  await tabTo(page, page.getByRole('radio', { name: t.dispositions.remedy }));
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await fillIn(page, page.getByLabel(t.reason), 'Small, and known.');
  await fillIn(page, page.getByLabel(t.publicReason), 'It is small.');
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: q.alikeSubmit(2) }));
  await page.getByText(q.did(2)).waitFor();
  expect(complaints).toEqual([]);
});

/** As a script on the page would: in the session of whoever looks at it. */
const send = (page: Page, path: string, body: unknown, version?: number): Promise<number> =>
  page.evaluate(async ([to, given, match]) => (await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json', ...(match === undefined ? {} : { 'if-match': `"${match}"` }) }, body: JSON.stringify(given) })).status, [path, body, version] as const);

test('a concern is taken up and a question is asked and answered, each by whom it is for', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  expect(await send(page, '/api/public/concerns', { authority: 'E07000901', text: 'They <script>alert(1)</script> know each other', capacity: 'bidder', inConfidence: true })).toBe(201);
  await go(page, '/concerns');
  await page.getByText('They <script>alert(1)</script> know each other').waitFor();
  await follow(page, page.getByRole('link', { name: /^Take up or close C-/ }).first());
  await tabTo(page, page.getByRole('radio', { name: r.whats['taken-up'] }));
  await page.keyboard.press('Space');
  await follow(page, page.getByRole('button', { name: r.submit }));
  await page.getByRole('alert').getByText(common.reasonMissing).waitFor();
  await fillIn(page, page.getByLabel(common.reason, { exact: true }), 'To be looked into.');
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: r.submit }));
  await page.locator('.card').filter({ hasText: 'know each other' }).getByText(r.states['taken-up'], { exact: true }).waitFor();

  await go(page, '/reviews');
  await page.locator('.queue__line').filter({ hasText: 'On the board of a body, and among those who decide about it: Harriet Quillmere' }).getByRole('link').click();
  await follow(page, page.getByRole('link', { name: t.ask }));
  await page.getByLabel(t.askWhom).selectOption({ label: 'Harriet Quillmere' });
  await fillIn(page, page.getByRole('textbox', { name: t.askText }), 'Did you stay in the room?');
  await follow(page, page.getByRole('button', { name: t.saveAsk }));
  await page.getByText(t.didAsk).waitFor();

  const asked = await walk.visit(PHONE);
  await signIn(asked.page, 'Harriet Quillmere');
  await follow(asked.page, asked.page.getByRole('link', { name: w.waiting(1) }));
  await asked.page.getByText('Did you stay in the room?').waitFor();
  await fillIn(asked.page, asked.page.getByLabel(w.answer), 'I left.');
  await expectAccessible(asked.page);
  await follow(asked.page, asked.page.getByRole('button', { name: w.submit }));
  await asked.page.getByText(w.did).waitFor();
  await page.reload();
  await page.locator('.concern__history').getByText('I left.').waitFor();
  expect([...complaints, ...asked.complaints]).toEqual([]);
});

test('a decision on facts that changed while it was typed is not saved, loses nothing, and takes a second person where it is grave', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await go(page, '/reviews?minSeverity=4');
  await page.locator('.queue__group').filter({ hasText: 'Wexmere Homes Together' }).getByRole('link', { name: 'Buys from it while inspecting or licensing it' }).click();
  await follow(page, page.getByRole('link', { name: t.decide, exact: true }));
  await page.getByRole('radio', { name: t.dispositions.tolerate }).check({ force: true });
  await page.getByLabel(t.observer).fill('No.');
  await page.getByLabel(t.reason).fill('It ends soon anyway.');
  await page.getByLabel(t.publicReason).fill('It ends.');
  const { facts } = await page.evaluate(async (path) => (await (await fetch(`/api${path}`)).json()) as { facts: { id: string; version: number; family: string; period: { from: string; to: string | null } }[] }, new URL(page.url()).pathname);
  const role = facts.find(({ family }) => family === 'contractor');
  expect(await send(page, `/api/roles/${role?.id}/correct`, { period: { from: '2015-02-03', to: role?.period.to }, reason: 'It began on another day.' }, role?.version)).toBe(200);
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.factsChanged).waitFor();
  await page.getByRole('alert').filter({ hasText: 'It was decided for' }).waitFor();
  expect(await page.getByLabel(t.reason).inputValue()).toBe('It ends soon anyway.');
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.didPropose).waitFor();
  await page.getByText(t.secondWaits).waitFor();

  const second = await walk.visit();
  await signIn(second.page, 'Tobias Fenwright');
  await go(second.page, new URL(page.url()).pathname);
  await follow(second.page, second.page.getByRole('link', { name: t.second }));
  await tabTo(second.page, second.page.getByRole('radio', { name: t.agreeYes }));
  await second.page.keyboard.press('Space');
  await expectAccessible(second.page);
  await follow(second.page, second.page.getByRole('button', { name: t.submitSecond }));
  await second.page.getByText(t.didAgree).waitFor();
  await second.page.getByText(t.decisionStates.made).first().waitFor();
  expect([...complaints, ...second.complaints]).toEqual([]);
});
