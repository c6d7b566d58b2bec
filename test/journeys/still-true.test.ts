import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestations as words, attested } from '../../client/text/en/attestations.ts';
import { attestations as welsh } from '../../client/text/cy/attestations.ts';
import { askedIn } from '../../db/stores/attestations.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { askStillTrueIn } from '../../server/actions/ask-still-true.ts';
import { changeSettings } from '../../server/actions/change-settings.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { civilDate, systemClock } from '../../server/clock.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { addDays } from '../../server/domain/time/civil.ts';
import { openToken } from '../../server/post/open-token.ts';
import { expectAccessible, follow, openWalk, PHONE, settled, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

/** The demo's district asks from yesterday on; the link of whoever answers for most. */
async function asked(): Promise<{ link: string; lines: number }> {
  const { store } = walk;
  const council = (await findAuthority(store, 'E07000901')) as AuthorityRef;
  const today = civilDate(systemClock.now());
  const [day] = [addDays(today, -1), addDays(today, -2)].map((date) => date.slice(5)).filter((date) => date !== '02-29');
  const how = { store, clock: systemClock };
  const { version } = await settingsOf(store, council.id);
  await doing(how, { account: 'operator', language: 'en', logs: [council.log] }, (unit) => changeSettings(unit, permitOfOperator('settings.change', council), version, { stillTrueOn: day as string }));
  await askStillTrueIn(how, council);
  const byPerson = Map.groupBy(await askedIn(store, council.id), ({ person }) => person);
  const [person, own] = [...byPerson].filter((one): one is [string, typeof one[1]] => one[0] !== null).toSorted(([, one], [, other]) => other.length - one.length)[0] ?? ['nobody', []];
  const token = await store.transaction([], (tx) => openToken(tx, 'attestation', { forAuthority: council.id, forSubject: person }, { minutes: 60, now: systemClock.now() }));
  return { link: `/still-true#${token}`, lines: own.length };
}

test('whoever answers for roles says from the mail which are still true, on a telephone and by keyboard, within a minute; keepers see what has changed', { timeout: 60_000 }, async () => {
  const { link, lines } = await asked();
  const { page, context, complaints } = await walk.visit(PHONE);
  const began = performance.now();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: words.heading }).waitFor();
  await settled(page);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: words.pressAll(lines) }).waitFor();
  const first = page.getByRole('checkbox').first();
  await tabTo(page, first);
  await page.keyboard.press('Space');
  // Without words it is no answer: the fault leads to the box.
  await follow(page, page.getByRole('button', { name: words.pressSome(lines - 1, 1) }));
  await follow(page, page.getByRole('link', { name: words.insteadMissing }));
  await page.keyboard.type('It went to the county in spring');
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: words.pressSome(lines - 1, 1) }));
  const done = page.getByRole('heading', { level: 1, name: words.done });
  await done.waitFor();
  expect((performance.now() - began) / 1000).toBeLessThan(60);
  expect(await done.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.goto('/sign-in');
  await page.goto(link.replace('#', '?lang=cy#'));
  await page.getByRole('heading', { level: 1, name: welsh.spentHeading }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();

  const desk = await walk.visit();
  await signIn(desk.page);
  await desk.page.goto('/attestations?show=changed');
  await desk.page.getByText('It went to the county in spring').waitFor();
  await expectAccessible(desk.page);
  await follow(desk.page, desk.page.getByRole('button', { name: /^It is still true: / }));
  await desk.page.getByText(attested.noneShown).waitFor();
  expect(desk.complaints).toEqual([]);
});
