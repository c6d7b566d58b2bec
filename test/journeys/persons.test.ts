import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access, permissions } from '../../client/text/en/access.ts';
import { account } from '../../client/text/en/account.ts';
import { common } from '../../client/text/en/common.ts';
import { concern } from '../../client/text/en/body.ts';
import { deciding } from '../../client/text/en/deciding.ts';
import { home } from '../../client/text/en/home.ts';
import { person } from '../../client/text/en/person.ts';
import { vocabulary } from '../../client/text/en/vocabulary.ts';
import { permissions as permissionsInWelsh } from '../../client/text/cy/access.ts';
import { expectAccessible, fillIn, follow, go, openWalk, PHONE, settled, signIn, type Walk, WIDE } from './walk.ts';

// Nobody of the county's story is connected with it.
const BODY = 'Wexmere Community Land Trust';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function as(name: string, viewport = WIDE): Promise<Page> {
  const { page } = await walk.visit(viewport);
  await signIn(page, name);
  return page;
}

async function openPerson(page: Page, name: string): Promise<void> {
  await go(page, '/people');
  await page.getByRole('link', { name }).click();
  await heading(page, name).waitFor();
  await settled(page);
}

async function openConcern(page: Page): Promise<string> {
  await go(page, '/matrix');
  await page.getByRole('link', { name: BODY }).first().click();
  await heading(page, BODY).waitFor();
  await page.locator('a[href^="/conflicts/"]').first().click();
  await page.getByRole('heading', { name: deciding.heading }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

async function connect(page: Page, tie: 'post-in-body' | 'partner-interest' | 'own-interest'): Promise<void> {
  await go(page, '/account');
  await page.getByRole('link', { name: account.record }).click();
  await page.getByText(person.self).waitFor();
  await follow(page, page.getByRole('link', { name: person.connect }));
  await page.getByLabel(person.body, { exact: true }).selectOption({ label: BODY });
  await page.getByLabel(vocabulary.ownTie[tie].replace(/^y/, 'Y')).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: person.save }).click();
  await page.getByText(person.did.connect).waitFor();
}

