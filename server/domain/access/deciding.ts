/**
 * Who decides a matter, where those who would are connected with it: the monitoring officer or the deputy (LGHA 1989 s.5(7)); if none of
 * them is free, the head of paid service (s.4); if nobody of the council is, the monitoring officer of another council, invited for this one file.
 */
import { Refused } from '../problem.ts';
import type { Words } from '../words.ts';
import type { Tie } from './connected.ts';
import type { Actor, PermitAt } from './permit.ts';

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
  readonly ties: readonly Tie[];
}

export interface Standing extends Candidate {
  readonly mayDecide: boolean;
}

const isFree = ({ account, ties }: Candidate): boolean => account !== null && ties.length === 0;

/** The candidates in order, each with whether the matter is theirs: of the first rank in which anybody is free, those who are. */
export function standingsOf(candidates: readonly Candidate[]): Standing[] {
  const ranked = RANKS.map((steps) => candidates.filter(({ step }) => steps.includes(step)));
  const turn = ranked.findIndex((rank) => rank.some(isFree));
  return ranked.flatMap((rank, i) => rank.map((candidate) => ({ ...candidate, mayDecide: i === turn && isFree(candidate) })));
}

/** Whether nobody of the council itself is free, so that another council's monitoring officer may be asked. */
export const needsAnother = (candidates: readonly Candidate[]): boolean => !candidates.some((candidate) => candidate.step !== 'invited' && isFree(candidate));

declare const unconnected: unique symbol;

/** That the actor may decide this one matter: what an action that decides demands, so that forgetting the check does not compile. */
export type PermitToDecide = PermitAt<'conflict.decide'> & { readonly conflict: string; readonly [unconnected]: true };

export function permitToDecide(actor: Actor, allowed: PermitAt<'conflict.decide'>, conflict: string, candidates: readonly Candidate[]): PermitToDecide {
  const standings = standingsOf(candidates);
  if (standings.some(({ account, mayDecide }) => mayDecide && account === actor.account)) return { ...allowed, conflict } as PermitToDecide;
  const own = standings.find(({ account }) => account === actor.account);
  const who = standings.filter(({ mayDecide }) => mayDecide).map(({ step }) => STEPS[step].en);
  const whose = who.length > 0 ? `It goes to ${[...new Set(who)].join(' or ')}.` : 'Nobody of the council is free to decide it: invite the monitoring officer of another council for this file.';
  throw new Refused(403, own && own.ties.length > 0 ? 'connected' : 'not-your-turn', own && own.ties.length > 0 ? `You are connected with this matter: you may prepare it and not decide it. ${whose}` : `This is not yours to decide. ${whose}`).notPermitted(allowed.authority.id);
}
