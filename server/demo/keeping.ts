/** What becomes of declarations once they are in, and what the register's keepers do besides. */
import { settingsOf } from '../../db/stores/authority-settings.ts';
import type { StoryDeed } from '../../db/seed/county/story.ts';
import { acceptDeclaration } from '../actions/accept-declaration.ts';
import { acceptNil } from '../actions/accept-nil.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { chaseByHand } from '../actions/chase-by-hand.ts';
import { endInterest } from '../actions/end-interest.ts';
import { makeRuling } from '../actions/make-ruling.ts';
import { placeHold } from '../actions/place-hold.ts';
import { rectifyDeclaration } from '../actions/rectify-declaration.ts';
import { retractDeclaration } from '../actions/retract-declaration.ts';
import { returnDeclaration } from '../actions/return-declaration.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { withholdInterest } from '../actions/withhold-interest.ts';
import { ownRecord } from '../domain/access/own.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { checked, confirmByLink, copy, file, takeOver, type Deed } from './filing.ts';
import { handOf, type Hand, type Known } from './hand.ts';

async function rectify(hand: Hand, { rectify: key, answers, reason }: Deed<'rectify'>): Promise<unknown> {
  const { id, version, kind: filedAs, kindVersion } = await hand.filing(key);
  const kind = kindAt(filedAs, kindVersion);
  if (!kind) throw new Error(`the story rectifies ${key}, of a kind that is no more`);
  return rectifyDeclaration(hand.unit, hand.may('declaration.review'), id, version, checked(kind, answers, hand.unit.today, hand.council), reason);
}

async function end(hand: Hand, { end: entry, on, reason }: Deed<'end'>): Promise<unknown> {
  const { id, version, person } = await hand.interest(entry);
  if (!ownRecord(hand.actor, hand.council, person)) throw new Error('the story lets somebody end another’s interest');
  return endInterest(hand.unit, hand.may('declaration.submit'), id, version, { on, reason });
}

async function withhold(hand: Hand, { withhold: entry, reviewOn }: Deed<'withhold'>): Promise<unknown> {
  const { id, version } = await hand.interest(entry);
  return withholdInterest(hand.unit, hand.may('declaration.review'), id, version, { agreed: true, reviewOn });
}

async function acceptAllNil(hand: Hand, keys: readonly string[]): Promise<void> {
  const filings: { id: string; version: number }[] = [];
  for (const key of keys) filings.push(await hand.filing(key));
  const { refused } = await acceptNil(hand.unit, hand.may('declaration.review'), filings.map(({ id, version }) => ({ id, version })));
  if (refused[0]) throw new Error(`the story accepts what it cannot: ${refused[0].why}`);
}

function rule(hand: Hand, { rule: { person, body, ...ruling } }: Deed<'rule'>): Promise<unknown> {
  return makeRuling(hand.unit, hand.may('ruling.make'), { authority: hand.council.gss, ...(person && { person: hand.person(person) }), mutual: hand.known.id(body), ...ruling });
}

/** By the actions that the routes call, and after the same checks. */
export async function tell(unit: Unit, deed: StoryDeed, known: Known, now: Date): Promise<unknown> {
  const hand = await handOf(unit, deed, known, now);
  const review = () => hand.may('declaration.review');
  if ('file' in deed) return file(hand, deed);
  if ('copy' in deed) return copy(hand, deed);
  if ('confirm' in deed) return confirmByLink(hand, deed);
  if ('carryOver' in deed) return takeOver(hand, deed);
  if ('end' in deed) return end(hand, deed);
  if ('withhold' in deed) return withhold(hand, deed);
  if ('rectify' in deed) return rectify(hand, deed);
  if ('acceptNil' in deed) return acceptAllNil(hand, deed.acceptNil);
  if ('rule' in deed) return rule(hand, deed);
  if ('hold' in deed) return placeHold(unit, hand.may('hold.place'), { authority: hand.council.gss, person: hand.person(deed.hold), reason: deed.reason });
  if ('remind' in deed) return chaseByHand(unit, hand.may('declaration.chase'), { person: hand.person(deed.remind) });
  if ('set' in deed) return changeSettings(unit, hand.may('settings.change'), (await settingsOf(unit.tx, hand.council.id)).version, deed.set);
  const { id, version } = await hand.filing('accept' in deed ? deed.accept : 'giveBack' in deed ? deed.giveBack : deed.retract);
  if ('accept' in deed) return acceptDeclaration(unit, review(), id, version);
  if ('giveBack' in deed) return returnDeclaration(unit, review(), id, version, deed.question);
  return retractDeclaration(unit, review(), id, version, deed.reason);
}
