/**
 * Links that go out by mail. Asking does the same for every address, so that nobody learns who has an account: who it is for is looked up only when
 * the mail is sent. A GET uses no link, for scanners of mail follow every address that they find; the page sends the token on a click.
 */
import { Type } from 'typebox';
import { setPassword } from '../../db/stores/accounts.ts';
import { endSessionsOf } from '../../db/stores/sessions.ts';
import { askedTooOften, forgetLinks, openLink, passwordNeeded, useLink } from '../../db/stores/sign-in-links.ts';
import { doing } from '../actions/unit-of-work.ts';
import { checkPassword } from '../breached-passwords.ts';
import { civilDate } from '../clock.ts';
import { SessionReply } from '../domain/accounts/account.ts';
import { LinkAsked, LinkLooked, LinkSeen, LinkUsed } from '../domain/accounts/session.ts';
import { invalid, Refused } from '../domain/problem.ts';
import { hashPassword } from '../password.ts';
import { languageOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { addressOf, Tally } from './rate-limits.ts';
import { fromHere } from './session-cookies.ts';
import { signIn } from './signing-in.ts';

/** So many mails an hour to one address, and then one at a time: nobody fills somebody else's mailbox through us, nor keeps them out by asking in their name. */
const MOST_AN_HOUR = 5;
const HOUR_MS = 3_600_000;
const PAUSE_MS = 600_000;

const spent = (): Refused => new Refused(404, 'link-spent', 'This link was used, has run out, or was replaced by a newer one. Ask for another.');

export const linkRoutes: Routes = async (app) => {
  const { store, clock, config, access } = app.service;
  const asked = new Tally(clock, config.signInsPerAddress, 60_000);
  const open = { permission: 'nobody' as const };

  app.post('/sessions/links', { schema: { body: LinkAsked, response: { 202: Type.Object({ sent: Type.Literal(true) }), ...PROBLEMS }, tags: ['sessions'] }, config: open, preHandler: fromHere }, async (request, reply) => {
    const to = request.body.email.trim().toLowerCase();
    const [address, language] = [addressOf(request), languageOf(request)];
    asked.check(address, reply);
    asked.add(address);
    const ago = (ms: number): string => new Date(clock.now().getTime() - ms).toISOString();
    await doing({ store, clock }, { account: 'nobody', language, logs: [] }, async (unit) => {
      if (!(await askedTooOften(unit.tx, to, { since: ago(HOUR_MS), most: MOST_AN_HOUR, pause: ago(PAUSE_MS) }))) await unit.post({ template: 'link-asked', to, language, data: {} });
    });
    access.note({ kind: 'link-asked', address, detail: '' });
    reply.status(202);
    return { sent: true as const };
  });

  app.post('/sessions/links/look', { schema: { body: LinkLooked, response: { 200: LinkSeen, ...PROBLEMS }, tags: ['sessions'] }, config: open }, async (request) => {
    const now = clock.now();
    const link = await openLink(store, request.body.token, now, civilDate(now));
    if (!link) throw spent();
    return { purpose: link.purpose, email: link.email, name: link.name, passwordNeeded: passwordNeeded(link) };
  });

  app.post('/sessions/links/use', { schema: { body: LinkUsed, response: { 201: SessionReply, ...PROBLEMS }, tags: ['sessions'] }, config: open, preHandler: fromHere }, async (request, reply) => {
    const { token, password } = request.body;
    const before = clock.now();
    const link = await openLink(store, token, before, civilDate(before));
    if (!link) throw spent();
    const { account, purpose, email, name } = link;
    // What is wrong with the password does not use the link up.
    if (password === undefined && passwordNeeded(link)) throw invalid('password', 'Choose a password: three random words make a good one.');
    if (password !== undefined && purpose === 'sign-in') throw invalid('password', 'This link signs in without a password: leave it out.');
    if (password !== undefined) checkPassword(password, { email, name }, 'password');
    const hash = password === undefined ? undefined : await hashPassword(password);
    const made = await signIn(request, reply, {
      account,
      how: 'link',
      otherwise: spent,
      first: async (tx, now) => {
        // Looked up again: roles may have changed since, and somebody else may have used it a moment ago.
        const still = await openLink(tx, token, now, civilDate(now));
        if (!still || (hash === undefined && passwordNeeded(still)) || !(await useLink(tx, token, now))) throw spent();
        if (hash === undefined) return;
        await setPassword(tx, account, hash);
        await endSessionsOf(tx, account, now.toISOString(), 'password');
        await forgetLinks(tx, account);
      },
    });
    if (hash !== undefined) access.note({ kind: 'password-set', account, address: addressOf(request), detail: purpose });
    return made;
  });
};
