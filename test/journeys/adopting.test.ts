import { afterAll, beforeAll, expect, test } from 'vitest';
import { adopting as t } from '../../client/text/en/adopting.ts';
import { common } from '../../client/text/en/common.ts';
import { expectAccessible, fillIn, follow, go, openWalk, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

test('a monitoring officer sees by keyboard what another figure would change, adopts it with a reason, and withdraws it', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await go(page, '/rules/incubated-then-contracted');
  await follow(page, page.getByRole('link', { name: t.change }));
  await tabTo(page, page.getByRole('textbox', { name: /How long after/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('many');
  await follow(page, page.getByRole('button', { name: t.preview }));
  await page.getByRole('alert').getByText(t.monthsWrong(0, 120)).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: /How long after/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0');
  await page.getByLabel(t.fromLabel).fill('2010-01-01');
  await follow(page, page.getByRole('button', { name: t.preview }));
  await page.getByRole('button', { name: t.adopt, exact: true }).waitFor();
  const cleared = await page.locator('rule-change tbody tr').count();
  expect(cleared).toBeGreaterThan(0);
  await page.getByText(t.sum(0, 0, cleared)).waitFor();
  await expectAccessible(page);
  await fillIn(page, page.getByLabel(t.adoptReason), 'A month is no guide <b>here</b>');
  await follow(page, page.getByRole('button', { name: t.adopt, exact: true }));
  await page.getByText(t.did(0, 0, cleared)).waitFor();
  await page.locator('.card').getByText('A month is no guide <b>here</b>').waitFor();
  await page.getByText(t.applied(1, '1 January 2010')).waitFor();
  await follow(page, page.getByRole('link', { name: new RegExp(t.withdraw) }));
  await fillIn(page, page.getByLabel(common.reason, { exact: true }), 'It is one after all');
  await follow(page, page.getByRole('button', { name: t.withdrawSubmit }));
  await page.getByText(t.didWithdraw(cleared, 0, 0)).waitFor();
  await page.getByText(t.asCatalogue).waitFor();
  expect(complaints).toEqual([]);
});
