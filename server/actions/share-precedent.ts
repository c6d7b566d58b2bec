import type { Concern } from '../../db/stores/deciders.ts';
import { findDecision } from '../../db/stores/decisions.ts';
import { namesOnFile, sharedOf, type OwnRow } from '../../db/stores/shared-precedents.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { namedIn } from '../domain/guidance/names.ts';
import type { OwnPrecedent, SharePrecedent } from '../domain/guidance/precedent.ts';
import type { PrecedentState } from '../domain/guidance/states.ts';
import { conflict, invalid, notFound } from '../domain/problem.ts';
import { wordsOf } from '../domain/reviews/safeguard.ts';
import type { Unit } from './unit-of-work.ts';

type Told = Pick<OwnRow, 'id' | 'version' | 'decision' | 'rule' | 'state' | 'told' | 'toldContact' | 'recordedAt'>;
/** The words and why they are shown no longer are sealed as one text, as those of a safeguard are. */
export function ownPrecedent({ id, version, decision, rule, state, told, toldContact, recordedAt }: Told): OwnPrecedent {
  const { description, reason } = wordsOf(told);
  return { id, version, decision, rule, text: description, contact: toldContact, state: state as PrecedentState, withdrawnBecause: reason, recordedAt };
}

export async function sharePrecedent(unit: Unit, { account, authority }: PermitAt<'precedent.share'>, of: Pick<Concern, 'id' | 'mutual'>, decision: string, { text, contact = null }: SharePrecedent): Promise<OwnPrecedent> {
  const found = await findDecision(unit.tx, decision);
  if (found?.conflict !== of.id) throw notFound('decision');
  if (found.state !== 'made') throw conflict(`is-${found.state}`, 'Only a decision that is made and stands can be shared.');
  if (await sharedOf(unit.tx, decision)) throw conflict('duplicate', 'This decision is shared already. Withdraw that first to share it in other words.');
  if (text.trim() === '') throw invalid('text', 'say it in words: blanks alone tell nobody anything');
  const named = namedIn(text, await namesOnFile(unit.tx, { authority: authority.id, mutual: of.mutual, conflict: of.id }));
  if (named.length > 0) throw invalid('text', `these words name somebody: ${named.map((word) => `“${word}”`).join(', ')}. Write [the body], [the council] or [a person] in their place`);
  const sealedContact = contact?.trim() ? contact.trim() : null;
  const row = { id: unit.newId(), version: 1, authority: authority.id, decision, rule: found.rule, text: await unit.sealed(text.trim()), contact: sealedContact === null ? null : await unit.sealed(sealedContact), account, state: 'shared' };
  const recordedAt = await unit.record(authority.log, 'precedent.shared', row.id, { shared_precedents: [row] });
  return ownPrecedent({ ...row, told: text.trim(), toldContact: sealedContact, recordedAt });
}
