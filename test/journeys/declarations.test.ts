import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { common } from '../../client/text/en/common.ts';
import { declarations as t } from '../../client/text/en/declarations.ts';
import { HEADINGS } from '../../server/domain/declarations/headings/index.ts';
import { expectAccessible, fillIn, follow, MONITORING_OFFICER, openWalk, PHONE, sameDay, settled, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const COUNCILLOR = 'Harriet Quillmere';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('#has'));
  await page.keyboard.press('Space');
  if (name === t.haveNone) await page.keyboard.press('ArrowDown');
}

const onward = (page: Page) => follow(page, page.getByRole('button', { name: common.continue }));

/** By keyboard alone: land and a directorship, and none of the rest. */
async function fileRegister(page: Page): Promise<void> {
  await follow(page, page.getByRole('link', { name: t.fileRegister }));
  await heading(page, 'Register of interests on taking office').waitFor();
  await expectAccessible(page);
  await page.locator('#answer-tookOfficeOn').fill('');
  await fillIn(page, page.locator('#answer-tookOfficeOn'), sameDay('2023-05-05'));
  await onward(page);
  for (const { id, asks } of HEADINGS) {
    await heading(page, asks.en).waitFor();
    const has = id === 'land' || id === 'directorships';
    await choose(page, has ? t.haveSome : t.haveNone);
    if (id === 'land') {
      await fillIn(page, page.getByLabel('What it is', { exact: true }), 'Home');
      await fillIn(page, page.getByLabel('Address', { exact: true }), '4 Planted Lane');
      await tabTo(page, page.getByLabel('Yes', { exact: true }));
      await page.keyboard.press('Space');
      await expectAccessible(page);
    }
    if (id === 'directorships') {
      await fillIn(page, page.locator('#answer-body'), 'Wexmere Active');
      await follow(page, page.getByRole('button', { name: /Wexmere Active/ }).first());
      await page.getByText('in the register.').waitFor();
      await fillIn(page, page.locator('#answer-post'), 'Trustee');
      await expectAccessible(page);
    }
    await onward(page);
  }
  await heading(page, t.check).waitFor();
  await expectAccessible(page);
}

describe('a councillor, and the monitoring officer after', () => {
  test('files a full register on a phone by keyboard, loses nothing to a reload or a fault, and gets a receipt that verifies', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await page.getByText(t.standing.overdue).waitFor();
    await expectAccessible(page);
    await fileRegister(page);
    await page.getByText(t.addressHidden).waitFor();

    await follow(page, page.getByRole('link', { name: `${t.change}: Land` }));
    await follow(page, page.getByRole('button', { name: t.addAnother }));
    await page.getByLabel('Address', { exact: true }).fill('A field');
    await page.reload();
    expect(await page.getByLabel('Address', { exact: true }).inputValue()).toBe('A field');
    await onward(page);
    await page.getByRole('alert').getByText(t.missing('What it is')).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: t.cancelEntry }));
    await onward(page);

    await heading(page, t.check).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received .*, no\. \d+$/).waitFor();
    await follow(page, page.locator('summary', { hasText: t.howCheck }));
    await page.getByText(t.holds).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('link', { name: t.receiptNext }));
    await page.getByText(t.standing.waiting, { exact: true }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('is asked a question by the monitoring officer, answers it, and is accepted', async ({ expect }) => {
    const officer = await walk.visit();
    await signIn(officer.page, MONITORING_OFFICER);
    await officer.page.goto('/declarations');
    await settled(officer.page);
    await expectAccessible(officer.page);
    await follow(officer.page, officer.page.getByRole('main').getByRole('link', { name: new RegExp(`Register of interests.*${COUNCILLOR}`) }));
    await heading(officer.page, /Harriet Quillmere/).waitFor();
    await officer.page.getByText('4 Planted Lane').waitFor();
    await expectAccessible(officer.page);
    await follow(officer.page, officer.page.getByRole('link', { name: t.returnIt }));
    await fillIn(officer.page, officer.page.getByLabel(t.returnQuestion), 'Is the home the only land?');
    await follow(officer.page, officer.page.getByRole('button', { name: t.returnIt }));
    await officer.page.getByText(t.did.return, { exact: true }).waitFor();
    await expectAccessible(officer.page);

    const councillor = await walk.visit(PHONE);
    await signIn(councillor.page, COUNCILLOR);
    await follow(councillor.page, councillor.page.getByRole('link', { name: t.answerQuestion }));
    await councillor.page.getByText('Is the home the only land?').waitFor();
    await onward(councillor.page);
    for (const { asks } of HEADINGS) {
      await heading(councillor.page, asks.en).waitFor();
      await onward(councillor.page);
    }
    await follow(councillor.page, councillor.page.getByRole('button', { name: t.submitTruth }));
    await heading(councillor.page, /^Received/).waitFor();

    await officer.page.reload();
    await follow(officer.page, officer.page.getByRole('button', { name: t.accept, exact: true }));
    await officer.page.getByText(t.did.accept, { exact: true }).waitFor();
    await expectAccessible(officer.page);
    expect([...officer.complaints, ...councillor.complaints]).toEqual([]);
  });

  test('comes back and confirms that nothing has changed, with what is registered before them', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await follow(page, page.getByRole('link', { name: t.nothingChanged }));
    await page.getByText('Trustee').waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: t.confirmNothing }));
    await heading(page, /^Received/).waitFor();
    await follow(page, page.getByRole('link', { name: t.receiptNext }));
    await page.getByText(t.standing.inDate, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('adds one thing to what is registered and loses none of it, though the connection drops on the way', async ({ expect }) => {
    const { page, context, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await page.goto('/declare/change-of-interests');
    await fillIn(page, page.locator('#answer-changedOn'), sameDay('2026-06-06'));
    await onward(page);
    await heading(page, t.check).waitFor();
    await page.getByText('Trustee').waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('link', { name: `${t.change}: Unpaid directorships` }));
    await tabTo(page, page.getByLabel(t.unchanged));
    // From the last of the choices on to the first.
    await page.keyboard.press('ArrowDown');
    await follow(page, page.getByRole('button', { name: t.addAnother }));
    await fillIn(page, page.locator('#answer-body'), 'Fen Rowing Club');
    await fillIn(page, page.locator('#answer-post'), 'Treasurer');
    await context.setOffline(true);
    await onward(page);
    await heading(page, t.check).waitFor();
    await page.getByText(t.savedHere).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await page.getByText(t.savedHere).waitFor();
    await context.setOffline(false);
    for (const post of ['Trustee', 'Treasurer']) await page.getByText(post).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received/).waitFor();

    const officer = await walk.visit();
    await signIn(officer.page, MONITORING_OFFICER);
    await officer.page.goto('/declarations?kind=change-of-interests');
    await follow(officer.page, officer.page.getByRole('main').getByRole('link', { name: new RegExp(COUNCILLOR) }));
    await officer.page.getByText('Treasurer').waitFor();
    expect(await officer.page.getByText(t.isNew, { exact: true }).count()).toBe(1);
    expect(await officer.page.getByText(t.isGone, { exact: true }).count()).toBe(0);
    await expectAccessible(officer.page);
    await officer.page.goto('/declarations');
    await follow(officer.page, officer.page.getByRole('button', { name: t.nilReturns(1) }));
    await officer.page.getByText(t.nilDone(1)).waitFor();
    expect([...complaints, ...officer.complaints]).toEqual([]);
  });
});