describe('what is withheld about a person', () => {
  test('is opened by an act with a purpose, shown once, and the person sees who did', async () => {
    const keeper = await as('Moira');
    await openPerson(keeper, 'Shabnam Merrowdale');
    await follow(keeper, keeper.getByRole('link', { name: person.withhold }));
    await keeper.getByLabel('Home address').check();
    await fillIn(keeper, keeper.getByLabel(person.detail, { exact: true }), '1 Nowhere Lane');
    await fillIn(keeper, keeper.getByLabel(person.whyWithheld, { exact: true }), 'Threats were made');
    await expectAccessible(keeper);
    expect(await keeper.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('Nowhere');
    await follow(keeper, keeper.getByRole('button', { name: person.save }));
    await keeper.getByText(person.did.withhold).waitFor();
    expect(await keeper.locator('main').innerText()).not.toContain('Nowhere');

    await follow(keeper, keeper.getByRole('link', { name: person.openOf(vocabulary.withheld['home-address']) }));
    await expectAccessible(keeper);
    await follow(keeper, keeper.getByRole('button', { name: person.openSubmit }));
    await keeper.getByRole('alert').getByText(person.purposeMissing).waitFor();
    await fillIn(keeper, keeper.getByLabel(person.purpose), 'To post the agenda');
    await follow(keeper, keeper.getByRole('button', { name: person.openSubmit }));
    await keeper.getByText('1 Nowhere Lane').waitFor();
    await expectAccessible(keeper);
    await follow(keeper, keeper.getByRole('button', { name: person.hide }));
    expect(await keeper.content()).not.toContain('Nowhere');
    await keeper.getByRole('cell', { name: 'To post the agenda' }).waitFor();

    const subject = await as('Shabnam', PHONE);
    await follow(subject, subject.getByRole('link', { name: 'Shabnam Merrowdale' }));
    const readings = subject.getByRole('region', { name: account.readings });
    await readings.getByText('To post the agenda').waitFor();
    await readings.getByText('Moira Tallowfield').waitFor();
    await expectAccessible(subject);
    const colleague = await as('Ottoline', PHONE);
    await openPerson(colleague, 'Shabnam Merrowdale');
    expect(await colleague.locator('main').innerText()).not.toContain(person.withheld);
  });
});

describe('who decides a concern', () => {
  test('is said to everybody, from the deputy to another council', async () => {
    const moira = await as('Moira');
    await openConcern(moira);
    await moira.getByText(deciding.youDecide).waitFor();
    await connect(moira, 'post-in-body');
    const file = await openConcern(moira);
    const panel = moira.locator('.deciding');
    await panel.getByText(deciding.prepareNotDecide(vocabulary.ownTie['post-in-body'])).waitFor();
    await panel.getByText(deciding.goesTo('the deputy monitoring officer (Tobias Fenwright)')).waitFor();
    await expectAccessible(moira);

    const tobias = await as('Tobias', PHONE);
    await go(tobias, file);
    await tobias.getByText(deciding.youDecideInstead(deciding.isConnected('the monitoring officer (Moira Tallowfield)'))).waitFor();
    await expectAccessible(tobias);
    await connect(tobias, 'partner-interest');
    await moira.reload();
    await panel.getByText(deciding.goesTo('the head of paid service (Ottoline Wardlebrook)')).waitFor();
    const ottoline = await as('Ottoline', PHONE);
    await go(ottoline, file);
    await ottoline.getByText('This is yours to decide').waitFor();
    await connect(ottoline, 'own-interest');

    await moira.reload();
    await panel.getByText(deciding.nobody).waitFor();
    await panel.getByLabel(deciding.email).fill('monitoring.officer@county.fenmarch.example');
    await panel.getByLabel(deciding.reason).fill('Nobody here is free');
    await expectAccessible(moira);
    await panel.getByRole('button', { name: deciding.submit }).click();
    await panel.getByText(deciding.asked('Desmond Wrayfield')).waitFor();

    const { page: desmond, complaints } = await walk.visit(PHONE);
    const refused: string[] = [];
    await signIn(desmond, 'Desmond');
    desmond.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
    await follow(desmond, desmond.getByRole('link', { name: home.invitedTo('Wexmere District Council') }));
    await desmond.getByText(deciding.guest('Wexmere District Council')).waitFor();
    await desmond.getByText(deciding.youDecide).first().or(desmond.getByText('This is yours to decide, for')).first().waitFor();
    await desmond.getByText(concern.question).waitFor();
    await expectAccessible(desmond);
    expect(await desmond.locator('main a[href^="/bodies/"], main a[href^="/roles/"]').count()).toBe(0);
    expect([refused, complaints]).toEqual([[], []]);

    await moira.getByRole('button', { name: deciding.endInvitationOf('Desmond Wrayfield') }).click();
    await panel.getByText(deciding.ended('Desmond Wrayfield')).waitFor();
    await desmond.reload();
    await heading(desmond, common.notFound).waitFor();
  });
});

describe('the permission table', () => {
  test('marks what is one’s own, answers what one may do here, and is a list on a phone, in both languages', async () => {
    const page = await as('Nerys');
    await page.getByRole('link', { name: common.permissions }).click();
    await page.getByRole('table', { name: permissions.heading }).waitFor();
    await page.getByRole('columnheader', { name: `democratic services (${permissions.on})` }).waitFor();
    await page.getByRole('columnheader', { name: `system administrator (${permissions.yours})` }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: permissions.mine }).click();
    await page.getByText('Record units').waitFor();
    expect(await page.getByText('Record, end, correct and withdraw roles').count()).toBe(0);
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('link', { name: permissionsInWelsh.all }).click();
    await page.locator('summary', { hasText: permissionsInWelsh.on }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible(page);
  });
});

describe('who came and was refused', () => {
  test('stands on a page of the keepers, with the auditors, whose access they end', async () => {
    const auditor = await as('Ingrid', PHONE);
    await go(auditor, '/bodies');
    await settled(auditor);
    const page = await as('Moira');
    await go(page, '/access');
    await settled(page);
    await page.getByRole('link', { name: 'What they looked at: Ingrid Coldbrook, external auditor' }).click();
    await page.getByRole('cell', { name: access.kinds['auditor-read'] }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: access.endAccessOf('Ingrid Coldbrook, external auditor') }).click();
    await page.getByLabel(common.reason).fill('The audit is done');
    await page.getByRole('button', { name: access.endNow }).click();
    await page.getByText(access.ended('Ingrid Coldbrook, external auditor')).waitFor();
    await auditor.getByRole('button', { name: common.menu }).click();
    await auditor.getByRole('link', { name: common.nav.matrix, exact: true }).click();
    await auditor.getByText(common.hatLostAll('Wexmere District Council: external auditor')).waitFor();
    await expectAccessible(auditor);
  });
});
