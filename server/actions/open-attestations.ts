/** A link of a mail that asks whether roles are still true: whose it is, and what of theirs it shows and answers. */
import { openOfPerson } from '../../db/stores/attestations.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { wasMisdirected } from '../../db/stores/declaration-links.ts';
import { findOpenLink, spendOpenLinks } from '../../db/stores/open-links.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { sha256 } from '../crypto.ts';
import { absent, conflict, Refused } from '../domain/problem.ts';
import { giveAttestations, type Given, type Linked } from './give-attestations.ts';
import type { Unit } from './unit-of-work.ts';

export interface OpenAsked {
  readonly linked: Linked;
  readonly expiresAt: string;
  /** Attestations of the person that are still to be answered. */
  readonly ids: readonly string[];
}

const KIND = 'attestation';
const spent = (): Refused => new Refused(404, 'link-spent', 'This link was used already, or its time is over. If you answered with it, there is nothing to do. Otherwise sign in, or ask the monitoring officer.');

/** As it stands now; looking does not use it. */
export async function openAsked(reader: Reader, token: string, now: Date): Promise<OpenAsked> {
  const link = await findOpenLink(reader, KIND, sha256(token));
  const authority = link && (await findAuthority(reader, link.authority));
  if (!authority || link.usedAt !== null || link.expiresAt <= now.toISOString()) throw spent();
  if (await wasMisdirected(reader, link.subject, link.createdAt)) throw spent();
  const ids = await openOfPerson(reader, { authority: authority.id, person: link.subject, today: civilDate(now) });
  if (ids.length === 0) throw conflict('not-owed', 'This is not asked of you any more: it was answered in another way since the mail was sent, or it is over. There is nothing to do.');
  return { linked: { account: 'link', authority, person: link.subject }, expiresAt: link.expiresAt, ids };
}

export interface ByLink {
  readonly answers: readonly Given[];
  readonly now: Date;
  /** Of these, those that a link may show: what it does not show it does not answer. */
  readonly shownOf: (reader: Reader, open: OpenAsked) => Promise<readonly string[]>;
}

/** Looked at again: of two presses one counts. The link, and any other that went out with a reminder, is good until nothing that it shows is left. */
export async function answerByLink(unit: Unit, token: string, { answers, now, shownOf }: ByLink): Promise<{ answered: number; left: number }> {
  const open = await openAsked(unit.tx, token, now);
  const shown = new Set(await shownOf(unit.tx, open));
  for (const [i, { id }] of answers.entries()) if (open.ids.includes(id) && !shown.has(id)) throw absent(`answers.${i}.id`, 'line');
  await giveAttestations(unit, answers.map((given, at) => ({ allowed: open.linked, at, given })));
  const left = shown.size - answers.length;
  if (left === 0) await spendOpenLinks(unit.tx, KIND, open.linked.person, now.toISOString());
  return { answered: answers.length, left };
}
