import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { common } from '../../client/text/en/common.ts';
import { body as bodyWords, roles } from '../../client/text/en/body.ts';
import { home } from '../../client/text/en/home.ts';
import { ledger } from '../../client/text/en/ledger.ts';
import { sessions } from '../../client/text/en/sessions.ts';
import { expectAccessible, openWalk, PHONE, settled, signIn, type Walk } from './walk.ts';

const LEISURE = 'Wexmere Active Leisure Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

async function openBody(page: Page): Promise<string> {
  await page.goto('/matrix');
  await page.getByRole('link', { name: LEISURE }).first().click();
  await page.getByRole('heading', { level: 1, name: LEISURE }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

describe.concurrent('somebody who may read and not record', () => {
  test('is offered nothing that would be refused, and told why', async ({ expect }) => {
    const { page, complaints } = await walk.visit();
    const refused: string[] = [];
    page.on('response', (response) => response.status() === 403 && refused.push(response.url()));
    await signIn(page, 'Harriet');
    const body = await openBody(page);
    await page.getByText(bodyWords.page.nextReader).waitFor();
    expect(await page.getByRole('link', { name: bodyWords.page.recordAnother }).count()).toBe(0);
    for (const place of [`${body}/roles/new`, '/bodies/new', '/start']) {
      await page.goto(place);
      await page.getByText(common.onlyKeepers('Wexmere District Council')).waitFor();
      expect(await page.locator('main form').count()).toBe(0);
    }
    await page.goto('/accounts');
    await page.getByText(common.onlyAdministrators).waitFor();
    expect([refused, complaints]).toEqual([[], []]);
  });

  test('and has two councils sees both named, and changes from one to the other', async ({ expect }) => {
    const { page } = await walk.visit();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /Ffion Marlowick.*Wexmere District Council and Fenmarch County Council/ }).click();
    await page.getByText(home.urgent).waitFor();
    const before = await page.locator('main').innerText();
    await page.getByLabel(common.actAs).selectOption({ label: 'Fenmarch County Council: auditor of the Local Government Association' });
    await expect.poll(() => page.locator('main').innerText()).not.toBe(before);
    await expectAccessible(page);
  });
});

describe.concurrent('a form that is half filled', () => {
  test('comes back after the session ended, to the same person only', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page);
    await page.goto(`${await openBody(page)}/roles/new`);
    await page.getByLabel(roles.kind).selectOption('lender');
    await page.getByLabel(roles.basis).fill('Local Government Act 2003 s.12');
    // What would follow is asked on its own: it must have been answered, or it meets the end of the session before the button does.
    const signOutElsewhere = async () => {
      await page.locator('.what-if__group').first().waitFor();
      await page.evaluate(async () => void (await fetch('/api/sessions/current', { method: 'DELETE' })));
    };
    await signOutElsewhere();
    await page.getByRole('button', { name: roles.save.record }).click();
    await page.getByText(sessions.ended).waitFor();
    await page.getByRole('button', { name: /Moira/ }).click();
    await page.getByText(roles.draftKept).waitFor();
    expect(await page.getByLabel(roles.basis).inputValue()).toBe('Local Government Act 2003 s.12');
    await signOutElsewhere();
    await page.getByRole('button', { name: roles.save.record }).click();
    await page.getByRole('button', { name: /Tobias/ }).click();
    await page.getByRole('heading', { level: 1, name: roles.record(LEISURE) }).waitFor();
    expect(await page.getByLabel(roles.basis).inputValue()).toBe('');
  });

  test('is not saved with half a date, nor asked about with a year that cannot be', async ({ expect }) => {
    const { page } = await walk.visit();
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/what-if') && asked.push(request.postData() ?? ''));
    await signIn(page);
    await page.goto(`${await openBody(page)}/roles/new`);
    await page.getByLabel(roles.from).focus();
    await page.keyboard.type('0202');
    await page.getByLabel(roles.kind).selectOption('lender');
    await page.getByRole('button', { name: roles.save.record }).click();
    await page.getByRole('alert').getByText(common.dateUnfinished).waitFor();
    await page.getByLabel(roles.from).focus();
    await page.keyboard.type('020262025');
    expect(await page.getByLabel(roles.from).inputValue()).toBe('2025-02-02');
    await page.locator('.what-if__group').first().waitFor();
    expect(asked.filter((body) => /"from":"(0|\d{5})/.test(body))).toEqual([]);
  });
});

describe.concurrent('on the way', () => {
  test('what ends soon is named with its body, and a body leads to its own entries', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page);
    await page.getByRole('listitem').filter({ hasText: `Tithe Barn Arts CIC: buys from it, ${home.ends('31 December 2026')}` }).waitFor();
    const body = await openBody(page);
    await page.goto(`/record?body=${body.split('/').at(-1)}`);
    await page.getByRole('heading', { level: 1, name: ledger.headingOf(LEISURE) }).waitFor();
    const entries = await page.locator('.ledger__entry').count();
    expect(entries).toBeGreaterThan(5);
    await page.goto('/record');
    await page.getByText('Tithe Barn Arts CIC: buys from it', { exact: false }).first().waitFor();
    expect(await page.locator('.ledger__entry').count()).toBeGreaterThan(entries);
  });

  test('the matrix fits its own columns on a phone', async ({ expect }) => {
    const { page } = await walk.visit(PHONE);
    await signIn(page);
    for (const language of ['English', 'Cymraeg']) {
      await page.getByRole('button', { name: language }).click();
      await page.goto('/matrix');
      await settled(page);
      const clipped = await page.locator('.matrix th span, .matrix td').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1 && !cell.classList.contains('govuk-visually-hidden')).map((cell) => cell.textContent));
      expect(clipped).toEqual([]);
      expect(await page.evaluate(() => [...document.querySelectorAll('.matrix thead th')].every((th, i, all) => i === 0 || (th.firstElementChild ?? th).getBoundingClientRect().right <= (all[i + 1]?.getBoundingClientRect().left ?? Infinity) + 1))).toBe(true);
    }
  });
});
