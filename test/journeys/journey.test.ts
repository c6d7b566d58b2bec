import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body as bodyWords, concern, roles } from '../../client/text/en/body.ts';
import { body as bodyInWelsh } from '../../client/text/cy/body.ts';
import { common as commonInWelsh } from '../../client/text/cy/common.ts';
import { matrix as matrixInWelsh } from '../../client/text/cy/matrix.ts';
import { common } from '../../client/text/en/common.ts';
import { ledger } from '../../client/text/en/ledger.ts';
import { expectAccessible, fillIn, follow, openWalk, sameDay, settled, signIn, tabTo, type Walk } from './walk.ts';

const WORKSPACE = 'Makers’ Workspace Wexmere';
const LEISURE = 'Wexmere Active Leisure Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function openBody(page: Page, name: string): Promise<void> {
  await follow(page, page.getByRole('navigation', { name: common.mainNavigation }).getByRole('link', { name: common.nav.bodies, exact: true }));
  await follow(page, page.getByRole('link', { name, exact: true }));
  await heading(page, name).waitFor();
  await settled(page);
}

describe('a monitoring officer without a mouse', () => {
  test('signs in, finds an overlap before saving, records it, reads about it and ends it', async () => {
    const { page, complaints } = await walk.visit();
    await signIn(page);
    await heading(page, 'What needs me').waitFor();
    await openBody(page, WORKSPACE);
    await page.getByText(bodyWords.page.notKnown(`${bodyWords.weDo.contractor} or ${bodyWords.weDo.regulator}`)).waitFor();
    expect(await page.getByText(bodyWords.page.nothingFound).count()).toBe(0);

    await follow(page, page.getByRole('link', { name: bodyWords.page.recordAnother }));
    await heading(page, roles.record(WORKSPACE)).waitFor();
    await fillIn(page, page.getByLabel(roles.kind), 'Commissions');
    await fillIn(page, page.getByLabel(roles.from), sameDay('2025-02-02'));
    const sum = page.locator('.what-if__sum');
    await sum.getByText(roles.whatIf.opened(1)).waitFor();
    await fillIn(page, page.getByLabel(roles.unit), 'Regeneration');
    await sum.getByText(roles.whatIf.opened(2)).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: roles.save.record }));

    await heading(page, WORKSPACE).waitFor();
    const saved = page.getByRole('status');
    await saved.getByText(bodyWords.page.opened).waitFor();
    expect(await saved.getByRole('link').count()).toBe(2);
    await expectAccessible(page);

    await follow(page, saved.getByRole('link', { name: 'Helps to set it up while buying from it' }));
    await heading(page, /Helps to set it up while buying from it/).waitFor();
    await page.getByText(concern.question).waitFor();
    await expectAccessible(page);

    await follow(page, page.getByRole('link', { name: /^End: Commissions services from it/ }));
    await heading(page, /^End a role/).waitFor();
    await fillIn(page, page.getByLabel(roles.on), sameDay('2025-06-06'));
    await sum.getByText(roles.whatIf.changed(2)).waitFor();
    await fillIn(page, page.getByLabel(roles.reason), 'A trial of four months');
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: roles.save.end }));
    await heading(page, WORKSPACE).waitFor();
    await saved.getByText(bodyWords.page.changed).waitFor();
    await page.getByText(bodyWords.page.ended(2)).waitFor();
    expect(complaints).toEqual([]);
  });

  test('walks along the timeline with the arrow keys', async () => {
    const { page } = await walk.visit();
    await signIn(page);
    await openBody(page, LEISURE);
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-item') ?? '');
    await tabTo(page, page.locator('role-timeline [data-item][tabindex="0"]'));
    expect(await at()).toMatch(/^band:/);
    await page.keyboard.press('ArrowDown');
    const first = await at();
    expect(first).toMatch(/^bar:/);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toMatch(/^bar:/);
    expect(await at()).not.toBe(first);
    await page.keyboard.press('Enter');
    await heading(page, 'Commissions services from it').waitFor();
    await expectAccessible(page);
  });

  test('asks what was true on a day', async () => {
    const { page } = await walk.visit();
    await signIn(page);
    await openBody(page, LEISURE);
    await fillIn(page, page.getByLabel(bodyWords.asAt.label, { exact: true }), sameDay('2012-01-01'));
    await follow(page, page.getByRole('button', { name: bodyWords.asAt.show }));
    await page.getByText(bodyWords.asAt.shown('1 January 2012')).waitFor();
    await page.getByText(bodyWords.page.matterOn('1 January 2012')).waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get('asAt')).toBe('2012-01-01');
  });

  test('asks what was known before a correction, and may change nothing there', async () => {
    const { page } = await walk.visit();
    await signIn(page);
    await openBody(page, WORKSPACE);
    await follow(page, page.locator('summary', { hasText: bodyWords.asAt.check }));
    await page.getByLabel(bodyWords.asAt.known).fill('2024-10-10T10:10');
    await follow(page, page.getByRole('button', { name: bodyWords.asAt.knownShow }));
    await page.getByText('This is what the register knew on').waitFor();
    await page.locator('.matter').getByText('Helps to set it up while buying from it').first().waitFor();
    expect(await page.getByRole('link', { name: bodyWords.page.recordAnother }).count()).toBe(0);
    await expectAccessible(page);
  });

  test('checks an entry of the record in the browser', async () => {
    const { page } = await walk.visit();
    await signIn(page);
    await follow(page, page.getByRole('link', { name: common.nav.record, exact: true }));
    await heading(page, ledger.heading).waitFor();
    await follow(page, page.getByRole('button', { name: ledger.check }).first());
    await page.getByText(ledger.holds).waitFor();
    await expectAccessible(page);
  });
});

