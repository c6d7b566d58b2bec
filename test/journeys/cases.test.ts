/** The keeper of the training borough carries each of the twelve cases to its end on the pages; what concerns herself goes to her deputy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { common } from '../../client/text/en/common.ts';
import { raised as r, review as t, safeguards as s } from '../../client/text/en/reviews.ts';
import type { Case, CaseSafeguard } from '../../db/seed/cases/case.ts';
import { CASES } from '../../db/seed/cases/index.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import type { NewDecision } from '../../server/domain/reviews/decision.ts';
import { SAFEGUARD_KINDS } from '../../server/domain/reviews/safeguards.ts';
import { expectAccessible, openWalk, signIn, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const titleOf = (rule: string): string => [...RULES, ...PERSONAL_RULES].find(({ id }) => id === rule)?.title.en ?? rule;
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).check({ force: true });

/** From the queue to the file of the matter of the case. */
const open = (page: Page, { identity }: Case, rule: string): Promise<void> =>
  page.locator('.queue__group').filter({ hasText: identity.name }).locator('.queue__what').filter({ hasText: titleOf(rule) }).getByRole('link').first().click();


async function arrange(page: Page, { kind, description, tested }: CaseSafeguard): Promise<void> {
  await page.getByRole('link', { name: s.arrange, exact: true }).first().click();
  await page.getByLabel(s.kind).selectOption(kind);
  await page.getByLabel(s.description).fill(description);
  await page.getByRole('button', { name: s.submit, exact: true }).click();
  await page.getByRole('link', { name: s.testOf(SAFEGUARD_KINDS[kind].en), exact: true }).click();
  await choose(page, s.outcomes.operating);
  await page.getByLabel(s.evidence).fill(tested);
  await page.getByRole('button', { name: s.submitTest, exact: true }).click();
  await page.getByText(s.didTest).waitFor();
}

async function decide(page: Page, decision: NewDecision): Promise<void> {
  await page.getByRole('link', { name: t.decide, exact: true }).click();
  await choose(page, t.dispositions[decision.disposition]);
  if (decision.referredTo) await page.getByLabel(t.referredTo).selectOption(decision.referredTo);
  if (decision.class) await choose(page, t.classes[decision.class]);
  const observer = page.getByLabel(t.observer);
  if (await observer.count()) await observer.fill(decision.observer ?? '');
  await page.locator(`#decide-reason-${decision.disposition}`).fill(decision.reason);
  await page.getByLabel(t.publicReason).fill(decision.publicReason);
  await page.getByRole('button', { name: t.submit, exact: true }).click();
  await page.locator('.card').filter({ hasText: decision.publicReason }).getByText(t.decisionStates.made).waitFor();
}

async function carry(page: Page, one: Case): Promise<void> {
  const [matter] = Object.entries(one.ends);
  if (!matter) return;
  const [rule, { safeguard, decision }] = matter;
  await open(page, one, rule);
  if (safeguard) await arrange(page, safeguard);
  await decide(page, decision);
  if (one.id === 'T12') await expectAccessible(page);
  await page.goto('/reviews');
}

test('each of the twelve cases comes to a sound end on the pages', { timeout: 180_000 }, async () => {
  const { page, complaints } = await walk.visit();
  await signIn(page, 'Perpetua Lanyard');
  await page.goto('/reviews');
  for (const one of CASES) if (one.id !== 'T4') await carry(page, one);

  // In the company of which she is the secretary she may prepare, and the page says whose it is.
  const property = CASES.find(({ id }) => id === 'T4') as Case;
  await open(page, property, 'chair-is-monitor');
  await page.getByRole('link', { name: t.recommend, exact: true }).waitFor();
  expect(await page.getByRole('link', { name: t.decide, exact: true }).count()).toBe(0);
  const deputy = await walk.visit();
  await signIn(deputy.page, 'Barnaby Inkwell');
  await deputy.page.goto('/reviews');
  await carry(deputy.page, property);

  // Of the loan no rule says anything: somebody did, and it is taken up and closed.
  await page.goto('/concerns');
  const loan = page.locator('.card').filter({ hasText: 'The leader met the society' });
  for (const [what, reason] of [['taken-up', 'The approval and the payments are put side by side.'], ['closed', 'Reported to the Chief Finance Officer.']] as const) {
    await loan.getByRole('link', { name: /^Take up or close/ }).click();
    await choose(page, r.whats[what]);
    await page.getByLabel(common.reason, { exact: true }).fill(reason);
    await page.getByRole('button', { name: r.submit }).click();
    await loan.getByText(r.states[what], { exact: true }).waitFor();
  }
  expect([...complaints, ...deputy.complaints]).toEqual([]);
});
