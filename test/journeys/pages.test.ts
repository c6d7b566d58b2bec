import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concern } from '../../client/text/en/body.ts';
import { common } from '../../client/text/en/common.ts';
import { guidance } from '../../client/text/en/guidance.ts';
import { expectAccessible, go, openWalk, PHONE, signIn, WIDE, type Walk } from './walk.ts';

const LEISURE = 'Wexmere Active Leisure Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

describe('every page', () => {
  const PLACES = ['/', '/bodies', '/bodies/new', '/matrix', '/rules', '/rules/same-unit-in-two-roles', '/rules/incubated-then-regulated?do=change', '/guidance', '/guidance/editions/new', '/record', '/people', '/units', '/start', '/account', '/permissions', '/permissions?mine=yes', '/access', '/settings', '/declare', '/declare/register-of-interests?at=land', '/declare/related-party-return?at=transactions', '/declarations', '/due', '/people/overlaps', '/rulings', '/retention', '/reviews', '/week', '/concerns', '/inquiries', '/questions', '/attestations', '/still-true', '/ask', '/about-you', '/declarations/paper', '/confirm', '/nowhere'];

  test.concurrent.for([WIDE, PHONE])('has nothing that axe finds, and fits, at $width pixels', { timeout: 120_000 }, async (viewport, { expect }) => {
    const { page, complaints } = await walk.visit(viewport);
    await page.goto('/');
    await page.getByRole('button', { name: /Moira/ }).waitFor();
    await expectAccessible(page);
    await signIn(page);
    for (const place of PLACES) {
      await go(page, place);
      await expectAccessible(page);
    }
    await go(page, '/matrix');
    await page.getByRole('link', { name: LEISURE }).first().click();
    await page.getByRole('heading', { level: 1, name: LEISURE }).waitFor();
    await expectAccessible(page);
    const file = page.url();
    for (const place of [`${file}/roles/new`, `${file}/acts/new`, file.replace('/bodies/', '/inquiries/new?body=')]) {
      await go(page, place);
      await expectAccessible(page);
    }
    await go(page, file);
    await page.locator('a[href^="/conflicts/"]').first().click();
    await page.getByText(concern.clears, { exact: true }).first().waitFor();
    await expectAccessible(page);
    await page.locator('a[href^="/roles/"]:visible').first().click();
    await expectAccessible(page);
    await go(page, '/guidance');
    await page.locator('.editions a[href^="/guidance/editions/"]').first().click();
    await page.getByRole('heading', { level: 2, name: guidance.edition.read }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test.concurrent('of people and their rights is so in Welsh too, on a phone', { timeout: 120_000 }, async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Moira/ }).click();
    await page.locator('.frame__signed-in').waitFor();
    for (const place of ['/account', '/permissions', '/permissions?mine=yes', '/access', '/settings', '/declare', '/declare/change-of-interests?at=land', '/declarations/paper']) {
      await go(page, place);
      await expectAccessible(page);
    }
    await go(page, '/people');
    await page.getByRole('link', { name: 'Harriet Quillmere' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harriet Quillmere' }).waitFor();
    const person = page.url();
    for (const doing of ['', '?do=connect', '?do=withhold']) {
      await go(page, person + doing);
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
  });

  // In each language at one of the widths: what axe finds and what overflows is seen in either.
  test.concurrent.for([{ ...WIDE, language: 'English' }, { ...PHONE, language: 'Cymraeg' }])('of accounts is so, whatever is being done, in $language at $width pixels', { timeout: 120_000 }, async ({ language, ...viewport }, { expect }) => {
    const { page, complaints } = await walk.visit(viewport);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: language }).click();
    await page.getByRole('button', { name: /Instance administrator/ }).click();
    await page.locator('.frame__signed-in').waitFor();
    for (const place of ['/', '/account', '/access', '/post', '/accounts/new', '/accounts?state=active&role=reviewer', '/accounts']) {
      await go(page, place);
      await expectAccessible(page);
    }
    await page.getByRole('link', { name: /Sefton/ }).click();
    await page.getByRole('heading', { level: 1, name: /Sefton/ }).waitFor();
    const one = page.url();
    for (const doing of ['', '?do=give', '?do=correct', '?do=suspend', '?do=transfer', '?do=merge&find=Fen']) {
      await go(page, one + doing);
      await expectAccessible(page);
    }
    for (const link of [0, 1]) {
      await go(page, one);
      await page.locator('.card__does a').nth(link).click();
      await page.locator('.card verb-form').waitFor();
      await expectAccessible(page);
    }
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
