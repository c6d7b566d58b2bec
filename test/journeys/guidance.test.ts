/** Guidance in the browser: what an edition changes is seen before it is adopted, a council adds to it, publishes one of its own, and shares a decision. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidance as t } from '../../client/text/en/guidance.ts';
import { expectAccessible, fillIn, follow, openWalk, settled, signIn, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

test('a monitoring officer sees what an edition changes, adopts it, adds to a paragraph and publishes one that changes it', { timeout: 60_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page);
  await page.goto('/guidance');
  await page.getByText(t.followsShipped).waitFor();
  const editions = page.getByRole('region', { name: t.editions });
  await follow(page, editions.getByRole('link', { name: /See what/ }));
  await page.getByRole('heading', { name: t.edition.compared('Wexmere District Council') }).waitFor();
  await page.getByRole('heading', { name: t.edition.register }).waitFor();
  await follow(page, page.getByRole('link', { name: t.edition.adopt, exact: true }));
  await follow(page, page.getByRole('button', { name: t.edition.adopt }));
  await page.getByRole('alert').waitFor();
  await fillIn(page, page.getByLabel(t.edition.adoptReason), 'The committee agreed');
  await follow(page, page.getByRole('button', { name: t.edition.adopt }));
  await page.getByText(t.edition.didAdopt).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: t.edition.another }).click();
  await page.getByRole('heading', { name: t.writing.heading }).waitFor();
  await page.getByRole('button', { name: t.writing.publish }).click();
  await page.getByRole('alert').getByText(t.writing.titleMissing).waitFor();
  await page.getByLabel(t.writing.title, { exact: true }).fill('Wexmere’s own');
  await page.getByRole('button', { name: /^Change: Publish how often/ }).click();
  await page.getByLabel(t.writing.titleOf, { exact: true }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' at all <b>');
  const preview = page.getByRole('region', { name: t.writing.preview });
  await preview.locator('ins').getByText('Publish how often nothing was done at all <b>').waitFor();
  await page.getByRole('button', { name: t.writing.publish }).click();
  await page.getByRole('heading', { name: 'Wexmere’s own', level: 1 }).waitFor();
  await page.getByText('Publish how often nothing was done at all <b>').first().waitFor();

  await page.goto('/guidance');
  await page.getByText(/second edition/).first().waitFor();
  const paragraph = page.locator('[id="regulating.say-when-not-acting"]');
  await paragraph.getByRole('link', { name: /^Add to it/ }).click();
  await page.getByLabel(t.addText).fill('Scrutiny sees it too.');
  await page.getByRole('button', { name: t.submitAdd }).click();
  await paragraph.getByText('Scrutiny sees it too.').waitFor();
  expect(complaints).toEqual([]);
});

test('a decision is shared in words that name nobody, and another council reads it beside its own file', { timeout: 60_000 }, async () => {
  const [theirs, ours] = [await walk.visit(), await walk.visit()];
  await signIn(theirs.page, 'Desmond Wrayfield');
  const of = (rule: string) => `/api/conflicts?rule=${rule}&live=true&limit=100`;
  const first = (page: typeof theirs.page, rule: string, state?: string): Promise<string> => page.evaluate(async ([url, wanted]) => (await (await fetch(url)).json()).items.find((one: { state: string }) => !wanted || one.state === wanted)?.id, [of(rule), state] as const);
  await theirs.page.goto(`/conflicts/${await first(theirs.page, 'contractor-and-regulator', 'decided') ?? (await first(theirs.page, 'contractor-and-regulator', 'stale'))}`);
  await settled(theirs.page);
  const mine = theirs.page.locator('share-part').first();
  await mine.getByText(/Shared with other councils since/).waitFor();
  await mine.getByRole('link', { name: /Share it no longer/ }).click();
  await theirs.page.getByLabel('Why', { exact: true }).fill('Other words');
  await theirs.page.getByRole('button', { name: t.unshare }).click();
  await theirs.page.getByText(t.didUnshare).waitFor();
  await mine.getByRole('link', { name: /^Share with other councils/ }).click();
  const words = theirs.page.getByLabel(t.shareText);
  expect(await words.inputValue()).toMatch(/^\[the council\]|^The council/);
  await words.fill('Desmond agreed.');
  await theirs.page.getByRole('button', { name: t.submitShare }).click();
  await theirs.page.getByRole('alert').getByText(/“Desmond”/).waitFor();
  await words.fill('Enquiries are apart from the contract.');
  await theirs.page.getByRole('button', { name: t.submitShare }).click();
  await theirs.page.getByText(t.didShare).waitFor();

  await signIn(ours.page);
  await ours.page.goto(`/conflicts/${await first(ours.page, 'contractor-and-regulator')}`);
  await ours.page.locator('summary').filter({ hasText: t.elsewhereHere }).click();
  await ours.page.getByText('Enquiries are apart from the contract.').waitFor();
  expect([...theirs.complaints, ...ours.complaints]).toEqual([]);
});
