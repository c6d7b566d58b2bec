/** The demo as it is served, or a register of another kind, and a browser to walk through it: by keyboard, with axe looking at each page. */
import { AxeBuilder } from '@axe-core/playwright';
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

export async function openWalk(change: Partial<Config> = {}): Promise<Walk> {
  const config = testConfig({ databaseUrl: await freshDatabase(), demo: true, requestsPerSecond: 400, ...change });
  const store = await openInstallation(config, systemClock);
  const app = await buildApp({ store, clock: systemClock, config, access: new AccessLog(store, systemClock) });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser: Browser = await chromium.launch(launchOptions);
  return {
    origin,
    store,
    visit: async (viewport = WIDE) => {
      const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London', baseURL: origin });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && complaints.push(message.text()));
      return { page, context, complaints };
    },
    close: async () => {
      await browser.close();
      await app.close();
      await store.close();
    },
  };
}

const focused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < most; pressed++) {
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
}

/** Loaded: the page has its heading, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.skeleton, [aria-busy="true"]'));
}

export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  // There are no frames of others here; without this each look opens a page of its own.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // Colours do not change with the width: they are looked at where the page is wide, for that takes half of the time.
  const narrow = (page.viewportSize()?.width ?? WIDE.width) < 600;
  const { violations } = await (narrow ? builder.disableRules(['color-contrast']) : builder).analyze();
  expect(violations.map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
