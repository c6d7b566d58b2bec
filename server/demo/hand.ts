/** Whoever does something in the story of the fictional county: for one council, with the rights that their account has on that day. */
import { findDeclaration, type DeclarationRow } from '../../db/stores/declarations.ts';
import { interestsOfFiling, type InterestFact } from '../../db/stores/interests.ts';
import { membershipsOf } from '../../db/stores/memberships.ts';
import type { Tx } from '../../db/store.ts';
import { COUNCILS } from '../../db/seed/county/councils/index.ts';
import type { CouncilKey, StoryDeed, StoryEntry } from '../../db/seed/county/story.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import type { Action } from '../domain/access/permissions.ts';
import { permitAt, type Actor, type AuthorityRef, type HeldMembership, type PermitAt } from '../domain/access/permit.ts';
import { KEEPING_PARISHES } from '../domain/access/principal.ts';
import type { MembershipRole } from '../domain/accounts/account.ts';

/** What the story has told so far, by its keys. */
export interface Known {
  readonly id: (key: string) => string;
  readonly keep: (key: string, id: string) => void;
  readonly council: (key: CouncilKey) => AuthorityRef;
}

export interface Hand {
  readonly unit: Unit;
  readonly now: Date;
  readonly known: Known;
  readonly actor: Actor;
  readonly council: AuthorityRef;
  readonly may: <A extends Action>(action: A) => PermitAt<A>;
  /** Of the council. */
  readonly person: (key: string) => string;
  readonly filing: (key: string) => Promise<DeclarationRow>;
  readonly interest: (entry: StoryEntry) => Promise<InterestFact>;
}

/** Those that it was given, and a keeper's in the parishes of their council. */
async function membershipsOn(tx: Tx, account: string, today: string, known: Known): Promise<HeldMembership[]> {
  const rows = (await membershipsOf(tx, account)).filter(({ state, validFrom, validTo }) => state === 'in-force' && validFrom <= today && validTo >= today);
  const councils = COUNCILS.map(({ key, authority: { principal } }) => ({ ...known.council(key), principal }));
  return rows.flatMap(({ id, version, authority, role, person, validFrom: from, validTo: to }): HeldMembership[] => {
    const gss = councils.find((council) => council.id === authority)?.gss ?? null;
    const own: HeldMembership = { id, version, authority, gss, role: role as MembershipRole, person, from, to };
    const parishes = (KEEPING_PARISHES as readonly string[]).includes(role) ? councils.filter(({ principal }) => gss !== null && principal === gss) : [];
    return [own, ...parishes.map((parish): HeldMembership => ({ ...own, authority: parish.id, gss: parish.gss, person: null, asPrincipal: true }))];
  });
}

/** Whom the ledger names. */
export const accountOf = ({ by }: Pick<StoryDeed, 'by'>, known: Known): string => (by.includes('@') ? known.id(`account ${by}`) : by);

export async function handOf(unit: Unit, deed: Pick<StoryDeed, 'by' | 'at'>, known: Known, now: Date): Promise<Hand> {
  const account = accountOf(deed, known);
  const memberships = await membershipsOn(unit.tx, account, unit.today, known);
  const actor: Actor = { account, session: 'demo', name: null, memberships, hats: memberships, invitations: [] };
  const council = known.council(deed.at);
  const filing = async (key: string): Promise<DeclarationRow> => {
    const found = await findDeclaration(unit.tx, known.id(key));
    if (!found) throw new Error(`the story speaks of ${key}, which nobody filed`);
    return found;
  };
  const interest = async ({ of, heading }: StoryEntry): Promise<InterestFact> => {
    const { authority, person, id } = await filing(of);
    const found = (await interestsOfFiling(unit.tx, { authority, person, declaration: id })).find((one) => one.heading === heading);
    if (!found) throw new Error(`the story speaks of ${heading} in ${of}, where there is none`);
    return found;
  };
  return { unit, now, known, actor, council, may: (action) => permitAt(actor, action, council), person: (key) => known.id(`${deed.at} ${key}`), filing, interest };
}
