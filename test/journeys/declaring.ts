/** How somebody declares, by keyboard alone. */
import type { Page } from 'playwright-core';
import { common } from '../../client/text/en/common.ts';
import { declarations as t } from '../../client/text/en/declarations.ts';
import { HEADINGS } from '../../server/domain/declarations/headings/index.ts';
import { expectAccessible, fillIn, follow, sameDay, tabTo, type Visitor } from './walk.ts';

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

export async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('#has'));
  await page.keyboard.press('Space');
  if (name === t.haveNone) await page.keyboard.press('ArrowDown');
}

export const onward = (page: Page) => follow(page, page.getByRole('button', { name: common.continue }));

/** By keyboard alone: land and a directorship, and none of the rest. */
export async function fileRegister(page: Page): Promise<void> {
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
      await tabTo(page, page.getByLabel('Quillby Parish Council', { exact: true }));
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

/** Keys pressed on this page so far, in whatever field. */
export async function countKeys({ context, page }: Visitor): Promise<() => Promise<number>> {
  await context.addInitScript(() => document.addEventListener('keydown', () => sessionStorage.setItem('keys', String(Number(sessionStorage.getItem('keys') ?? 0) + 1)), true));
  return async () => Number(await page.evaluate(() => sessionStorage.getItem('keys')));
}

/** Of somebody who types slowly: forty words of five letters, and a space, in a minute. */
export const KEYS_IN_FIVE_MINUTES = 5 * 40 * 6;
