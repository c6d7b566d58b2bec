/** Who decides, in plain words, for every way in which it can come about. */
import type { DecidingReply, StandingLine } from '../../api/replies.ts';
import { deciding as cy } from '../../text/cy/deciding.ts';
import { deciding as en } from '../../text/en/deciding.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { bilingual, language } from '../../text/index.ts';

export const decidingText = bilingual(en, cy);

const t = decidingText;

/** "the deputy monitoring officer (Tobias Fenwright)". */
export const standingName = ({ step, name }: StandingLine): string => (name === null ? vocabulary().step[step] : `${vocabulary().step[step]} (${name})`);

const list = (names: readonly string[], last: string): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`);

export function decidingSentences(reply: DecidingReply, account: string): string[] {
  const { standings, ties, endedOn } = reply;
  if (endedOn !== null) return [t().authorityEnded(longDate(endedOn, language()))];
  const own = standings.find((one) => one.account === account);
  const deciders = standings.filter((one) => one.mayDecide && one.account !== account).map(standingName);
  if (reply.mayDecide) return [yours(standings, account)];
  if (own?.mayDecide) return [t().otherHat];
  const because = list(ties.map((tie) => vocabulary().ownTie[tie]), t().and) || (own?.connected ? t().connected : own && !own.linked ? t().ownNotLinked : '');
  const mine = because ? (reply.mayPrepare ? t().prepareNotDecide(because) : t().neither(because)) : reply.mayPrepare ? t().prepare : '';
  const whose = deciders.length === 0 ? `${t().nobody} ${reply.needsAnother ? t().nobodyNext : t().nobodyLinked}` : because ? t().goesTo(list(deciders, t().or)) : t().decidedBy(list(deciders, t().or));
  return [mine, whose].filter(Boolean);
}

/** Somebody who stands in for others is told for whom: a duty that comes unexpectedly needs its reason. */
function yours(standings: readonly StandingLine[], account: string): string {
  const at = standings.findIndex((one) => one.account === account);
  const before = standings.filter((one, i) => !one.mayDecide && one.account !== null && (i < at || one.step === 'monitoring-officer'));
  if (before.length === 0) return t().youDecide;
  const names = list(before.map(standingName), t().and);
  if (!before.every((one) => one.connected)) return t().youDecideNext(names);
  return t().youDecideInstead((before.length === 1 ? t().isConnected : t().areConnected)(names));
}

export function standingWords({ account, connected, linked, ties, mayDecide }: StandingLine, reader: string): string {
  if (mayDecide) return account === reader ? t().decidesYou : t().decides;
  if (connected) return account === reader && ties.length > 0 ? ties.map((tie) => vocabulary().ownTie[tie]).join('; ') : ties.map((tie) => vocabulary().tie[tie]).join('; ') || t().connected;
  if (account === null) return t().noAccount;
  if (!linked) return t().notLinked;
  return connected === null ? t().notAsThingsStand : t().free;
}
