/** Somebody who only reads: without a script, without an account, wide and on a phone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { guidance } from '../../client/text/en/guidance.ts';
import { publicRegister as t } from '../../client/text/en/public-register.ts';
import { headings } from '../support/filing.ts';
import { expectAccessible, openWalk, PHONE, signIn, WIDE, type Walk } from './walk.ts';

const COUNCIL = '/register/E07000901';
const LEISURE = 'Wexmere Active Leisure Trust';
const COUNCILLOR = 'Harriet Quillmere';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
  const send = async (url: string, body: unknown, token = ''): Promise<any> => {
    const reply = await fetch(`${walk.origin}${url}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${url} gave ${reply.status}: ${await reply.text()}`);
    return reply.json();
  };
  const { token, actor } = await send('/api/sessions', { email: 'councillor.quillmere@wexmere.fenmarch.example', password: '' });
  const { person } = actor.memberships.find(({ gss, authority }: { gss?: string; authority?: string }) => (gss ?? authority) === 'E07000901');
  const land = [{ what: 'Orchard', address: '4 Planted Lane', home: true }, { what: 'Planted refuge', address: '5 Planted Lane', home: false, sensitive: { reason: 'Planted reason' } }];
  const { id } = await send('/api/declarations', { authority: 'E07000901', person, kind: 'register-of-interests', answers: { tookOfficeOn: '2015-05-11', headings: headings({ land, employment: [{ what: 'Boat builder' }] }) } }, token);
  await send(`/api/declarations/${id}/submit`, {}, token);
});
afterAll(() => walk.close());

/** A visitor whose browser runs no script. */
async function reader(viewport: { width: number; height: number }): Promise<Page> {
  const { context } = await walk.visit(viewport);
  const plain = await context.browser()?.newContext({ viewport, javaScriptEnabled: false, locale: 'en-GB', baseURL: walk.origin });
  if (!plain) throw new Error('there is no browser');
  plain.setDefaultTimeout(10_000);
  return plain.newPage();
}

describe.concurrent.each([['at 1280', WIDE], ['on a phone', PHONE]])('without a script, %s', (_where, viewport) => {
  test('a reader finds a council, its people, a body and what changed, each page fit for everybody', async ({ expect }) => {
    const page = await reader(viewport);
    // Whoever looks for axe needs scripts of their own; the pages have none, so that both see the same.
    const { page: looking, complaints } = await walk.visit(viewport);
    const fit = async () => {
      await looking.goto(page.url());
      await expectAccessible(looking);
    };
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goto('/register');
    await heading(t.product);
    await fit();
    await page.getByLabel(t.searchLabel).fill('quillmere');
    await page.getByRole('button', { name: t.searchDo }).click();
    await page.getByRole('link', { name: COUNCILLOR }).first().waitFor();
    await fit();

    await page.goto(COUNCIL);
    await heading('Wexmere District Council');
    await fit();
    const sections = page.getByRole('navigation', { name: t.sections });
    await sections.getByRole('link', { name: t.people }).click();
    await heading(/^People/);
    await fit();
    await page.getByRole('link', { name: COUNCILLOR }).click();
    await heading(COUNCILLOR);
    expect(await page.title()).toMatch(/^Harriet Quillmere/);
    const text = await page.locator('main').innerText();
    for (const said of ['Boat builder', 'Orchard', t.addressWithheld32A, t.withheld(1, 'Localism Act 2011 s.32')]) expect(text).toContain(said);
    expect(text).not.toContain('Planted');
    await fit();
    await page.getByRole('link', { name: 'Cabinet' }).click();
    await heading('Cabinet');
    await fit();

    await sections.getByRole('link', { name: t.bodies }).click();
    await heading(/^Bodies/);
    await fit();
    await page.getByRole('link', { name: LEISURE }).click();
    await heading(LEISURE);
    await fit();
    await page.getByLabel(t.asAtTrue).fill('2010-01-01');
    await page.getByRole('button', { name: t.asAtDo }).click();
    await page.getByText(t.asAtShown('1 January 2010')).waitFor();
    await fit();
    await page.getByRole('link', { name: t.asAtToday }).click();
    await sections.getByRole('link', { name: t.changes }).click();
    await page.getByText('Boat builder').waitFor();
    await fit();
    await sections.getByRole('link', { name: guidance.heading }).click();
    await heading(guidance.followed('Wexmere District Council'));
    await fit();
    await sections.getByRole('link', { name: t.changes }).click();
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.getByText('Beth newidiodd').first().waitFor();
    await fit();
    await page.goto('/register/nowhere');
    await heading(t.notFound);
    await fit();
    expect(complaints).toEqual([]);
  });
});

test('a demonstration says so on every page, to search engines and on paper', async ({ expect }) => {
  const page = await reader(WIDE);
  for (const path of ['/register', COUNCIL, `${COUNCIL}/people`, '/register/nowhere']) {
    const reply = await page.goto(path);
    expect([reply?.headers()['x-robots-tag'], await page.locator('meta[name=robots]').getAttribute('content')]).toEqual(['noindex', 'noindex']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Demonstration: a fictional county').last().isVisible()).toBe(true);
    expect(await page.getByRole('navigation', { name: t.sections }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('those who work in the register find from a body what the public sees of it', async ({ expect }) => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await page.goto('/bodies');
  await page.getByRole('link', { name: LEISURE }).first().click();
  await page.getByRole('heading', { level: 1, name: LEISURE }).waitFor();
  await page.getByRole('link', { name: t.asThePublicSees }).click();
  await page.getByRole('navigation', { name: t.sections }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/register\/E07000901\/bodies\//);
  expect(complaints).toEqual([]);
});
