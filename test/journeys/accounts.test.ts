import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { post, settings } from '../../client/text/en/access.ts';
import { accounts } from '../../client/text/en/accounts.ts';
import { common } from '../../client/text/en/common.ts';
import { expectAccessible, fillIn, follow, go, openWalk, PHONE, settled, signIn, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function administrator(viewport?: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await walk.visit(viewport);
  await signIn(page, 'Instance administrator');
  return { page, complaints };
}

async function openAccount(page: Page, name: string): Promise<void> {
  await go(page, `/accounts?name=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await heading(page, name).waitFor();
  await settled(page);
}

async function add(page: Page, name: string, email: string, role: string): Promise<void> {
  await go(page, '/accounts/new');
  await page.getByLabel(accounts.name, { exact: true }).fill(name);
  await page.getByLabel(accounts.email).fill(email);
  await page.getByLabel(accounts.role, { exact: true }).selectOption({ label: role });
  await page.getByLabel(accounts.council, { exact: true }).selectOption({ label: 'Wexmere District Council' });
  await page.getByLabel(accounts.howPassword, { exact: true }).check();
  await page.getByLabel(accounts.password, { exact: true }).fill('pebble harness fig');
  await page.getByRole('button', { name: accounts.add }).click();
  await page.getByText(accounts.added(name)).waitFor();
}

describe.concurrent('an administrator', () => {
  test('cannot take away the last of themselves, and is told so in words', async ({ expect }) => {
    const { page, complaints } = await administrator(PHONE);
    await openAccount(page, 'Instance administrator');
    await follow(page, page.getByRole('link', { name: /^End now/ }));
    await fillIn(page, page.getByLabel(common.reason), 'On holiday');
    await follow(page, page.getByRole('button', { name: accounts.endNow }));
    await page.getByRole('alert').getByText(accounts.lastAdministrator).waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel(common.reason).inputValue()).toBe('On holiday');
    expect(complaints).toEqual([]);
  });

  test('makes two accounts of one human being into one', async ({ expect }) => {
    const { page, complaints } = await administrator();
    await add(page, 'Cordelia Strand', 'strand@wexmere.fenmarch.example', 'officer');
    await add(page, 'Cordelia Strand-Hay', 'c.strand@wexmere.fenmarch.example', 'reviewer');
    await openAccount(page, 'Cordelia Strand');
    await follow(page, page.getByRole('link', { name: accounts.merge }));
    await fillIn(page, page.getByLabel(accounts.mergeSearch), 'Strand-Hay');
    await page.keyboard.press('Enter');
    await page.getByLabel('Cordelia Strand-Hay').check();
    await page.getByLabel(common.reason).fill('The same person');
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: accounts.merge }));
    await page.getByText(accounts.done.merged).waitFor();
    await page.getByText('Reviewer, Wexmere District Council').waitFor();
    await openAccount(page, 'Cordelia Strand-Hay');
    await page.getByText(accounts.mergedNote).waitFor();
    expect(await page.getByRole('heading', { name: accounts.actions }).count()).toBe(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('gives an auditor a capacity with an end, changes it, and moves somebody to another council', async ({ expect }) => {
    const { page, complaints } = await administrator(PHONE);
    await add(page, 'Hester Quay', 'quay@wexmere.fenmarch.example', 'officer');
    await follow(page, page.getByRole('link', { name: accounts.transfer }));
    await page.getByLabel(accounts.transferTo, { exact: true }).selectOption({ label: 'Fenmarch County Council' });
    await page.getByLabel(common.reason).fill('A new post');
    await page.getByRole('button', { name: accounts.transfer }).click();
    await page.getByText(accounts.done.transferred(1, 1)).waitFor();
    await page.getByText('Officer, Fenmarch County Council').waitFor();

    await follow(page, page.getByRole('link', { name: accounts.give }));
    await page.getByLabel(accounts.role, { exact: true }).selectOption({ label: 'external auditor' });
    await page.getByLabel(accounts.council, { exact: true }).selectOption({ label: 'Quillby Parish Council' });
    await page.getByLabel(accounts.agreement).fill('Agreed with the clerk');
    await page.getByRole('button', { name: accounts.give }).click();
    await page.getByText(accounts.done.membership).waitFor();
    await page.getByText('Agreed with the clerk').waitFor();
    await follow(page, page.getByRole('link', { name: accounts.changeOf('external auditor, Quillby Parish Council') }));
    const last = page.getByLabel(accounts.until, { exact: true });
    expect(await last.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await last.fill('2020-01-01');
    await page.getByLabel(common.reason).fill('A slip of the finger');
    await page.getByRole('button', { name: accounts.change }).click();
    // The register's own words, at the field that they are about.
    await page.locator('#change-to-error').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('corrects an address, and sees what mail waits for it', async ({ expect }) => {
    const { page, complaints } = await administrator();
    await openAccount(page, 'Winifred Osmoor');
    await follow(page, page.getByRole('link', { name: accounts.correct }));
    await page.getByLabel(accounts.email).fill('osmoor@quillby.fenmarch.example');
    await page.getByLabel(common.reason).fill('Mistyped');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(accounts.done.corrected).waitFor();
    await go(page, '/post?state=queued');
    await page.getByRole('rowheader', { name: /osmoor@quillby/ }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: new RegExp(`^${post.retry}: .*osmoor@quillby`) }).first().click();
    await page.getByText(post.retried('osmoor@quillby.fenmarch.example')).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a council', () => {
  test('sets after how many days an undecided concern is public', async ({ expect }) => {
    const { page } = await walk.visit(PHONE);
    await signIn(page);
    await go(page, '/settings');
    await page.getByText(settings.now(28)).waitFor();
    const days = page.getByLabel(settings.days);
    await days.fill('400');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByRole('alert').getByText(settings.daysWrong).waitFor();
    await expectAccessible(page);
    await days.fill('14');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(settings.saved).waitFor();
    await page.getByText(settings.now(14)).waitFor();
    expect(await days.inputValue()).toBe('14');
  });
});
