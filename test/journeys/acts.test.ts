import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acts as t, changing as c, documents as d } from '../../client/text/en/acts.ts';
import { review as r, safeguards as s } from '../../client/text/en/reviews.ts';
import { vocabulary } from '../../client/text/en/vocabulary.ts';
import { expectAccessible, fillIn, follow, go, openWalk, sameDay, settled, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

/** A form that was opened takes the focus. */
async function expectFocus(page: Page, heading: string): Promise<void> {
  await expect.poll(() => page.locator(heading).evaluate((one) => one === document.activeElement)).toBe(true);
}

/** As a script on the page would: in the session of whoever looks at it. */
const ask = (page: Page, path: string, body?: unknown): Promise<any> =>
  page.evaluate(async ([to, given]) => (await fetch(to, given === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) })).json(), [path, body] as const);

test('an act is recorded by keyboard, contradicted by what the register knows, and a document and a change stand in the file', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  const authority = 'E07000901';
  const [role] = (await ask(page, `/api/roles?authority=${authority}&family=regulator&state=recorded&limit=1`)).items;
  const person = (await ask(page, `/api/people?authority=${authority}&limit=500`)).items.at(-1);
  await ask(page, '/api/connections', { authority, person: person.id, mutual: role.mutual, kind: 'own-interest', period: { from: '2010-01-01', to: null } });

  await go(page, `/bodies/${role.mutual}/acts/new`);
  await settled(page);
  await fillIn(page, page.getByLabel(t.kind), 'Decision');
  await fillIn(page, page.getByLabel(t.on), sameDay('2024-05-05'));
  await fillIn(page, page.getByLabel(t.person), person.name.slice(0, 6));
  await tabTo(page, page.getByRole('radio', { name: t.ties.none, exact: true }));
  await page.keyboard.press('Space');
  await fillIn(page, page.getByLabel(t.outcome, { exact: true }), 'No notice');
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.did).waitFor();
  await page.getByText(t.contradicts(vocabulary.tie['own-interest'])).waitFor();
  await go(page, `/bodies/${role.mutual}`);
  await page.locator('body-acts').getByRole('link', { name: 'Decision not to act, 5 May 2024' }).waitFor();

  const found = (await ask(page, `/api/conflicts?authority=${authority}&person=${person.id}&rule=enforced-while-connected`)).items[0];
  await go(page, `/conflicts/${found.id}?do=document`);
  await settled(page);
  await expectFocus(page, 'document-form h2');
  await page.getByLabel(d.file).setInputFiles({ name: 'visit.txt', mimeType: 'text/plain', buffer: Buffer.from('what was seen') });
  const print = createHash('sha256').update('what was seen').digest('hex');
  await page.locator('document-form').getByText(print).waitFor();
  await fillIn(page, page.getByLabel(d.title), 'Note of the visit');
  await follow(page, page.getByRole('button', { name: d.submit }));
  await page.getByText(d.did).waitFor();
  await page.locator('.concern__history').getByText(print).waitFor();
  await page.locator('.versions__one').filter({ hasText: r.what.act }).getByText('5 May 2024: decision not to act').waitFor();

  await ask(page, '/api/safeguards', { authority, mutual: role.mutual, conflicts: [found.id], kind: 'recusal', description: 'Steps aside', period: { from: '2025-01-01', to: null }, testEveryMonths: 12 });
  await go(page, '/');
  await go(page, `/conflicts/${found.id}`);
  await settled(page);
  await follow(page, page.getByRole('link', { name: /^Change it: / }).first());
  await expectFocus(page, 'safeguard-change h2');
  await fillIn(page, page.getByLabel(c.find), person.name.slice(0, 6));
  await fillIn(page, page.locator('safeguard-change').getByLabel(s.owner), person.name.slice(0, 6));
  await fillIn(page, page.getByLabel('Why', { exact: true }), 'Somebody has to');
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: c.submit }));
  await page.getByText(c.did).waitFor();
  await page.locator('.card').filter({ hasText: 'Steps aside' }).getByText(person.name).waitFor();
  expect(complaints).toEqual([]);
});
