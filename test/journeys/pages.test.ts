import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concern } from '../../client/text/en/body.ts';
import { common } from '../../client/text/en/common.ts';
import { expectAccessible, openWalk, PHONE, signIn, WIDE, type Walk } from './walk.ts';

const LEISURE = 'Wexmere Active Leisure Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

describe('every page', () => {
  const PLACES = ['/', '/bodies', '/bodies/new', '/matrix', '/rules', '/rules/same-unit-in-two-roles', '/guidance', '/record', '/people', '/units', '/start', '/nowhere'];

  test.concurrent.for([WIDE, PHONE])('has nothing that axe finds, and fits, at $width pixels', { timeout: 120_000 }, async (viewport, { expect }) => {
    const { page, complaints } = await walk.visit(viewport);
    await page.goto('/');
    await page.getByRole('button', { name: /Moira/ }).waitFor();
    await expectAccessible(page);
    await signIn(page);
    for (const place of PLACES) {
      await page.goto(place);
      await expectAccessible(page);
    }
    await page.goto('/matrix');
    await page.getByRole('link', { name: LEISURE }).first().click();
    await page.getByRole('heading', { level: 1, name: LEISURE }).waitFor();
    await expectAccessible(page);
    const file = page.url();
    await page.goto(`${file}/roles/new`);
    await expectAccessible(page);
    await page.goto(file);
    await page.locator('a[href^="/conflicts/"]').first().click();
    await page.getByText(concern.clears, { exact: true }).first().waitFor();
    await expectAccessible(page);
    await page.locator('a[href^="/roles/"]:visible').first().click();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('of accounts is the administrator’s', async () => {
    const { page } = await walk.visit();
    await signIn(page, 'Instance administrator');
    await page.goto('/accounts');
    await expectAccessible(page);
    expect(await page.getByRole('heading', { level: 1, name: common.accounts }).count()).toBe(1);
  });
});
