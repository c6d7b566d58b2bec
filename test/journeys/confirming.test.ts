import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirm as words } from '../../client/text/en/confirm.ts';
import { confirm as welsh } from '../../client/text/cy/confirm.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { changeSettings } from '../../server/actions/change-settings.ts';
import { chaseAll } from '../../server/actions/chase.ts';
import { recordPerson } from '../../server/actions/record-person.ts';
import { fileDeclaration } from '../../server/actions/submit-declaration.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { civilDate, systemClock } from '../../server/clock.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import type { FiledAnswers } from '../../server/domain/declarations/filing.ts';
import { kindOn } from '../../server/domain/declarations/kinds/index.ts';
import { addDays } from '../../server/domain/time/civil.ts';
import { register as answers } from '../support/filing.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { senderFor } from '../support/post.ts';
import { expectAccessible, follow, openWalk, PHONE, settled, type Walk } from './walk.ts';

const EMAIL = 'without.account@x.test';
const DAY_MS = 24 * 3_600_000;
let walk: Walk;
let office: PostOffice;
beforeAll(async () => {
  [walk, office] = await Promise.all([openWalk(), openPostOffice()]);
});
afterAll(() => Promise.all([walk.close(), office.close()]));

/** A councillor of the demo's district without an account, whose register came on paper some weeks ago; and the council asks everybody from the day before. */
async function askedByMail(): Promise<string> {
  const { store } = walk;
  const today = civilDate(systemClock.now());
  const council = (await findAuthority(store, 'E07000901')) as AuthorityRef;
  const as = { account: 'operator', language: 'en' as const, logs: [council.log] };
  const ago = (days: number) => ({ store, clock: { now: () => new Date(systemClock.now().getTime() - days * DAY_MS) } });
  const kind = kindOn('register-of-interests', 'England', today);
  if (!kind) throw new Error('there is no register of interests');
  await doing(ago(40), as, async (unit) => {
    const from = addDays(today, -400);
    const { id: person } = await recordPerson(unit, permitOfOperator('person.record', council), { authority: council.id, name: 'Wilf Oarsley', email: EMAIL, offices: [{ title: 'Councillor', kind: 'member', period: { from, to: null } }] });
    const told = answers({ employment: [{ what: 'Boat builder', body: { name: 'Oarsley and Sons' } }], land: [{ what: 'Home', address: '17 Hidden Lane', home: true }], securities: [{ body: { name: 'Hush Holdings' }, sensitive: { reason: 'threats' } }] }, from);
    await fileDeclaration(unit, council, { id: unit.newId(), person, kindVersion: kind.version, filed: { kind, answers: told } as unknown as FiledAnswers, attested: true, before: undefined });
  });
  const [day] = [addDays(today, -1), addDays(today, -2)].map((date) => date.slice(5)).filter((date) => date !== '02-29');
  const { version } = await settingsOf(store, council.id);
  // Set before it comes: nobody is asked for a day on which the council did not ask yet.
  await doing(ago(4), as, (unit) => changeSettings(unit, permitOfOperator('settings.change', council), version, { yearlyRequestOn: day as string }));
  await chaseAll({ store, clock: systemClock });
  await senderFor(store, systemClock, office.url).sender.pass();
  const mail = office.arrived.find(({ to, mail: { text } }) => to === EMAIL && text?.includes('/confirm#'));
  return /http:\/\/register\.test(\/confirm#\S+)/.exec(mail?.mail.text ?? '')?.[1] ?? 'no link came';
}

test('somebody without an account confirms from the mail: one press on a telephone, by keyboard, with a receipt, within half a minute', { timeout: 90_000 }, async () => {
  const link = await askedByMail();
  const { page, complaints } = await walk.visit(PHONE);
  const began = performance.now();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: words.heading }).waitFor();
  await settled(page);
  // The token stays in no address bar, and so in no history.
  expect(new URL(page.url()).hash).toBe('');
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain('Boat builder, Oarsley and Sons');
  expect(shown).toContain(words.withheld(1));
  expect(shown).not.toMatch(/Hidden Lane|Hush/);
  await expectAccessible(page);
  await follow(page, page.getByRole('button', { name: words.press }));
  const receipt = page.getByRole('heading', { level: 1, name: /^Received .* no\. \d+$/ });
  await receipt.waitFor();
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeLessThan(30);
  expect(await receipt.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await follow(page, page.locator('summary').filter({ hasText: words.check }));
  await page.getByText(words.holds).waitFor();
  await expectAccessible(page);

  // Opened again it says so, in Welsh as well; and whoever has something to change is led to signing in.
  await page.goto('/sign-in');
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: words.spentHeading }).waitFor();
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.getByRole('heading', { level: 1, name: welsh.spentHeading }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
