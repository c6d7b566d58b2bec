/** What an administrator does to an account, each as a small form. */
import type { Verb, VerbField } from '../../components/verb-form.ts';
import { accounts as t } from '../../text/accounts.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import type { Account, Membership, Transferred } from '../../../server/domain/accounts/account.ts';
import { councilName, isAuditor, isOver } from './account-words.ts';
import { accountProblems, membershipFields, membershipOf, type Choices } from './membership-fields.ts';

export const VERBS = ['give', 'revoke', 'change', 'correct', 'suspend', 'restore', 'transfer', 'merge'] as const;
export type VerbName = (typeof VERBS)[number];

export interface Choosing {
  readonly choices: Choices;
  /** Accounts of the name that was searched for, of which one may be the same human being's. */
  readonly found: readonly Account[];
}

const reason = (): VerbField => ({ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing });

export function verbOf(name: VerbName, account: Account, choosing: Choosing, membership: Membership | undefined): Verb {
  const { id, version } = account;
  const said = accountProblems();
  const of = (what: string): Pick<Verb, 'path' | 'version' | 'said'> => ({ path: `/api/accounts/${id}/${what}`, version, said });
  if (name === 'give') return { path: `/api/accounts/${id}/memberships`, said, submit: t().give, fields: membershipFields(choosing.choices), body: (typed) => membershipOf(typed, today(new Date())) };
  if (name === 'suspend') return { ...of('suspend'), submit: t().suspend, grave: true, fields: [reason()] };
  if (name === 'restore') return { ...of('restore'), submit: t().restore, fields: [reason()] };
  if (name === 'correct') return correct(account, of('correct'));
  if (name === 'transfer') return transfer(account, choosing, { path: `/api/accounts/${id}/transfer`, said });
  if (name === 'merge') return merge(choosing, of('merge'));
  return membership ? endOrChange(name, membership, said) : { path: '', fields: [], submit: '' };
}

function endOrChange(name: 'revoke' | 'change', { id, version, role, period, agreement }: Membership, said: Verb['said']): Verb {
  const base = { path: `/api/memberships/${id}/${name}`, version, ...(said && { said }) };
  if (name === 'revoke') return { ...base, submit: t().endNow, grave: true, fields: [{ ...reason(), hint: t().endNowHint }] };
  const isAudit = isAuditor(role);
  return {
    ...base,
    submit: t().change,
    fields: [
      { name: 'to', label: t().until, hint: isAudit ? t().untilAuditor : t().untilHint, kind: 'date', value: period.to ?? '' },
      { name: 'agreement', label: t().agreement, value: agreement ?? '', when: () => isAudit },
      reason(),
    ],
    body: ({ to, agreement: agreed, reason: why = '' }) => ({ to: to || null, reason: why.trim(), ...(agreed !== undefined && agreed.trim() !== (agreement ?? '') && { agreement: agreed.trim() || null }) }),
  };
}

function correct({ name, email }: Account, base: Pick<Verb, 'path' | 'version' | 'said'>): Verb {
  return {
    ...base,
    submit: common().save,
    fields: [{ name: 'name', label: t().name, value: name ?? '', missing: t().nameMissing }, { name: 'email', label: t().email, kind: 'email', value: email ?? '', missing: common().emailMissing }, reason()],
    // What stays the same is not sent: of two people who correct different things neither undoes the other.
    body: (typed) => ({ reason: (typed['reason'] ?? '').trim(), ...(typed['name']?.trim() !== name && { name: typed['name']?.trim() }), ...(typed['email']?.trim() !== email && { email: typed['email']?.trim() }) }),
  };
}

function transfer({ memberships }: Account, { choices }: Choosing, base: Pick<Verb, 'path' | 'said'>): Verb {
  const held = [...new Set(memberships.flatMap((one) => (one.authority && !isOver(one) ? [one.authority] : [])))];
  const title = (gss: string) => ({ value: gss, title: councilName(gss, choices.councils) });
  return {
    ...base,
    submit: t().transfer,
    fields: [
      { name: 'from', label: t().transferFrom, kind: 'choice', none: '', choices: held.map(title), value: held.length === 1 ? (held[0] ?? '') : '', missing: t().authorityMissing },
      { name: 'to', label: t().transferTo, kind: 'choice', none: '', choices: choices.councils.flatMap(({ gss }) => (gss ? [title(gss)] : [])), missing: t().authorityMissing },
      { name: 'on', label: t().transferOn, kind: 'date', value: today(new Date()), missing: common().dateMissing },
      reason(),
    ],
  };
}

const merge = ({ found }: Choosing, base: Pick<Verb, 'path' | 'version' | 'said'>): Verb => ({
  ...base,
  submit: t().merge,
  grave: true,
  fields: [{ name: 'from', label: t().mergeWhich, kind: 'radios', choices: found.map(({ id, name, email }) => ({ value: id, title: name ?? email ?? id, hint: email ?? '' })), missing: common().choiceMissing }, reason()],
});

export function saidAfter(name: VerbName, reply: unknown): string {
  const { done } = t();
  if (name === 'transfer') {
    const { ended, begun } = reply as Transferred;
    return done.transferred(ended.length, begun.length);
  }
  return { give: done.membership, revoke: done.revoked, change: done.changed, correct: done.corrected, suspend: done.suspended, restore: done.restored, merge: done.merged }[name];
}
