import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../client/text/en/body.ts';
import { review } from '../../client/text/en/reviews.ts';
import { supposing as t } from '../../client/text/en/supposing.ts';
import { supposing as cy } from '../../client/text/cy/supposing.ts';
import { expectAccessible, fillIn, follow, go, openWalk, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

test('whoever decides sees the fewest changes that clear an overlap, tries one, and puts others together, by keyboard', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await go(page, '/reviews');
  const href = await page.locator('.queue__line').filter({ hasText: 'no safeguard is known to operate' }).first().getByRole('link').getAttribute('href');
  await go(page, href ?? '');
  const ways = page.locator('.supposing__way');
  const safe = ways.filter({ hasText: 'a safeguard were arranged' });
  await safe.waitFor();
  // The shortest way to a decision says to which.
  await safe.getByText(review.dispositions.mitigate, { exact: true }).waitFor();

  await follow(page, safe.getByRole('button'));
  const panel = page.getByRole('region', { name: roles.whatIf.heading });
  await panel.getByText(`${roles.whatIf.cleared(1)}.`).waitFor();
  await expect.poll(() => panel.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await safe.locator('.what-if').count()).toBe(1);

  await follow(page, page.locator('.supposing summary'));
  await follow(page, page.getByRole('button', { name: t.ask }));
  await page.getByRole('alert').getByText(t.missing).waitFor();
  for (const i of [0, 1]) {
    await tabTo(page, page.locator(`#supposing-${i}`));
    await page.keyboard.press('Space');
  }
  await expectAccessible(page);
  await fillIn(page, page.getByLabel(t.on), '01012027');
  await follow(page, page.getByRole('button', { name: t.ask }));
  await expect.poll(() => page.locator('.supposing form .what-if').innerText()).toContain('to 31 December 2026');
  await follow(page, page.getByRole('link', { name: 'Cymraeg' }).or(page.getByRole('button', { name: 'Cymraeg' })));
  await page.getByRole('heading', { name: cy.heading }).waitFor();
  await ways.filter({ hasText: 'Pe bai mesur diogelu’n cael ei drefnu' }).waitFor();
  expect(complaints).toEqual([]);
});
