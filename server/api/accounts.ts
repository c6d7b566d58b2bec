import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { findAuthority } from '../../db/stores/authorities.ts';
import { membershipsOf } from '../../db/stores/memberships.ts';
import { addAccount, addMembership } from '../actions/add-account.ts';
import { correctAccount } from '../actions/correct-account.ts';
import { invitationEnd, inviteAccount, type Inviting } from '../actions/invite-account.ts';
import { mergeAccounts } from '../actions/merge-accounts.ts';
import { restoreAccount } from '../actions/restore-account.ts';
import { suspendAccount } from '../actions/suspend-account.ts';
import { transferAccount } from '../actions/transfer-account.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { permit } from '../domain/access/permit.ts';
import { Account, ACCOUNT_STATES, AddedAccount, Because, CorrectAccount, Invitation, Membership, MEMBERSHIP_ROLES, MergeAccount, NewAccount, NewMembership, TransferAccount, Transferred } from '../domain/accounts/account.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { Id, listOf, oneOf, optional, strict, text } from '../domain/schema.ts';
import { checkPassword } from '../breached-passwords.ts';
import { civilDate } from '../clock.ts';
import { hashPassword } from '../password.ts';
import { accountReplies, accountReply, sightOfAccounts } from './account-replies.ts';
import { contains } from './authorities.ts';
import { actorOf, answer, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { addressOf } from './rate-limits.ts';

const params = strict({ id: Id });
const filters = { name: optional(text(200)), role: optional(oneOf(MEMBERSHIP_ROLES)), authority: optional(Id), state: optional(oneOf(ACCOUNT_STATES)) };

export const accountRoutes: Routes = async (app) => {
  const { store, clock, config, access } = app.service;

  /** Where mail goes out the link is in it and nowhere else. */
  const inviting = (request: FastifyRequest): Inviting => ({ now: clock.now(), register: config.smtpUrl ? undefined : (config.publicUrl ?? `${request.protocol}://${request.host}`) });

  /** Whoever makes a link could use it: that it was made is noted, for the log holds what was changed and not who was asked. At each council where the account has a role, or will have. */
  const noteLink = async (request: FastifyRequest, account: string): Promise<void> => {
    const today = civilDate(clock.now());
    const held = (await membershipsOf(store, account)).filter(({ state, validTo }) => state === 'in-force' && validTo >= today);
    const [by, address] = [actorOf(request).account, addressOf(request)];
    for (const authority of new Set(held.length === 0 ? [null] : held.map((one) => one.authority))) access.note({ kind: 'link-asked', account: by, authority, address, detail: `invitation of ${account}` });
  };

  /** The account as the administrator sees it after the change, of the same moment. */
  const changed = async (request: FastifyRequest, unit: Unit, id: string): Promise<Account> => {
    const found = await accountReply(unit.tx, sightOfAccounts(actorOf(request)), id, unit.today);
    if (!found) throw notFound('account');
    return found;
  };

  app.post('/accounts', { schema: { body: NewAccount, response: { 201: AddedAccount, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.add' } }, async (request, reply) => {
    const actor = actorOf(request);
    const allowed = permit(actor, 'account.add');
    const { email, name, password, invite = false } = request.body;
    if (password !== undefined) checkPassword(password, { email, name }, 'password');
    if (invite && password !== undefined) throw invalid('invite', 'Give a password or an invitation: whoever is invited chooses a password');
    const hash = password === undefined ? null : await hashPassword(password);
    let [isMade, link]: [boolean, string | null] = [false, null];
    const made = await answer(request, reply, 201, ['instance'], async (unit): Promise<AddedAccount> => {
      const { id, existed } = await addAccount(unit, allowed, actor, request.body, hash);
      const added = await changed(request, unit, id);
      if (!invite) return added;
      // To who has an account elsewhere none goes out: the reply is like that to anybody else.
      if (existed) return { ...added, invitation: { expiresAt: invitationEnd(clock.now()), link: null } };
      const { expiresAt, link: given } = await inviteAccount(unit, allowed, actor, id, inviting(request));
      [isMade, link] = [true, given];
      return { ...added, invitation: { expiresAt, link: null } };
    });
    if (isMade) await noteLink(request, made.id);
    if (!made.invitation) return made;
    // Beside what is kept for the Idempotency-Key: a link that lay there could be used by whoever reads the database.
    return { ...made, invitation: { ...made.invitation, link } };
  });

  app.post(
    '/accounts/:id/memberships',
    { schema: { params, body: NewMembership, response: { 201: Membership, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.add' } },
    async (request, reply) => {
      const actor = actorOf(request);
      const allowed = permit(actor, 'account.add');
      return answer(request, reply, 201, ['instance'], (unit) => addMembership(unit, allowed, actor, request.params.id, request.body));
    },
  );

  app.post('/accounts/:id/invitations', { schema: { params, body: strict({}), response: { 201: Invitation, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.add' } }, async (request, reply) => {
    const actor = actorOf(request);
    const allowed = permit(actor, 'account.add');
    const { id } = request.params;
    let link: string | null = null;
    const made = await answer(request, reply, 201, ['instance'], async (unit): Promise<Invitation> => {
      const invited = await inviteAccount(unit, allowed, actor, id, inviting(request));
      ({ link } = invited);
      return { ...invited, link: null };
    });
    await noteLink(request, id);
    return { ...made, link };
  });

  app.post('/accounts/:id/suspend', { schema: { params, body: Because, response: { 200: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const actor = actorOf(request);
    const [allowed, version] = [permit(actor, 'account.change'), ifMatch(request)];
    const { id } = request.params;
    return answer(request, reply, 200, ['instance'], async (unit) => {
      await suspendAccount(unit, allowed, actor, id, version, request.body.reason);
      return changed(request, unit, id);
    });
  });

  app.post('/accounts/:id/restore', { schema: { params, body: Because, response: { 200: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const actor = actorOf(request);
    const [allowed, version] = [permit(actor, 'account.change'), ifMatch(request)];
    const { id } = request.params;
    return answer(request, reply, 200, ['instance'], async (unit) => {
      await restoreAccount(unit, allowed, actor, id, version, request.body.reason);
      return changed(request, unit, id);
    });
  });

  app.post('/accounts/:id/correct', { schema: { params, body: CorrectAccount, response: { 200: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const actor = actorOf(request);
    const [allowed, version] = [permit(actor, 'account.change'), ifMatch(request)];
    const { id } = request.params;
    return answer(request, reply, 200, ['instance'], async (unit) => {
      await correctAccount(unit, allowed, actor, id, version, request.body);
      return changed(request, unit, id);
    });
  });

  app.post('/accounts/:id/merge', { schema: { params, body: MergeAccount, response: { 200: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.merge' } }, async (request, reply) => {
    const actor = actorOf(request);
    const [allowed, version] = [permit(actor, 'account.merge'), ifMatch(request)];
    const { id } = request.params;
    return answer(request, reply, 200, ['instance'], async (unit) => {
      await mergeAccounts(unit, allowed, actor, id, version, request.body);
      return changed(request, unit, id);
    });
  });

  app.post('/accounts/:id/transfer', { schema: { params, body: TransferAccount, response: { 200: Transferred, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const actor = actorOf(request);
    const allowed = permit(actor, 'account.change');
    return answer(request, reply, 200, ['instance'], (unit) => transferAccount(unit, allowed, actor, request.params.id, request.body));
  });

  app.get('/accounts', { schema: { querystring: listQuery(filters), response: { 200: listOf(Account), ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.read' } }, async (request, reply) => {
    const sight = sightOfAccounts(actorOf(request));
    const { name, role, authority, state, format } = request.query;
    const page = await pageOf(request, request.query);
    // An authority that there is not is one that nobody has a role at.
    const at = authority === undefined ? undefined : ((await findAuthority(store, authority))?.id ?? '');
    const rows = await accountReplies(store, { sight, clocks: page, day: page.day, today: civilDate(clock.now()), role, authority: at, state, where: allOf(contains(sql`n.value`, name), keyset([sql`a.id`], page.after)), limit: page.limit + 1 });
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => row), format, 'accounts');
  });

  app.get('/accounts/:id', { schema: { params, querystring: ClockQuery, response: { 200: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.read' } }, async (request) => {
    const sight = sightOfAccounts(actorOf(request));
    const clocks = await clocksOf(request, request.query);
    const found = await accountReply(store, sight, request.params.id, civilDate(clock.now()), clocks);
    if (!found) throw notFound('account');
    return found;
  });
};
