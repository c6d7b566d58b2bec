/** The register in somebody else's page: another origin, with a policy of its own, and nothing of ours in it but one script. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, openWalk, PHONE, WIDE, type Visitor, type Walk } from './walk.ts';

let walk: Walk;
let site: Server;
let origin: string;
let gss: string;
let person: any;
let body: any;
/** What the site asks of other servers. */
const asked: string[] = [];
beforeAll(async () => {
  walk = await openWalk();
  const read = async (path: string): Promise<any> => (await fetch(`${walk.origin}/api/public/${path}`)).json();
  ({ items: [{ authority: gss }] } = await read('roles?limit=1'));
  ({ items: [person] } = await read(`people?authority=${gss}&limit=1`));
  ({ items: [body] } = await read(`mutuals?authority=${gss}&limit=1`));
  site = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site.test');
    const lang = searchParams.get('page') ?? 'en';
    searchParams.delete('page');
    const attributes = [...searchParams].map(([name, value]) => ` ${name}="${encodeURIComponent(value)}"`).join('');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', `default-src 'none'; script-src ${walk.origin}; connect-src ${walk.origin}; style-src 'none'; frame-ancestors 'none'`);
    response.end(`<!doctype html><html lang="${lang}"><head><title>A parish</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>A parish</h1><conflict-register${attributes}></conflict-register></main><script type="module" src="${walk.origin}/embed.js"></script><script type="module" src="${walk.origin}/embed.js?again"></script></body></html>`);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await walk.close();
  site.close();
});

async function look(query: string, viewport = WIDE): Promise<Visitor> {
  const visitor = await walk.visit(viewport);
  visitor.page.on('request', (request) => asked.push(request.url()));
  await visitor.page.goto(`${origin}/?${query}`);
  await visitor.page.locator('conflict-register').getByText(/./).first().waitFor();
  await visitor.page.waitForFunction(() => !document.querySelector('conflict-register')?.shadowRoot?.querySelector('[aria-busy]'));
  return visitor;
}

/** As somebody reads it: what is folded away is opened. */
const readOut = ({ page }: Visitor): Promise<string> => page.evaluate(() => {
  const root = document.querySelector('conflict-register')!.shadowRoot!;
  for (const details of root.querySelectorAll('details')) details.open = true;
  return (root.firstElementChild as HTMLElement).innerText;
});

describe('a page of another site', () => {
  test.each([['wide', WIDE], ['on a phone', PHONE]])('shows the whole register, %s, in its own policy and without asking anybody else', async (_what, viewport) => {
    const visitor = await look(`council=${gss}`, viewport);
    const text = await readOut(visitor);
    expect(text).toContain(body.name);
    expect(text).toContain('A demonstration: everything here is made up.');
    expect(await visitor.page.locator('conflict-register h2').count()).toBe(1);
    await expectAccessible(visitor.page);
    expect(visitor.complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(walk.origin) && !url.startsWith(origin))).toEqual([]);
    const [link] = await visitor.page.locator('conflict-register a').evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
    expect(link?.startsWith(`${walk.origin}/register/`)).toBe(true);
    await visitor.context.close();
  });

  test('shows one person, and one body in Welsh where the page around is Welsh', async () => {
    const one = await look(`council=${gss}&person=${person.id}`);
    expect(await readOut(one)).toContain(`${person.name}, ${person.offices[0].title}`);
    await expectAccessible(one.page);
    const welsh = await look(`council=${gss}&body=${body.id}&page=cy`);
    expect(await readOut(welsh)).toContain('Beth mae’r cyngor yn ei wneud tuag ato');
    expect(await welsh.page.locator('conflict-register').evaluate((element) => element.shadowRoot!.firstElementChild!.getAttribute('lang'))).toBe('cy');
    // Another is shown once an attribute says so.
    await welsh.page.evaluate(() => document.querySelector('conflict-register')!.removeAttribute('body'));
    await welsh.page.locator('conflict-register').getByText('Y gofrestr gyfan').waitFor();
    for (const { context, complaints } of [one, welsh]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  test('says so where there is no such register, and where the register cannot be reached', async () => {
    const wrong = await look('council=E06999999');
    expect(await readOut(wrong)).toContain('asks for a register that is not there');
    expect(await readOut(await look(''))).toContain('asks for a register that is not there');
    await expectAccessible(wrong.page);
    const { page } = await walk.visit();
    await page.route('**/api/public/**', (route) => route.abort());
    await page.goto(`${origin}/?council=${gss}`);
    await page.locator('conflict-register').getByText('The register cannot be reached just now.').waitFor();
  });

  test('takes names as text, and links only to where the register is', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const visitor = await walk.visit();
    const { page, complaints } = visitor;
    const people = [{ name: hostile, page: 'javascript:document.title=2', offices: [hostile], interests: [{ person: null, personPage: 'https://evil.test/', category: hostile, fields: [{ label: hostile, text: hostile }], period: '', addressWithheld: true }], withheld: 2 }];
    await page.route('**/api/public/embed**', (route) => route.fulfill({ json: { council: hostile, page: 'https://evil.test/', asOf: 'today', demo: false, people, bodies: null }, headers: { 'access-control-allow-origin': '*' } }));
    await page.goto(`${origin}/?council=${gss}&person=x`);
    await page.locator('conflict-register h2').getByText(hostile).waitFor();
    expect(await page.locator('conflict-register').evaluate((element) => [...element.shadowRoot!.querySelectorAll('img, a, script')].length)).toBe(0);
    expect([await page.title(), complaints]).toEqual(['A parish', []]);
    expect(await readOut(visitor)).toContain('2 interests are withheld by law');
  });

  test('loads one small file, which may be kept for an hour and is not sent twice', async () => {
    const script = await fetch(`${walk.origin}/embed.js`, { headers: { origin } });
    const text = await script.text();
    expect(text.length).toBeLessThan(15_000);
    expect(text).not.toMatch(/\bimport\s*[({'"]/);
    expect(Object.fromEntries(script.headers)).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=3600', 'content-type': 'text/javascript; charset=utf-8' });
    expect((await fetch(`${walk.origin}/embed.js`, { headers: { 'if-none-match': script.headers.get('etag') ?? '' } })).status).toBe(304);
  });
});
