import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask as welsh } from '../../client/text/cy/asking.ts';
import { ask as w, inquiries as t } from '../../client/text/en/asking.ts';
import { body as b } from '../../client/text/en/body.ts';
import { systemClock } from '../../server/clock.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { senderFor } from '../support/post.ts';
import { expectAccessible, fillIn, follow, openWalk, PHONE, sameDay, settled, signIn, tabTo, type Walk } from './walk.ts';

const EMAIL = 'who.knows@x.test';
const BODY = 'Makers’ Workspace Wexmere';
let walk: Walk;
let office: PostOffice;
beforeAll(async () => {
  [walk, office] = await Promise.all([openWalk(), openPostOffice()]);
});
afterAll(() => Promise.all([walk.close(), office.close()]));

async function linkInMail(): Promise<string> {
  await senderFor(walk.store, systemClock, office.url).sender.pass();
  return /http:\/\/register\.test(\/ask#\S+)/.exec(office.arrived.find(({ to }) => to === EMAIL)?.mail.text ?? '')?.[1] ?? 'no link came';
}

test('a monitoring officer asks who knows; they answer on a phone by keyboard within two minutes; and what they said is taken into the register', { timeout: 90_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await page.goto('/bodies');
  await follow(page, page.getByRole('link', { name: BODY, exact: true }).first());
  await follow(page, page.getByRole('complementary').getByRole('link', { name: t.new }));
  await page.getByRole('heading', { level: 1, name: t.newHeading(BODY) }).waitFor();
  await fillIn(page, page.getByLabel(t.email), EMAIL);
  await follow(page, page.getByRole('button', { name: t.submit }));
  await page.getByText(t.sent(EMAIL)).waitFor();

  const phone = await walk.visit(PHONE);
  const theirs = phone.page;
  const began = performance.now();
  await theirs.goto(await linkInMail());
  await theirs.getByRole('heading', { level: 1, name: w.heading(BODY) }).waitFor();
  // The token stays in no address bar, and so in no history.
  expect(new URL(theirs.url()).hash).toBe('');
  await follow(theirs, theirs.getByRole('button', { name: w.next }));
  await theirs.getByRole('alert').getByText(w.missing).waitFor();
  await tabTo(theirs, theirs.getByRole('checkbox', { name: w.families.regulator }));
  await theirs.keyboard.press('Space');
  await fillIn(theirs, theirs.getByLabel(w.which), 'Lic');
  await fillIn(theirs, theirs.getByLabel(w.since), sameDay('2024-05-05'));
  await follow(theirs, theirs.locator('summary').filter({ hasText: w.not }));
  await expectAccessible(theirs);
  await follow(theirs, theirs.getByRole('button', { name: w.next }));
  await fillIn(theirs, theirs.getByLabel(w.who), 'Jo <b>Marsh</b>');
  await follow(theirs, theirs.getByRole('button', { name: w.next }));
  await theirs.getByLabel(w.else).waitFor();
  // The browser's own button goes a question back, and what was typed is there.
  await theirs.goBack();
  await expect.poll(() => theirs.getByLabel(w.who).inputValue()).toBe('Jo <b>Marsh</b>');
  await follow(theirs, theirs.getByRole('button', { name: w.next }));
  await follow(theirs, theirs.getByRole('button', { name: w.send }));
  await theirs.getByRole('heading', { level: 1, name: w.done }).waitFor();
  expect((performance.now() - began) / 1000).toBeLessThan(120);
  await theirs.goto(await linkInMail());
  await theirs.getByRole('heading', { level: 1, name: w.answeredHeading }).waitFor();
  await theirs.getByRole('button', { name: 'Cymraeg' }).click();
  await theirs.getByRole('heading', { level: 1, name: welsh.answeredHeading }).waitFor();

  await page.goto('/inquiries');
  await follow(page, page.getByRole('link', { name: t.lookOf(BODY) }));
  await page.getByText('Jo <b>Marsh</b>').waitFor();
  await page.getByRole('region', { name: 'What would follow' }).getByText('1 overlap would open.').waitFor();
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: t.accept }));
  await page.getByText(t.saved(1)).waitFor();
  await page.getByRole('status').filter({ hasText: b.page.saved }).waitFor();
  await settled(page);
  expect([...complaints, ...phone.complaints]).toEqual([]);
});
