/** Who sees a filing, and how much of it; and who may write and file it. */
import { filedBy } from '../../db/stores/declarations.ts';
import type { Reader } from '../../db/store.ts';
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
  /** Ids of filings that they made from paper forms: a parish's clerk sees these, and not what others filed. */
  readonly entered: readonly string[];
}

/** Of whom somebody is told what they owe and when they were reminded: who chases has to know whom. */
export const chasingSight = (actor: Actor): string[] => [...new Set([...sightOf(actor, 'declaration.read'), ...sightOf(actor, 'declaration.chase')])];

export const filingSight = (actor: Actor, entered: readonly string[] = []): FilingSight => ({
  account: actor.account,
  own: personsOf(actor.memberships),
  delegated: actor.memberships.flatMap(({ role, person }) => (role === 'delegate' && person !== null ? [person] : [])),
  reading: sightOf(actor, 'declaration.read'),
  reviewing: sightOf(actor, 'declaration.review'),
  entering: sightOf(actor, 'declaration.enter'),
  entered,
});

/** With what they entered, where they do not see everything anyway. */
export async function wholeSight(reader: Reader, actor: Actor): Promise<FilingSight> {
  const { reading, entering } = filingSight(actor);
  return filingSight(actor, await filedBy(reader, actor.account, entering.filter((authority) => !reading.includes(authority))));
}

interface OfPerson {
  readonly authority: string;
  readonly person: string;
}
interface Filed extends OfPerson {
  readonly id: string;
  readonly attested: number;
}

const isInvolved = ({ own, delegated }: FilingSight, person: string): boolean => own.includes(person) || delegated.includes(person);

/** Once the person files it anew themselves, it is no longer what the clerk entered. */
const isEntered = ({ entered, entering }: FilingSight, { id, authority, attested }: Filed): boolean => attested === 1 && entering.includes(authority) && entered.includes(id);

export const seesFiling = (sight: FilingSight, filing: Filed): boolean => sight.reading.includes(filing.authority) || isInvolved(sight, filing.person) || isEntered(sight, filing);
export const seesAnswers = (sight: FilingSight, filing: Filed): boolean => sight.reviewing.includes(filing.authority) || isInvolved(sight, filing.person) || isEntered(sight, filing);

interface Drafted extends OfPerson {
  readonly account: string;
  readonly attested: number;
}

const draftedFromPaper = (sight: FilingSight, { authority, account, attested }: Drafted): boolean => attested === 1 && account === sight.account && sight.entering.includes(authority);
/** Not the monitoring officer: until it is filed it is nobody else's business. */
export const seesDraft = (sight: FilingSight, draft: Drafted): boolean => isInvolved(sight, draft.person) || draftedFromPaper(sight, draft);

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
  if (draftedFromPaper(filingSight(actor), draft)) return { allowed: permitAt(actor, 'declaration.enter', authority), attested: true };
  throw new Refused(403, 'not-yours', 'Only the person files it, for what is declared is declared as true by them. What you drafted is kept; ask them to file it.').notPermitted(authority.id);
}
