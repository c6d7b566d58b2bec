/** What the story’s keepers decided and arranged, by the actions that the routes call and after the same checks. */
import { findConcern } from '../../db/stores/deciders.ts';
import { currentFindings } from '../../db/stores/presence.ts';
import type { StoryReview } from '../../db/seed/county/story.ts';
import { arrangeSafeguard } from '../actions/arrange-safeguard.ts';
import { raiseConcern } from '../actions/raise-concern.ts';
import { recommend } from '../actions/recommend.ts';
import { verifySafeguard } from '../actions/verify-safeguard.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { decideOne, type ToDecide } from '../api/deciding-one.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { permitToPrepare } from '../domain/access/preparing.ts';
import { DOSSIER } from '../domain/conflicts/presence.ts';
import type { NewConcern } from '../domain/reviews/concern.ts';
import { handOf, type Hand, type Known } from './hand.ts';

async function concerning({ unit, known, council, actor }: Hand, body: string, rule: string): Promise<ToDecide & { readonly periods: string }> {
  const found = (await currentFindings(unit.tx, council.id, known.id(body), [DOSSIER])).find((one) => one.rule === rule);
  const concern = found && (await findConcern(unit.tx, found.id));
  if (!concern) throw new Error(`the story speaks of ${rule} of ${body}, which nothing gives`);
  return { actor, concern, authority: council, periods: found.periods };
}

/** Without an account, as anybody may. */
const raised = (unit: Unit, council: AuthorityRef, mutual: string, said: Omit<NewConcern, 'authority' | 'mutual'>): Promise<unknown> =>
  raiseConcern(unit, council, { sight: [council.id], ofInstallation: false }, { authority: council.gss, mutual, ...said });

export async function tellReview(unit: Unit, deed: StoryReview, known: Known, now: Date): Promise<unknown> {
  if ('raise' in deed) return raised(unit, known.council(deed.at), known.id(deed.body), deed.raise);
  const hand = await handOf(unit, deed, known, now);
  if ('test' in deed) return verifySafeguard(unit, hand.may('safeguard.verify'), known.id(deed.test), { on: deed.on, outcome: deed.outcome, evidence: deed.evidence });
  if ('arrange' in deed) {
    const conflicts: string[] = [];
    for (const rule of deed.for) conflicts.push((await concerning(hand, deed.body, rule)).concern.id);
    const { kind, description, period, testEveryMonths } = deed;
    const made = await arrangeSafeguard(unit, hand.may('safeguard.arrange'), { authority: hand.council.gss, mutual: known.id(deed.body), conflicts, kind, description, owner: hand.person(deed.owner), period, testEveryMonths });
    return known.keep(deed.arrange, made.id);
  }
  const file = await concerning(hand, deed.body, 'decide' in deed ? deed.decide : deed.recommend);
  if ('decide' in deed) return decideOne(unit, file, deed.decision);
  const { disposition, reason } = deed;
  return recommend(unit, permitToPrepare(hand.actor, hand.council, file.concern), { disposition, reason }, file);
}
