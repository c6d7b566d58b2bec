import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body as bodyWords } from '../../client/text/en/body.ts';
import { bodies } from '../../client/text/en/bodies.ts';
import { common } from '../../client/text/en/common.ts';
import { home } from '../../client/text/en/home.ts';
import { sessions } from '../../client/text/en/sessions.ts';
import { start } from '../../client/text/en/start.ts';
import { expectAccessible, openWalk, PHONE, settled, type Walk } from './walk.ts';

const NAME = 'Avon Vale Leisure Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ demo: false, bootstrap: { email: 'first@wiltshire.example', password: 'long enough' } });
});
afterAll(() => walk.close());

const onward = async (page: Page, next: string): Promise<void> => {
  await page.getByRole('button', { name: common.continue }).click();
  await page.waitForURL((url) => url.searchParams.get('step') === next);
  await settled(page);
};

async function yes(page: Page, since: string, until: string): Promise<void> {
  await page.getByLabel(start.answers.yes).check();
  await page.getByLabel(start.how).selectOption({ index: 1 });
  await page.getByRole('group', { name: start.since }).getByLabel(common.year).fill(since);
  await page.getByRole('group', { name: start.until }).getByLabel(common.year).fill(until);
  await page.getByLabel(start.unit).fill('Leisure');
}

test('an empty register becomes a page worth printing, on a phone', async () => {
  const { page, complaints } = await walk.visit(PHONE);
  await page.goto('/');
  await page.getByLabel(sessions.email).fill('first@wiltshire.example');
  await page.getByLabel(sessions.password).fill('long enough');
  await page.getByRole('button', { name: sessions.submit }).click();
  await page.getByText(home.noCouncil).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: common.setUp }).click();
  await page.getByLabel(start.councilSearch).fill('wilts');
  await page.getByLabel('Wiltshire Council').check();
  await onward(page, 'hat');
  await page.getByLabel(start.hats['monitoring-officer']).check();
  await onward(page, 'people');
  await page.getByLabel(start.deputy).fill('Dee Puty');
  await onward(page, 'body');
  await page.getByLabel(start.bodyName).fill(NAME);
  await page.getByLabel(bodies.legalForm).selectOption('community-benefit-society');
  await onward(page, 'setUp');
  await yes(page, '2010', '2012');
  await expectAccessible(page);
  await onward(page, 'buy');
  await yes(page, '2011', '');
  await onward(page, 'inspect');
  await page.getByLabel(start.answers.unknown).check();
  await onward(page, 'check');
  await page.getByText(start.notAfter, { exact: false }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: start.record, exact: true }).click();
  await page.getByRole('link', { name: start.open }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await settled(page);
  await page.locator('.matter__lead').getByText('Enforces a contract with a body that it set up').waitFor();
  // What was answered is not asked again, and what nobody knows is not called clear.
  await page.locator('.matter__unknown').getByText(bodyWords.page.alsoNotKnown(bodyWords.weDo.regulator)).waitFor();
  await page.goto('/');
  await page.getByText(home.bodies('1')).waitFor();
  await page.getByText('Not known: inspects or licenses it').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
