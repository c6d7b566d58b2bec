/** The morning after a large import: what goes together by rule, the rest one by one, from file to file, by keyboard; each within so many presses. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { review as t, reviews as q } from '../../client/text/en/reviews.ts';
import { working as w } from '../../client/text/en/working.ts';
import { importLarge } from '../support/large-register.ts';
import { countKeys } from './declaring.ts';
import { expectAccessible, follow, go, openWalk, PHONE, settled, signIn, tabTo, type Walk } from './walk.ts';

const COUNCIL = 'E07000901';
const BODIES = 60;
/** Of somebody who types slowly, forty words of five letters and a space in a minute: of the two minutes that an ordinary file takes, the rest is for reading. */
const KEYS_IN_A_MINUTE = 40 * 6;

const beginning = (field: string): string => `${w.begin} (${field})`;

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
  await importLarge(walk.store, COUNCIL, BODIES);
});
afterAll(() => walk.close());

test('of two hundred files most are triaged by rule, and an ordinary one is decided and the next is open, by keyboard', { timeout: 60_000 }, async () => {
  const visitor = await walk.visit();
  const { page, complaints } = visitor;
  const keys = await countKeys(visitor);
  const waiting = async (): Promise<number> => Number(await page.locator('.queue__counts strong').first().innerText());
  await signIn(page);
  await go(page, '/reviews');
  await page.getByText(w.done(0)).waitFor();
  const before = await waiting();
  expect(before).toBeGreaterThan(200);

  // One that the morning's eye falls on, from the list that goes together.
  await follow(page, page.getByRole('link', { name: w.manyDo }));
  const rule = page.locator('.queue__group').first();
  await rule.getByRole('button', { name: /^Decide all \d+ together/ }).waitFor();
  await expectAccessible(page);
  const listed = await page.locator('.queue__line').count();
  await rule.locator('.queue__what a').first().click();
  await page.getByRole('link', { name: t.decide, exact: true }).waitFor();
  // Focus comes to the heading of what was opened: pressed sooner, Tab would begin at the top of the page.
  await settled(page);
  const began = await keys();
  await follow(page, page.getByRole('link', { name: t.decide, exact: true }));
  await tabTo(page, page.getByRole('radio', { name: t.dispositions.remedy }));
  for (const _ of ['mitigate', 'transfer', 'tolerate']) await page.keyboard.press('ArrowDown');
  await follow(page, page.getByRole('button', { name: beginning(t.reason) }));
  await page.keyboard.type('it is small');
  await follow(page, page.getByRole('button', { name: beginning(t.publicReason) }));
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByRole('alert').getByText(w.unfinished).waitFor();
  await tabTo(page, page.getByLabel(t.reason));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The grant is small and decided elsewhere.');
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.didDecide).waitFor();
  await page.getByText(`${w.left(before - 1)} ${w.done(1)}`).waitFor();
  await expectAccessible(page);
  const decided = page.url();
  await follow(page, page.getByRole('link', { name: /^Next file: / }));
  await page.getByText(w.place(2, listed)).waitFor();
  await page.getByRole('link', { name: t.decide, exact: true }).waitFor();
  expect(page.url()).not.toBe(decided);
  expect(await keys() - began).toBeLessThan(KEYS_IN_A_MINUTE);

  // Back in the list as it was left; what was said of the last of this kind is offered for the rest of it.
  await follow(page, page.getByRole('link', { name: w.toList }));
  await rule.waitFor();
  expect(new URL(page.url()).search).toBe('?together=true&by=rule');
  const triaged = await keys();
  for (const all of [false, true]) {
    if (all) {
      await tabTo(page, page.getByLabel(q.chooseAll));
      await page.keyboard.press('Space');
    } else await follow(page, rule.getByRole('button', { name: /^Decide all \d+ together/ }));
    await tabTo(page, page.getByRole('radio', { name: t.dispositions.remedy }));
    for (const _ of ['mitigate', 'transfer', 'tolerate']) await page.keyboard.press('ArrowDown');
    await follow(page, page.getByRole('button', { name: beginning(t.reason) }));
    await page.keyboard.type('All are small.');
    await follow(page, page.getByRole('button', { name: beginning(t.publicReason) }));
    await follow(page, page.getByRole('button', { name: /^Decide \d+ alike$/ }));
    await page.locator('.queue__alike').waitFor({ state: 'detached' });
    await page.locator('#said').getByText(/were decided/).waitFor();
  }
  const pressed = await keys() - triaged;
  await page.setViewportSize(PHONE);
  await go(page, '/reviews');
  await page.getByRole('link', { name: /^Open the first file/ }).waitFor();
  const left = await waiting();
  expect(before - left).toBeGreaterThan(150);
  expect(pressed).toBeLessThan(KEYS_IN_A_MINUTE);
  expect(complaints).toEqual([]);
});
