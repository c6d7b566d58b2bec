/**
 * Who decides a matter, where those who would are connected with it: the monitoring officer or the deputy (LGHA 1989 s.5(7)); if none of
 * them is free, the head of paid service (s.4); if nobody of the council is, the monitoring officer of another council, invited for this one file.
 */
import { Refused } from '../problem.ts';
import type { Words } from '../words.ts';
import type { Tie } from './connected.ts';
import type { Actor, AuthorityRef, PermitAt } from './permit.ts';

export const STEPS = {
  'monitoring-officer': { en: 'the monitoring officer', cy: 'y swyddog monitro' },
  'deputy-monitoring-officer': { en: 'the deputy monitoring officer', cy: 'y dirprwy swyddog monitro' },
  'head-of-paid-service': { en: 'the head of paid service', cy: 'pennaeth y gwasanaeth cyflogedig' },
  invited: { en: 'the monitoring officer of another council, invited for this file', cy: 'swyddog monitro cyngor arall, wedi’i wahodd ar gyfer y ffeil hon' },
} as const satisfies Record<string, Words>;
export type Step = keyof typeof STEPS;

/** In the order in which the matter goes from one to the next; those of one rank stand beside each other. */
const RANKS: readonly (readonly Step[])[] = [['monitoring-officer', 'deputy-monitoring-officer'], ['head-of-paid-service'], ['invited']];

export interface Candidate {
  readonly step: Step;
  /** Null where the person has no account and so cannot decide here. */
  readonly account: string | null;
  readonly name: string | null;
  /** The memberships, or the invitation, that make them one: whoever acts in another role does not act as this. */
  readonly through: readonly string[];
  readonly ties: readonly Tie[];
  readonly tiesKnownHere: readonly Tie[];
  /** Whether it is known which person they are. Of whom it is not, nothing could be recorded: unknown is not clear. */
  readonly linked: boolean;
}

export interface Standing extends Candidate {
  readonly mayDecide: boolean;
}

const isFree = ({ account, ties, linked }: Candidate): boolean => account !== null && linked && ties.length === 0;

/** Could be free once their account is linked with their person record. */
const isUnknown = ({ account, ties, linked }: Candidate): boolean => account !== null && !linked && ties.length === 0;

/** One human being stands once: where the matter comes to them first. */
function inRanks(candidates: readonly Candidate[]): Candidate[][] {
  const before = new Set<string>();
  return RANKS.map((steps) => {
    const rank = steps.flatMap((step) => candidates.filter((candidate) => candidate.step === step && (candidate.account === null || !before.has(candidate.account))));
    for (const { account } of rank) if (account !== null) before.add(account);
    const humans = Map.groupBy<string | number, Candidate>(rank, ({ account }, i) => account ?? i);
    return [...humans.values()].flatMap(([first, ...more]) => (first ? [{ ...first, through: [first, ...more].flatMap(({ through }) => through) }] : []));
  });
}

/** The candidates in order, each with whether the matter is theirs: of the first rank in which anybody is free, those who are. */
export function standingsOf(candidates: readonly Candidate[]): Standing[] {
  const ranked = inRanks(candidates);
  const turn = ranked.findIndex((rank) => rank.some(isFree));
  return ranked.flatMap((rank, i) => rank.map((candidate) => ({ ...candidate, mayDecide: i === turn && isFree(candidate) })));
}

/** Whether nobody of the council itself is free, nor would be once linked, so that another council's monitoring officer may be asked. */
export const needsAnother = (standings: readonly Standing[]): boolean => !standings.some((standing) => standing.step !== 'invited' && (isFree(standing) || isUnknown(standing)));

const actsAs = ({ memberships, invitations }: Actor, { through }: Standing): boolean => [...memberships, ...invitations].some(({ id }) => through.includes(id));

/** Whether the matter is the actor's to decide, in the role in which they act. */
export const mayDecide = (actor: Actor, standings: readonly Standing[]): boolean => standings.some((standing) => standing.mayDecide && standing.account === actor.account && actsAs(actor, standing));

declare const unconnected: unique symbol;

/** That the actor may decide this one matter: what an action that decides demands, so that forgetting the check does not compile. */
export type PermitToDecide = PermitAt<'conflict.decide'> & { readonly conflict: string; readonly [unconnected]: true };

/** The only way to one. The role of a keeper is neither needed nor enough: the head of paid service has none, and who is invited belongs to another council. */
export function permitToDecide(actor: Actor, authority: AuthorityRef, conflict: string, standings: readonly Standing[]): PermitToDecide {
  if (mayDecide(actor, standings)) return { action: 'conflict.decide', account: actor.account, sight: [authority.id], eyes: { sight: [authority.id], ofInstallation: false }, authority, conflict } as unknown as PermitToDecide;
  const own = standings.find(({ account }) => account === actor.account);
  if (own?.mayDecide) throw new Refused(403, 'not-your-turn', 'This is yours to decide, and not in the role in which you act now. Change to the other one.').notPermitted(authority.id);
  const who = [...new Set(standings.filter((standing) => standing.mayDecide).map(({ step }) => STEPS[step].en))];
  const nobodys = needsAnother(standings) ? 'Nobody of the council is free to decide it: invite the monitoring officer of another council for this file.' : 'Nobody of the council is free to decide it until an administrator links the accounts of those who keep the register with their person records.';
  const whose = who.length > 0 ? `It goes to ${who.join(' or ')}.` : nobodys;
  if (own && own.ties.length > 0) throw new Refused(403, 'connected', `You are connected with this matter: you may prepare it and not decide it. ${whose}`).notPermitted(authority.id);
  if (own && !own.linked) throw new Refused(403, 'not-linked', 'It is not known which person you are, so neither whether you are connected with this matter: ask an administrator to link your account with your person record.').notPermitted(authority.id);
  throw new Refused(403, 'not-your-turn', `This is not yours to decide. ${whose}`).notPermitted(authority.id);
}
