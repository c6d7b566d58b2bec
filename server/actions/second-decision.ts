import { decisionsUnderway, findDecision } from '../../db/stores/decisions.ts';
import { spansOf } from '../../db/stores/conflicts.ts';
import type { PermitToDecide } from '../domain/access/deciding.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound, Refused } from '../domain/problem.ts';
import type { SecondDecision } from '../domain/reviews/decision.ts';
import { staleBecause } from '../domain/reviews/staleness.ts';
import { DECISION } from '../domain/reviews/states.ts';
import { replaced } from './decide.ts';
import { factsChanged, standingOf, stillGiven, type Found } from './deciding-facts.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** Another human being than the first agrees, on the facts that the first saw; or does not, and then it is withdrawn with their reason. */
export async function secondDecision(unit: Unit, { authority, account, conflict }: PermitToDecide, id: string, version: number, given: SecondDecision, found: Found): Promise<void> {
  const decision = await findDecision(unit.tx, id);
  if (decision?.conflict !== conflict) throw notFound('decision');
  if (decision.version !== version) throw changedMeanwhile();
  const state = moved(DECISION, decision.state, given.agree ? 'agree' : 'refuse');
  if (decision.account === account) throw new Refused(403, 'same-person', 'You proposed it: another person has to agree.').notPermitted(authority.id);
  const next = { ...decision, version: version + 1, state, second: account };
  if (!given.agree) {
    const reason = (given.reason ?? '').trim();
    if (reason === '') throw invalid('reason', 'say why you do not agree');
    await unit.record(authority.log, 'decision.withdrawn', id, { decisions: [{ ...next, reason: await unit.sealed(reason) }] });
    return;
  }
  stillGiven(found);
  const seen = { ...decision, spans: spansOf(decision.periods) };
  if (staleBecause(seen, standingOf(found), unit.today).length > 0) throw factsChanged(seen, standingOf(found), unit);
  const before = (await decisionsUnderway(unit.tx, conflict)).find((one) => one.state === 'made');
  await unit.record(authority.log, 'decision.made', id, { decisions: [next, ...(before ? [replaced(before)] : [])] });
}
