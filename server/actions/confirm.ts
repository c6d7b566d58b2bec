/** A link of a mail, and what its press files. Whoever holds the link is taken for the person to whom the mail went; the entry names `link`. */
import { currentAuthority, findAuthority } from '../../db/stores/authorities.ts';
import { findDeclarationLink, lastChangeOf, useDeclarationLink, wasMisdirected } from '../../db/stores/declaration-links.ts';
import type { Owner } from '../../db/stores/obligations.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { sha256 } from '../crypto.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { isConfirming } from '../domain/declarations/chasing.ts';
import type { FiledAnswers, Receipt } from '../domain/declarations/filing.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import { kindOn } from '../domain/declarations/kinds/index.ts';
import { conflict, Refused } from '../domain/problem.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { lookForOpen } from './chasing.ts';
import { fileDeclaration } from './submit-declaration.ts';
import type { Unit } from './unit-of-work.ts';

export interface OpenConfirmation {
  readonly authority: AuthorityRef;
  readonly owner: Owner;
  readonly kind: Kind;
  readonly dueOn: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** When the register of the person changed last; empty where it never held anything. */
  readonly changedAt: string;
}

const spent = (): Refused => new Refused(404, 'link-spent', 'This link was used already, or its time is over. If you confirmed with it, your receipt came by mail, and there is nothing to do. Otherwise sign in, or ask the monitoring officer.');
const notOwed = (): Refused => conflict('not-owed', 'This is not asked of you any more: it came in another way since the mail was sent, or you no longer hold the office. There is nothing to do.');

/** What the link is for, as it stands now; looking does not use it. */
export async function openConfirmation(reader: Reader, token: string, now: Date): Promise<OpenConfirmation> {
  const link = await findDeclarationLink(reader, sha256(token));
  const authority = link && (await findAuthority(reader, link.authority));
  if (!authority || link.usedAt !== null || link.expiresAt <= now.toISOString()) throw spent();
  if (await wasMisdirected(reader, link.person, link.createdAt)) throw spent();
  const today = civilDate(now);
  const { open } = await lookForOpen(reader, authority.id, today, link.person);
  const owed = open.find(({ obligation }) => obligation.kind.id === link.kind);
  const nation = (await currentAuthority(reader, authority.id))?.nation as Nation;
  const kind = owed && (kindOn(link.kind, nation, today) ?? owed.obligation.kind);
  // Of two presses at once, the one that comes second is told so.
  if (!owed || !kind || !isConfirming(kind)) throw (await findDeclarationLink(reader, link.hash))?.usedAt ? spent() : notOwed();
  const { createdAt, expiresAt } = link;
  return { authority, owner: owed.owner, kind, dueOn: owed.obligation.dueOn, createdAt, expiresAt, changedAt: (await lastChangeOf(reader, authority.id, link.person)) ?? '' };
}

export interface Confirming {
  readonly filed: FiledAnswers;
  /** What was shown; without it, what stood when the mail was sent. */
  readonly seen: string | undefined;
  readonly now: Date;
}

/** Looked at again: of two presses one files, and nobody confirms what they were not shown. */
export async function confirm(unit: Unit, token: string, { filed, seen, now }: Confirming): Promise<{ receipt: Receipt }> {
  const { authority, owner, kind, createdAt, changedAt } = await openConfirmation(unit.tx, token, now);
  if (seen === undefined ? changedAt > createdAt : seen !== changedAt) throw conflict('changed-since', 'Something was changed in your register since you were shown it. Open the link again, and look at what is registered now.');
  if (!(await useDeclarationLink(unit.tx, sha256(token), now.toISOString()))) throw spent();
  return fileDeclaration(unit, authority, { id: unit.newId(), person: owner.person, kindVersion: kind.version, filed, attested: false, before: undefined });
}
