/** A body sees what is published about it and replies, on a telephone and without an account; the keeper settles the reply, and Sunday's page leads there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aboutYou, notices as words } from '../../client/text/en/notices.ts';
import { aboutYou as welsh } from '../../client/text/cy/notices.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { sendBodyNotice } from '../../server/actions/send-body-notice.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { systemClock } from '../../server/clock.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { DIGEST_SECTIONS } from '../../server/domain/reviews/digest.ts';
import { openToken } from '../../server/post/open-token.ts';
import { expectAccessible, fillIn, follow, go, openWalk, PHONE, settled, signIn, tabTo, WIDE, type Walk } from './walk.ts';

const BODY = 'fca-mutuals:990101';
let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

async function linkOf(): Promise<string> {
  const council = (await findAuthority(walk.store, 'E07000901')) as AuthorityRef;
  return doing({ store: walk.store, clock: systemClock }, { account: 'operator', language: 'en', logs: [council.log] }, async (unit) => {
    const id = await sendBodyNotice(unit, permitOfOperator('body-notice.send', council), { authority: council.id, mutual: BODY, email: 'chair@body.test', text: 'A neighbour inspects from May' }, async () => true);
    return `/about-you#${await openToken(unit.tx, 'body-notice', { forAuthority: council.id, forSubject: id }, { minutes: 60, now: systemClock.now() })}`;
  });
}

test('a body replies by keyboard from the link of its mail, and the keeper publishes the reply from the page of the week', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit(PHONE);
  await page.goto(await linkOf());
  await page.getByRole('heading', { name: aboutYou.proposed }).waitFor();
  // Neither histories nor screenshots hold the token.
  expect(page.url()).not.toContain('#');
  await page.getByText('A neighbour inspects from May').waitFor();
  await follow(page, page.getByRole('button', { name: aboutYou.send }));
  await page.getByRole('link', { name: aboutYou.replyMissing }).waitFor();
  await expectAccessible(page);
  await fillIn(page, page.getByRole('textbox', { name: aboutYou.reply }), 'We run our own kitchen.');
  await fillIn(page, page.getByLabel(aboutYou.name), 'The board');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.getByRole('heading', { name: welsh.now }).waitFor();
  // What was typed outlives the change of language.
  await follow(page, page.getByRole('button', { name: welsh.send }));
  await page.getByRole('heading', { level: 1, name: welsh.doneHeading }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: aboutYou.doneHeading }).waitFor();
  expect(complaints).toEqual([]);

  await page.setViewportSize(WIDE);
  await signIn(page);
  await go(page, '/week');
  await settled(page);
  const line = page.getByRole('region', { name: new RegExp(DIGEST_SECTIONS.answers.en) }).getByRole('link', { name: /settle its reply: Wexmere Active Leisure Trust/ });
  await line.waitFor();
  await expectAccessible(page);
  await follow(page, line);
  await page.getByText('We run our own kitchen.').waitFor();
  await follow(page, page.getByRole('button', { name: new RegExp(words.settle) }));
  await tabTo(page, page.getByLabel(words.settleWhats.yes));
  await page.keyboard.press('Space');
  await follow(page, page.getByRole('button', { name: words.settleSubmit, exact: true }));
  await page.getByText(words.settled).waitFor();
  await page.getByText(words.states.published).waitFor();
  expect(complaints).toEqual([]);
});
