import { afterAll, beforeAll, describe, test } from 'vitest';
import { common } from '../../client/text/en/common.ts';
import { declarations as t } from '../../client/text/en/declarations.ts';
import { declaring as d } from '../../client/text/en/declaring.ts';
import { HEADINGS } from '../../server/domain/declarations/headings/index.ts';
import { choose, countKeys, fileRegister, heading, KEYS_IN_FIVE_MINUTES, onward } from './declaring.ts';
import { expectAccessible, fillIn, follow, go, MONITORING_OFFICER, openWalk, PHONE, sameDay, settled, signIn, tabTo, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.close());

const COUNCILLOR = 'Harriet Quillmere';

describe('a councillor, and the monitoring officer after', () => {
  test('files a full register on a phone by keyboard, loses nothing to a reload or a fault, and gets a receipt that verifies', async ({ expect }) => {
    const visitor = await walk.visit(PHONE);
    const { page, complaints } = visitor;
    const keys = await countKeys(visitor);
    await signIn(page, COUNCILLOR);
    await page.getByText(t.standing.overdue).waitFor();
    await expectAccessible(page);
    await fileRegister(page);
    await page.getByText(t.addressHidden).waitFor();
    expect(await keys()).toBeLessThan(KEYS_IN_FIVE_MINUTES);

    await follow(page, page.getByRole('link', { name: `${t.change}: Land` }));
    await follow(page, page.getByRole('button', { name: t.addAnother }));
    await page.getByLabel('Address', { exact: true }).fill('A field');
    await page.reload();
    expect(await page.getByLabel('Address', { exact: true }).inputValue()).toBe('A field');
    await onward(page);
    await page.getByRole('alert').getByText(t.missing('What it is')).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: t.cancelEntry }));
    await onward(page);

    await heading(page, t.check).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received .*, no\. \d+$/).waitFor();
    await follow(page, page.locator('summary', { hasText: t.howCheck }));
    await page.getByText(t.holds).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('link', { name: t.receiptNext }));
    await page.getByText(t.standing.waiting, { exact: true }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('is asked a question by the monitoring officer, answers it, and is accepted', async ({ expect }) => {
    const officer = await walk.visit();
    await signIn(officer.page, MONITORING_OFFICER);
    await go(officer.page, '/declarations');
    await settled(officer.page);
    await expectAccessible(officer.page);
    await follow(officer.page, officer.page.getByRole('main').getByRole('link', { name: new RegExp(`Register of interests.*${COUNCILLOR}`) }));
    await heading(officer.page, /Harriet Quillmere/).waitFor();
    await officer.page.getByText('4 Planted Lane').first().waitFor();
    await expectAccessible(officer.page);
    await follow(officer.page, officer.page.getByRole('link', { name: t.returnIt }));
    await fillIn(officer.page, officer.page.getByLabel(t.returnQuestion), 'Is the home the only land?');
    await follow(officer.page, officer.page.getByRole('button', { name: t.returnIt }));
    await officer.page.getByText(t.did.return, { exact: true }).waitFor();

    const councillor = await walk.visit(PHONE);
    await signIn(councillor.page, COUNCILLOR);
    await follow(councillor.page, councillor.page.getByRole('link', { name: t.answerQuestion }));
    await councillor.page.getByText('Is the home the only land?').waitFor();
    await onward(councillor.page);
    for (const { asks } of HEADINGS) {
      await heading(councillor.page, asks.en).waitFor();
      await onward(councillor.page);
    }
    await follow(councillor.page, councillor.page.getByRole('button', { name: t.submitTruth }));
    await heading(councillor.page, /^Received/).waitFor();

    await officer.page.reload();
    await follow(officer.page, officer.page.getByRole('button', { name: t.accept, exact: true }));
    await officer.page.getByText(t.did.accept, { exact: true }).waitFor();
    expect([...officer.complaints, ...councillor.complaints]).toEqual([]);
  });

  test('comes back and confirms that nothing has changed, with what is registered before them', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await follow(page, page.getByRole('link', { name: t.nothingChanged }));
    await page.getByText('Trustee').waitFor();
    await follow(page, page.getByRole('button', { name: t.confirmNothing }));
    await heading(page, /^Received/).waitFor();
    await follow(page, page.getByRole('link', { name: t.receiptNext }));
    await page.getByText(t.standing.inDate, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('adds one thing to what is registered and loses none of it, though the connection drops on the way', async ({ expect }) => {
    const { page, context, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await go(page, '/declare/change-of-interests');
    await tabTo(page, page.locator('#answer-because'));
    await page.keyboard.press('Space');
    await fillIn(page, page.locator('#answer-changedOn'), sameDay('2026-06-06'));
    await onward(page);
    await heading(page, t.check).waitFor();
    await page.getByText('Trustee').waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('link', { name: `${t.change}: Unpaid directorships` }));
    await tabTo(page, page.getByLabel(t.unchanged));
    // From the last of the choices on to the first.
    await page.keyboard.press('ArrowDown');
    await follow(page, page.getByRole('button', { name: t.addAnother }));
    await fillIn(page, page.locator('#answer-body'), 'Fen Rowing Club');
    await fillIn(page, page.locator('#answer-post'), 'Treasurer');
    await context.setOffline(true);
    await onward(page);
    await heading(page, t.check).waitFor();
    await page.getByText(t.savedHere).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await page.getByText(t.savedHere).waitFor();
    await context.setOffline(false);
    for (const post of ['Trustee', 'Treasurer']) await page.getByText(post).waitFor();
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received/).waitFor();

    const officer = await walk.visit();
    await signIn(officer.page, MONITORING_OFFICER);
    await go(officer.page, '/declarations?kind=change-of-interests');
    await follow(officer.page, officer.page.getByRole('main').getByRole('link', { name: new RegExp(COUNCILLOR) }));
    await officer.page.getByText('Treasurer').first().waitFor();
    expect(await officer.page.getByText(t.isNew, { exact: true }).count()).toBe(1);
    expect(await officer.page.getByText(t.isGone, { exact: true }).count()).toBe(0);
    await go(officer.page, '/declarations');
    await follow(officer.page, officer.page.getByRole('button', { name: /^Accept (the|all)/ }));
    await officer.page.getByText(/^\d+ accepted\.$/).waitFor();
    expect([...complaints, ...officer.complaints]).toEqual([]);
  });

  test('loses nothing to a tab that is closed, a session that ended elsewhere, an answer that got lost or a press too many', async ({ expect }) => {
    const { page: first, context } = await walk.visit(PHONE);
    await signIn(first, COUNCILLOR);
    await go(first, '/declare/gift-or-hospitality');
    await first.locator('#answer-outcome').check();
    await fillIn(first, first.locator('#answer-what'), 'Two tickets for the regatta');
    await first.getByText(/^Draft saved/).waitFor();
    await fillIn(first, first.locator('#answer-valuePence'), '62.5');
    await first.close({ runBeforeUnload: false });

    const page = await context.newPage();
    await go(page, '/declare/gift-or-hospitality');
    expect(await page.locator('#answer-what').inputValue()).toBe('Two tickets for the regatta');
    await fillIn(page, page.locator('#answer-from'), 'Fen Rowing Club');
    await context.clearCookies();
    await page.locator('#answer-on').fill('2026-06-06');
    // Saving what was typed is refused: the page asks to sign in, and comes back with all of it.
    await follow(page, page.getByRole('button', { name: new RegExp(COUNCILLOR) }));
    await page.locator('#answer-on').waitFor();
    expect([await page.locator('#answer-on').inputValue(), await page.locator('#answer-from').inputValue(), await page.locator('#answer-what').inputValue()]).toEqual(['2026-06-06', 'Fen Rowing Club', 'Two tickets for the regatta']);
    await page.locator('#answer-valuePence').fill('62.50');

    // It is filed, and whoever filed it never hears so.
    await page.route('**/submit', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await page.getByRole('button', { name: t.submitTruth }).dblclick();
    // Until it is received: what the first tab saved last may have arrived late, and is then asked about once.
    const pressed = () => page.getByRole('button', { name: t.submitTruth }).dblclick({ timeout: 1000 }).catch(() => undefined).then(() => heading(page, /^Received/).count());
    await expect.poll(pressed, { timeout: 20_000, interval: 500 }).toBe(1);
    await go(page, '/declare');
    await settled(page);
    expect(await page.getByRole('main').getByRole('row', { name: /Gift or hospitality/ }).count()).toBe(1);
  });

  test('throws a draft away and fetches it back, ends an interest, and asks for another to be withheld', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await go(page, '/declare/related-party-return');
    await expectAccessible(page);
    await page.locator('#answer-yearEnding').check();
    await onward(page);
    await heading(page, d.lists['transactions']?.asks ?? '').waitFor();
    await choose(page, t.haveSome);
    await fillIn(page, page.locator('#answer-body'), 'Fen Rowing Club');
    await fillIn(page, page.locator('#answer-relation'), 'My sister runs it');
    await fillIn(page, page.locator('#answer-amountPence'), '1200');
    await expectAccessible(page);
    await onward(page);
    await heading(page, t.check).waitFor();
    await go(page, '/declare');
    await follow(page, page.getByRole('button', { name: d.throwAwayOf('Related-party return for the accounts') }));
    await page.getByText(d.thrownAway('Related-party return for the accounts')).waitFor();
    await page.getByText(t.states.draft, { exact: true }).waitFor({ state: 'detached' });
    await follow(page, page.getByRole('button', { name: d.undo }));
    await page.getByText(t.states.draft, { exact: true }).waitFor();
    await go(page, '/declare/related-party-return?at=check');
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received/).waitFor();

    await go(page, '/declare');
    await follow(page, page.getByRole('link', { name: `${d.end}: Fen Rowing Club, Treasurer` }));
    await follow(page, page.getByRole('button', { name: d.endDo }));
    await page.getByText(d.ended('Fen Rowing Club, Treasurer')).waitFor();
    await follow(page, page.getByRole('link', { name: `${d.askWithhold}: Wexmere Active Leisure Trust, Trustee` }));
    await page.locator('#answer-reason').waitFor();
    expect(await page.locator('#answer-about').inputValue()).toBe('Wexmere Active Leisure Trust, Trustee');
    await fillIn(page, page.locator('#answer-reason'), 'Letters came to the house.');
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received/).waitFor();

    // To be a trustee of a body from which the council buys is, on the text, an interest in that contract.
    await go(page, '/declare');
    await follow(page, page.getByRole('link', { name: d.registerItOf(d.registerUnder('Contracts'), 'Wexmere Active Leisure Trust') }));
    await page.getByText(t.bodyLinked('Wexmere Active Leisure Trust')).waitFor();
    expect(await page.locator('#answer-body').inputValue()).toBe('Wexmere Active Leisure Trust');
    expect(complaints).toEqual([]);
  });

  test('files at the parish too what is registrable there, with a receipt of its own', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, COUNCILLOR);
    await go(page, '/declare');
    await follow(page, page.getByRole('link', { name: d.fileThere }));
    await heading(page, d.fileThere).waitFor();
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: d.makeCopies }));
    await follow(page, page.getByRole('button', { name: d.lookAndFile('Quillby Parish Council') }));
    await heading(page, t.check).waitFor();
    for (const said of ['Trustee', '4 Planted Lane']) await page.getByText(said).waitFor();
    expect(await page.getByText(/registrable with/).count()).toBe(0);
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await page.getByRole('alert').getByText(t.allNeeded('Contracts')).waitFor();
    for (const title of ['Contracts', 'Licences', 'Corporate tenancies']) {
      await follow(page, page.locator('dd').getByRole('link', { name: `${t.answerIt}: ${title}` }));
      await choose(page, t.haveNone);
      await onward(page);
      await heading(page, t.check).waitFor();
    }
    await follow(page, page.getByRole('button', { name: t.submitTruth }));
    await heading(page, /^Received .*, no\. \d+$/).waitFor();
    await page.getByText('Register of interests on taking office, Quillby Parish Council').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the monitoring officer, and those who enter paper', () => {
  test('agrees that an interest is sensitive, and corrects a filing with a reason, what was filed at first beside it', async ({ expect }) => {
    const { page, complaints } = await walk.visit();
    await signIn(page, MONITORING_OFFICER);
    await go(page, '/declarations?kind=sensitive-interest-request');
    await follow(page, page.getByRole('main').getByRole('link', { name: new RegExp(COUNCILLOR) }));
    await page.getByText('Letters came to the house.').first().waitFor();
    await follow(page, page.getByRole('link', { name: new RegExp(`^${d.agree}`) }));
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: d.agree }));
    await page.getByText(d.agreed).waitFor();

    await go(page, '/declarations?kind=gift-or-hospitality');
    await follow(page, page.getByRole('main').getByRole('link', { name: new RegExp(COUNCILLOR) }));
    await follow(page, page.getByRole('link', { name: d.rectify }));
    await heading(page, d.rectifyCheck).waitFor();
    await follow(page, page.getByRole('button', { name: d.rectifyDo }));
    await page.getByRole('alert').getByText(common.reasonMissing).waitFor();
    await follow(page, page.getByRole('link', { name: `${t.change}: ${t.fields['what'] ?? ''}` }));
    await page.locator('#answer-what').fill('Three tickets for the regatta');
    await onward(page);
    await heading(page, d.rectifyCheck).waitFor();
    await page.locator('del', { hasText: 'Two tickets' }).waitFor();
    await expectAccessible(page);
    await fillIn(page, page.getByLabel(d.rectifyWhy), 'There were three.');
    await follow(page, page.getByRole('button', { name: d.rectifyDo }));
    await page.getByText(t.states.rectified, { exact: true }).waitFor();
    for (const said of ['Three tickets for the regatta', 'Two tickets for the regatta', 'There were three.']) await page.getByText(said).first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('democratic services enter a signed form from somebody’s page, which is attested and not declared', async ({ expect }) => {
    const { page, complaints } = await walk.visit(PHONE);
    await signIn(page, 'Nerys');
    await go(page, '/people');
    await follow(page, page.getByRole('link', { name: 'Shabnam Merrowdale' }));
    await follow(page, page.getByRole('link', { name: d.paper }));
    await heading(page, d.paper).waitFor();
    await follow(page, page.getByRole('link', { name: 'Gift or hospitality' }));
    await page.getByText(d.attestation('Shabnam Merrowdale')).waitFor();
    await page.locator('#answer-outcome').check();
    await fillIn(page, page.locator('#answer-what'), 'A hamper');
    await fillIn(page, page.locator('#answer-from'), 'A bidder');
    await page.locator('#answer-on').fill('2026-06-06');
    await fillIn(page, page.locator('#answer-valuePence'), '80');
    await expectAccessible(page);
    await follow(page, page.getByRole('button', { name: d.paperDo }));
    await heading(page, /^Received/).waitFor();
    await follow(page, page.getByRole('link', { name: t.toQueue }));
    await follow(page, page.getByRole('main').getByRole('link', { name: /Gift or hospitality: Shabnam/ }));
    await page.getByText(t.attested).waitFor();
    expect(complaints).toEqual([]);
  });
});
