/** Who sees a filing, and how much of it; and who may write and file it. */
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { permitAt, sightOf, type Actor, type AuthorityRef } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import type { MayDraft } from '../actions/draft-declaration.ts';
import type { MayFile } from '../actions/submit-declaration.ts';

export interface FilingSight {
  readonly account: string;
  /** Persons that the actor is, and those for whom they draft. */
  readonly own: readonly string[];
  readonly delegated: readonly string[];
  /** Authorities whose filings they see, whose answers they read, and whose paper forms they enter. */
  readonly reading: readonly string[];
  readonly reviewing: readonly string[];
  readonly entering: readonly string[];
}

export const filingSight = (actor: Actor): FilingSight => ({
  account: actor.account,
  own: personsOf(actor.memberships),
  delegated: actor.memberships.flatMap(({ role, person }) => (role === 'delegate' && person !== null ? [person] : [])),
  reading: sightOf(actor, 'declaration.read'),
  reviewing: sightOf(actor, 'declaration.review'),
  entering: sightOf(actor, 'declaration.enter'),
});

interface Filed {
  readonly authority: string;
  readonly person: string;
}

const isInvolved = ({ own, delegated }: FilingSight, person: string): boolean => own.includes(person) || delegated.includes(person);

export const seesFiling = (sight: FilingSight, { authority, person }: Filed): boolean => sight.reading.includes(authority) || isInvolved(sight, person);
export const seesAnswers = (sight: FilingSight, { authority, person }: Filed): boolean => sight.reviewing.includes(authority) || isInvolved(sight, person);

interface Drafted extends Filed {
  readonly account: string;
  readonly attested: number;
}

const entered = (sight: FilingSight, { authority, account, attested }: Drafted): boolean => attested === 1 && account === sight.account && sight.entering.includes(authority);
/** Not the monitoring officer: until it is filed it is nobody else's business. */
export const seesDraft = (sight: FilingSight, draft: Drafted): boolean => isInvolved(sight, draft.person) || entered(sight, draft);

const isDelegate = ({ memberships }: Actor, authority: AuthorityRef, person: string): boolean => memberships.some((held) => held.role === 'delegate' && held.authority === authority.id && held.person === person);

/** For oneself or for whom one drafts; or, where it is attested, from paper. */
export function mayDraft(actor: Actor, authority: AuthorityRef, person: string, attested: boolean, path?: string): MayDraft {
  if (attested) return permitAt(actor, 'declaration.enter', authority, path);
  const allowed = permitAt(actor, 'declaration.draft', authority, path);
  if (ownRecord(actor, authority, person) || isDelegate(actor, authority, person)) return allowed;
  throw new Refused(403, 'not-yours', 'You draft for yourself, or for somebody who asked for it. A paper form that somebody signed is entered with "attested": true by those who may.').notPermitted(authority.id);
}

/** The signature is the person's own: a delegate drafts and never files. */
export function mayFile(actor: Actor, authority: AuthorityRef, draft: Drafted): { allowed: MayFile; attested: boolean } {
  if (ownRecord(actor, authority, draft.person)) return { allowed: permitAt(actor, 'declaration.submit', authority), attested: false };
  if (entered(filingSight(actor), draft)) return { allowed: permitAt(actor, 'declaration.enter', authority), attested: true };
  throw new Refused(403, 'not-yours', 'Only the person files it, for what is declared is declared as true by them. What you drafted is kept; ask them to file it.').notPermitted(authority.id);
}
