import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findCredentials } from '../../db/stores/accounts.ts';
import { makeLink } from '../../db/stores/sign-in-links.ts';
import type { LinkPurpose } from '../../server/domain/post/template.ts';
import { account } from '../../client/text/en/account.ts';
import { accounts } from '../../client/text/en/accounts.ts';
import { common } from '../../client/text/en/common.ts';
import { home } from '../../client/text/en/home.ts';
import { link as linkInWelsh } from '../../client/text/cy/sessions.ts';
import { link, sessions } from '../../client/text/en/sessions.ts';
import { people } from '../../client/text/en/people.ts';
import { expectAccessible, fillIn, follow, openWalk, PHONE, settled, signIn, WIDE, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** As the mail would bring it. */
async function linkFor(email: string, purpose: LinkPurpose, minutes = 15): Promise<string> {
  const found = await findCredentials(walk.store, email);
  const token = await walk.store.transaction([], (tx) => makeLink(tx, { account: found?.account ?? '', purpose, minutes, now: new Date() }));
  return `/link#${token}`;
}

async function openAccount(page: Page, name: RegExp): Promise<void> {
  await page.goto('/accounts');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name: accounts.held }).waitFor();
  await settled(page);
}

describe.concurrent('a link by mail', () => {
  test('is asked for with the same answer for everybody', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    const answers: string[] = [];
    for (const email of ['councillor.quillmere@wexmere.fenmarch.example', 'nobody@wexmere.fenmarch.example']) {
      await page.goto('/sign-in');
      await fillIn(page, page.getByLabel(sessions.email), email);
      await follow(page, page.getByRole('button', { name: sessions.sendLink }));
      await page.getByText(sessions.sent).waitFor();
      answers.push((await page.locator('main').innerText()).replace(email, 'ADDRESS'));
    }
    expect(answers[0]).toBe(answers[1]);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('signs in by a press and not by being opened, once, and leaves no token in the address', async ({ expect }) => {
    const { page, context, complaints } = await walk.visit(PHONE);
    const to = await linkFor('councillor.quillmere@wexmere.fenmarch.example', 'sign-in');
    await page.goto(to);
    await heading(page, link.heading['sign-in']('Councillor Harriet Quillmere')).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate((token) => JSON.stringify([location.href, document.title, sessionStorage, localStorage]).includes(token), to.split('#')[1] ?? '-')).toBe(false);
    expect(await context.cookies()).toEqual([]);
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: link.submit['sign-in'] }));
    await heading(page, home.heading).waitFor();
    await page.locator('.frame__signed-in').getByText(common.signedInAs).waitFor();
    await page.goto('/sign-in');
    await page.goto(to);
    await heading(page, link.spentHeading).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('of an invitation sets a password, with what is wrong beside it, and is shown once to whoever made it', async ({ expect }) => {
    const { page: admin } = await walk.visit();
    await signIn(admin, 'Instance administrator');
    await admin.goto('/accounts/new');
    await fillIn(admin, admin.getByLabel(accounts.name, { exact: true }), 'Perpetua Greaves');
    await fillIn(admin, admin.getByLabel(accounts.email), 'greaves@wexmere.fenmarch.example');
    await fillIn(admin, admin.getByLabel(accounts.role, { exact: true }), 'reviewer');
    await fillIn(admin, admin.getByLabel(accounts.council), 'Wexmere');
    await expectAccessible(admin);
    await follow(admin, admin.getByRole('button', { name: accounts.add }));
    await heading(admin, 'Perpetua Greaves').waitFor();
    const passed = await admin.getByLabel(accounts.linkLabel, { exact: true }).inputValue();
    await expectAccessible(admin);
    await admin.reload();
    await heading(admin, 'Perpetua Greaves').waitFor();
    expect(await admin.getByLabel(accounts.linkLabel, { exact: true }).count()).toBe(0);

    const { page, complaints } = await walk.visit(PHONE);
    await page.goto('/link' + new URL(passed).hash);
    await heading(page, link.heading.invitation('Perpetua Greaves')).waitFor();
    const password = page.getByLabel(link.password, { exact: true });
    await fillIn(page, password, 'short');
    await page.keyboard.press('Enter');
    await page.locator('#password-error').getByText(link.passwordShort(5)).waitFor();
    await expectAccessible(page);
    await password.fill('passwordpassword');
    await page.keyboard.press('Enter');
    // What many chose before them is refused by the register, beside the same field.
    await page.locator('#password-error', { hasNotText: link.passwordShort(5) }).waitFor();
    await password.fill('otter lantern gravel');
    await page.getByRole('button', { name: common.show }).click();
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: link.submit.invitation }).click();
    await page.getByRole('link', { name: 'Perpetua Greaves' }).waitFor();
    await page.goto('/account');
    await page.getByLabel(account.passwordCurrent).fill('otter lantern gravel');
    await page.getByLabel(account.passwordNew).fill('velvet comma thistle');
    await page.getByRole('button', { name: account.passwordSubmit }).click();
    await page.getByText(account.passwordDone).waitFor();
    expect(complaints).toEqual([]);
  });

  test('that is none says so, also in Welsh', async ({ expect }) => {
    const { page } = await walk.visit(PHONE);
    await page.goto('/link');
    await heading(page, link.noneHeading).waitFor();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.goto('/link#made-up');
    await heading(page, linkInWelsh.spentHeading).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
  });
});

