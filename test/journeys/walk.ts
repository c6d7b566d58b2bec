/** The demo as it is served, or a register of another kind, and a browser to walk through it: by keyboard, with axe looking at each page. */
import axe from 'axe-core';
import { copyFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Store } from '../../db/store.ts';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { systemClock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import { openInstallation } from '../../server/installation.ts';
import { launchOptions } from '../support/chromium.ts';
import { testConfig } from '../support/config.ts';
import { freshDatabase } from '../support/database.ts';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export const MONITORING_OFFICER = 'Moira Tallowfield';

export interface Walk {
  readonly origin: string;
  /** For what comes by mail alone. */
  readonly store: Store;
  /** A new visitor: no session, no memory. */
  visit: (viewport?: { width: number; height: number }) => Promise<Visitor>;
  close: () => Promise<void>;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors of scripts, refusals of the content policy. */
  readonly complaints: string[];
}

let made: Promise<string> | undefined;
/** The demo is told once for all the files of a process; each walks through a copy. */
async function copyOfDemo(): Promise<string> {
  made ??= (async () => {
    const databaseUrl = await freshDatabase();
    await (await openInstallation(testConfig({ databaseUrl, demo: true }), systemClock)).close();
    return databaseUrl;
  })();
  const [from, to] = [await made, await freshDatabase()];
  await copyFile(from, to);
  return to;
}

let launched: Promise<Browser> | undefined;

export async function openWalk(change: Partial<Config> = {}): Promise<Walk> {
  const databaseUrl = change.demo === false ? await freshDatabase() : await copyOfDemo();
  const config = testConfig({ databaseUrl, demo: true, requestsPerSecond: 400, ...change });
  const store = await openInstallation(config, systemClock);
  const app = await buildApp({ store, clock: systemClock, config, access: new AccessLog(store, systemClock) });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await (launched ??= chromium.launch(launchOptions));
  const contexts: BrowserContext[] = [];
  return {
    origin,
    store,
    visit: async (viewport = WIDE) => {
      const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London', baseURL: origin });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && complaints.push(message.text()));
      return { page, context, complaints };
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await app.close();
      await store.close();
    },
  };
}

/** To another page of the register as a link leads there: the document stays, which saves most of what a load costs. */
export async function go(page: Page, place: string): Promise<void> {
  if (!page.url().startsWith('http')) return void (await page.goto(place));
  await page.evaluate(async (to) => {
    const shown = document.querySelector('#page')?.firstElementChild;
    const isGone = (): boolean => document.querySelector('#page')?.firstElementChild !== shown;
    const wants = new URL(to, location.href).pathname !== location.pathname ? isGone : () => true;
    window.dispatchEvent(new CustomEvent('navigate-to', { detail: { to, going: {} } }));
    const until = performance.now() + 10_000;
    do await new Promise(requestAnimationFrame);
    while (!wants() && performance.now() < until);
  }, place);
}

const focused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** How many presses of Tab are certainly needed, so that they go to the browser together: asking after each takes longer than all of them. */
const stopsBefore = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled, [type="hidden"], [type="radio"], [type="date"]') && one.checkVisibility({ visibilityProperty: true }),
    );
    const before = (one: Element | null): number => (one === null || one === document.body ? 0 : stops.filter((stop) => stop === one || (stop.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).length);
    return before(element) - before(document.activeElement) - 2;
  });

/** Presses Tab until the target has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.waitFor();
  const sure = Math.min(most, Math.max(0, await stopsBefore(target)));
  await Promise.all(Array.from({ length: sure }, () => page.keyboard.press('Tab')));
  for (let pressed = sure; pressed < most; pressed++) {
    if (await focused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} presses of Tab did not reach ${String(target)}`);
}

export async function follow(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Types into a control that the keyboard has reached: text, a day as it is typed in Britain, or the beginning of an option. */
export async function fillIn(page: Page, target: Locator, typed: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(typed);
}

/** What to type for a day whose day and month are the same number: whether a browser asks for the day or the month first is the computer's affair. */
export function sameDay(date: string): string {
  const [year, month, day] = date.split('-');
  if (month !== day) throw new Error(`${date} is typed differently in another browser`);
  return `${day}${month}${year}`;
}

export async function signIn(page: Page, name = MONITORING_OFFICER): Promise<void> {
  await page.goto('/');
  await follow(page, page.getByRole('button', { name: new RegExp(name) }));
  await page.getByText('Signed in as').waitFor();
  // The frame knows sooner than the page, whose old heading would pass for that of the next.
  await page.locator('sign-in-page').waitFor({ state: 'detached' });
}

/** Loaded: the page has its heading, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  const isSettled = await page.evaluate(async () => {
    const isThere = (): boolean => document.querySelector('h1') !== null && document.querySelector('.skeleton, [aria-busy="true"]') === null;
    const until = performance.now() + 10_000;
    for (let frames = 0; frames < 2 && performance.now() < until; frames = isThere() ? frames + 1 : 0) await new Promise(requestAnimationFrame);
    return isThere();
  });
  if (!isSettled) throw new Error(`${page.url()} has no heading, or something of it never came`);
}

export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  // Half a megabyte: once for each document, and not for each look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Colours do not change with the width: they are looked at where the page is wide, for that takes half of the time.
  const colours = (page.viewportSize()?.width ?? WIDE.width) >= 600;
  const { violations, sideways } = await page.evaluate(async (isWide) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: isWide } } });
    return { violations: found.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth };
  }, colours);
  expect(violations, new URL(page.url()).pathname).toEqual([]);
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
