import type { PermitToDecide } from '../domain/access/deciding.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { decisionsUnderway, findingSeen, recommendedBy, type DecisionFact } from '../../db/stores/decisions.ts';
import { spansOf } from '../../db/stores/conflicts.ts';
import { moved } from '../domain/machine.ts';
import { conflict, Refused } from '../domain/problem.ts';
import { checkDecision, needsSecond, type NewDecision } from '../domain/reviews/decision.ts';
import type { FileSeen } from '../domain/reviews/file-seen.ts';
import { DECISION } from '../domain/reviews/states.ts';
import type { ConflictClass } from '../domain/vocabulary.ts';
import { factsChanged, isUpToDate, standingOf, stillGiven, type Found } from './deciding-facts.ts';
import type { Unit } from './unit-of-work.ts';

/** The finding as it is in this unit of work, and the file as it is told. */
export interface Looked {
  readonly found: Found;
  readonly file: FileSeen;
}

/**
 * A decision is bound to the facts that it saw, which are kept beside it. It takes the place of one that stands only where that one is stale, or
 * is named: else the second of two reviewers at once would overwrite the first unseen. Returns its id.
 */
export async function decide(unit: Unit, { authority, account, conflict: id }: PermitToDecide, given: NewDecision, { found, file }: Looked): Promise<string> {
  stillGiven(found);
  if (given.seen !== undefined && given.seen !== found.factsHash) {
    const then = await findingSeen(unit.tx, id, given.seen);
    throw factsChanged(then && { ...then, spans: spansOf(then.periods), reviewOn: null }, standingOf(found), unit, 'seen');
  }
  const underway = await decisionsUnderway(unit.tx, id);
  const before = underway.find(({ state }) => state === 'made');
  if (underway.some(({ state }) => state === 'proposed')) throw conflict('is-proposed', 'A decision on this is proposed and waits for a second person: it is agreed to or withdrawn first.');
  if (given.replaces !== undefined && before?.id !== given.replaces) throw conflict('changed-meanwhile', 'That decision no longer stands: somebody decided this, or withdrew it, while you were working on it.', [{ path: 'replaces', message: 'this decision no longer stands' }]);
  if (before && before.id !== given.replaces && isUpToDate(found, unit.today)) throw conflict('is-decided', 'This is decided, and nothing has changed since. Name that decision in "replaces" to decide anew, or withdraw it.', [{ path: 'replaces', message: 'the id of the decision that stands' }]);
  const { apartFrom } = await settingsOf(unit.tx, authority.id);
  if (found.severity >= apartFrom && (await recommendedBy(unit.tx, id)) === account) {
    throw new Refused(403, 'own-recommendation', `You recommended what to decide: from severity ${apartFrom} on somebody else decides, or recommends.`).notPermitted(authority.id);
  }
  const concluded = checkDecision(given, { proposedClass: file.proposedClass as ConflictClass, today: unit.today });
  const proposed = needsSecond(given, found.severity);
  const row = await rowOf(unit, given, { found, file });
  const whole = { ...row, class: concluded, account, second: null, state: proposed ? 'proposed' : 'made' } as const;
  await unit.record(authority.log, proposed ? 'decision.proposed' : 'decision.made', row.id, { decisions: [whole, ...(before && !proposed ? [replaced(before)] : [])] });
  return row.id;
}

/** The next version of the one whose place another takes. */
export const replaced = (row: DecisionFact): DecisionFact => ({ ...row, version: row.version + 1, state: moved(DECISION, row.state, 'replace') });

async function rowOf(unit: Unit, given: NewDecision, { found, file }: Looked): Promise<Omit<DecisionFact, 'class' | 'account' | 'second' | 'state'>> {
  const sealed = (text: string | null | undefined) => unit.sealed((text ?? '').trim());
  return {
    id: unit.newId(),
    version: 1,
    authority: found.authority,
    conflict: found.id,
    disposition: given.disposition,
    reason: await sealed(given.reason),
    publicReason: await sealed(given.publicReason),
    observer: await sealed(given.observer),
    steps: (given.steps ?? '').trim() === '' ? null : await sealed(given.steps),
    legalAdvice: given.legalAdvice === true ? 1 : 0,
    referredTo: given.referredTo ?? null,
    reviewOn: given.reviewOn ?? null,
    rule: found.rule,
    ruleVersion: found.ruleVersion,
    factsHash: found.factsHash,
    periods: found.periods,
    severity: found.severity,
    facts: await unit.sealed(JSON.stringify(file)),
  };
}