describe.concurrent('what was typed', () => {
  test('survives a save that failed, and a reload', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page);
    await openBody(page, LEISURE);
    await follow(page, page.getByRole('link', { name: bodyWords.page.recordAnother }));
    await fillIn(page, page.getByLabel(roles.kind), 'Lends');
    await fillIn(page, page.getByLabel(roles.basis), 'Local Government Act 2003 s.12');
    await page.route('**/api/roles', (route) => route.abort());
    await follow(page, page.getByRole('button', { name: roles.save.record }));
    await page.getByRole('alert').getByText(common.nothingLost, { exact: false }).or(page.getByRole('alert').getByText('Nothing you entered was lost', { exact: false })).first().waitFor();
    expect(await page.getByLabel(roles.basis).inputValue()).toBe('Local Government Act 2003 s.12');
    await expectAccessible(page);
    await page.reload();
    await page.getByText(roles.draftKept).waitFor();
    expect(await page.getByLabel(roles.basis).inputValue()).toBe('Local Government Act 2003 s.12');
    expect(await page.getByLabel(roles.kind).inputValue()).toBe('lender');
    await page.unroute('**/api/roles');
    await follow(page, page.getByRole('button', { name: roles.save.record }));
    await page.getByRole('status').getByText('Lends to it', { exact: false }).first().waitFor();
  });

  test('that is missing is named at the top, and the link goes to the field', async ({ expect }) => {
    const { page } = await walk.visit();
    await signIn(page);
    await openBody(page, LEISURE);
    await follow(page, page.getByRole('link', { name: bodyWords.page.recordAnother }));
    await follow(page, page.getByRole('button', { name: roles.save.record }));
    const summary = page.getByRole('alert');
    await summary.getByText(roles.missingKind).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await follow(page, summary.getByRole('link', { name: roles.missingKind }));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind');
  });
});

describe.concurrent('in Welsh', () => {
  test('the frame and the pages speak it, and it is remembered', async ({ expect }) => {
    const { page, complaints } = await walk.visit();
    await signIn(page);
    await follow(page, page.getByRole('button', { name: 'Cymraeg' }));
    await page.getByRole('link', { name: commonInWelsh.nav.matrix, exact: true }).click();
    await heading(page, matrixInWelsh.heading).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
    await expectAccessible(page);
    await page.getByRole('link', { name: LEISURE }).first().click();
    await page.getByRole('heading', { name: bodyInWelsh.timeline.heading }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: bodyInWelsh.page.matter }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