describe.concurrent('one human with several hats', () => {
  test('acts in one at a time, and is offered the other where this one does not reach', async ({ expect }) => {
    const { page } = await walk.visit();
    const worn = new Set<string>();
    page.on('request', (request) => request.url().includes('/api/') && !request.url().includes('/api/sessions') && worn.add(request.headers()['acting-as'] ?? ''));
    await signIn(page, 'Nerys');
    await page.getByLabel(common.actAs).waitFor();
    const nav = page.getByRole('navigation', { name: common.mainNavigation });
    expect(await nav.getByRole('link', { name: common.accounts }).count()).toBe(0);
    await page.goto('/accounts');
    await page.getByText(common.onlyAdministrators).waitFor();
    worn.clear();
    await page.getByRole('button', { name: 'Wexmere District Council: system administrator' }).click();
    await page.getByRole('link', { name: /Tobias/ }).waitFor();
    await nav.getByRole('link', { name: common.accounts }).waitFor();
    expect(worn.size).toBe(1);
    expect([...worn]).not.toEqual(['']);
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('link', { name: /Tobias/ }).waitFor();
  });

  test('goes on in another when one is taken away, and is told', async ({ expect }) => {
    const { page, complaints } = await walk.visit();
    await signIn(page, 'Sefton');
    await page.getByLabel(common.actAs).selectOption({ label: 'Fenmarch County Council: reviewer' });
    await page.goto('/bodies');
    await settled(page);
    const { page: admin } = await walk.visit();
    await signIn(admin, 'Instance administrator');
    await openAccount(admin, /Sefton/);
    await admin.getByRole('link', { name: accounts.endNowOf('reviewer, Fenmarch County Council') }).click();
    await admin.getByLabel(common.reason).fill('The contract with the county has ended');
    await expectAccessible(admin);
    await admin.getByRole('button', { name: accounts.endNow }).click();
    await admin.getByText(accounts.done.revoked).waitFor();

    await page.getByRole('link', { name: common.nav.matrix, exact: true }).click();
    await page.getByText(common.hatLost('Fenmarch County Council: reviewer', 'Wexmere District Council: reviewer')).waitFor();
    await page.getByRole('link', { name: 'Wexmere Active Leisure Trust' }).first().waitFor();
    await page.getByText('Wexmere District Council', { exact: false }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: common.understood }).click();
    expect(await page.getByRole('button', { name: common.understood }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe.concurrent('a session', () => {
  test('that is ended elsewhere leads to the sign-in page, and back to what was typed', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page, 'Winifred');
    await page.goto('/people');
    await page.getByLabel(people.name, { exact: true }).fill('Half Typed');
    const { page: other } = await walk.visit(PHONE);
    await signIn(other, 'Winifred');
    await other.goto('/account');
    await expectAccessible(other);
    await other.getByRole('button', { name: /^End the session on/ }).click();
    await other.getByText('was ended', { exact: false }).waitFor();
    expect(await other.getByRole('button', { name: /^End the session on/ }).count()).toBe(0);

    await page.getByLabel(people.officeTitle).fill('Caretaker');
    await page.getByLabel(people.officeKind).selectOption('officer');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(sessions.ended).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Winifred/ }).click();
    await heading(page, people.people).waitFor();
    expect(await page.getByLabel(people.name, { exact: true }).inputValue()).toBe('Half Typed');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(people.added('Half Typed')).waitFor();
  });

  test('is renewed once for all that asked at the same moment, and nobody notices', async ({ expect }) => {
    const { page, context } = await walk.visit();
    await signIn(page, 'Harriet');
    const second = await context.newPage();
    second.setDefaultTimeout(10_000);
    await second.goto('/bodies');
    await settled(second);
    let renewals = 0;
    context.on('request', (request) => void (request.url().endsWith('/api/sessions/refresh') && renewals++));
    await context.clearCookies({ name: 'register' });
    await Promise.all([page, second].map((tab) => tab.getByRole('link', { name: common.nav.matrix, exact: true }).click()));
    for (const tab of [page, second]) await tab.getByRole('link', { name: 'Wexmere Active Leisure Trust' }).first().waitFor();
    expect(renewals).toBe(1);
  });

  test('says quietly that it will end, and goes on at a press', async ({ expect }) => {
    const { page } = await walk.visit(PHONE);
    await page.clock.install();
    await signIn(page, 'Shabnam');
    await settled(page);
    await page.clock.fastForward(116 * 60_000);
    const stay = page.getByRole('button', { name: common.staySignedIn });
    await stay.waitFor();
    await expectAccessible(page);
    await stay.click();
    await stay.waitFor({ state: 'detached' });
    await page.goto('/account');
    await page.getByText(account.lead('Shabnam Merrowdale')).waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
  });

  test('ends in the middle of work where the account is suspended, and nothing typed is lost', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page, 'Desmond');
    await page.goto('/units');
    await page.getByLabel(people.name, { exact: true }).fill('Flood Defence Team');
    await page.getByLabel(people.kind).selectOption('team');
    const { page: admin } = await walk.visit(WIDE);
    await signIn(admin, 'Instance administrator');
    await openAccount(admin, /Desmond/);
    const change = async (name: string, said: string) => {
      await admin.getByRole('link', { name, exact: true }).click();
      await admin.getByLabel(common.reason).fill('The telephone was stolen');
      await admin.getByRole('button', { name, exact: true }).click();
      await admin.getByText(said).waitFor();
    };
    await change(accounts.suspend, accounts.done.suspended);
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(sessions.ended).waitFor();
    await page.getByRole('button', { name: /Desmond/ }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await change(accounts.restore, accounts.done.restored);
    await page.getByRole('button', { name: /Desmond/ }).click();
    await heading(page, people.units).waitFor();
    expect(await page.getByLabel(people.name, { exact: true }).inputValue()).toBe('Flood Defence Team');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(people.added('Flood Defence Team')).waitFor();
  });
});
