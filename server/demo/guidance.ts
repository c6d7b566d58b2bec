/** What the story’s people did about guidance, by the actions that the routes call. */
import { findConcern } from '../../db/stores/deciders.ts';
import { decisionsUnderway } from '../../db/stores/decisions.ts';
import { currentFindings } from '../../db/stores/presence.ts';
import { GUIDANCE_STORY, type StoryGuidance } from '../../db/seed/county/guidance.ts';
import { addToGuidance } from '../actions/add-to-guidance.ts';
import { adoptGuidance } from '../actions/adopt-guidance.ts';
import { publishGuidance } from '../actions/publish-guidance.ts';
import { sharePrecedent } from '../actions/share-precedent.ts';
import type { Doing, Unit } from '../actions/unit-of-work.ts';
import { DOSSIER } from '../domain/conflicts/presence.ts';
import { permitToPublish } from '../domain/guidance/publishing.ts';
import { accountOf, handOf, type Known } from './hand.ts';
import { tellReview } from './reviewing.ts';

async function tellGuidance(unit: Unit, deed: StoryGuidance, known: Known, now: Date): Promise<unknown> {
  if ('review' in deed) return tellReview(unit, deed.review, known, now);
  const hand = await handOf(unit, deed, known, now);
  const authority = hand.council.gss;
  if ('publish' in deed) return known.keep(deed.publish, (await publishGuidance(unit, permitToPublish(hand.actor, null), deed.edition)).id);
  if ('adopt' in deed) return adoptGuidance(unit, hand.may('guidance.adopt'), { authority, edition: known.id(deed.adopt), from: deed.from, reason: deed.reason });
  if ('addTo' in deed) return addToGuidance(unit, hand.may('guidance.adopt'), { authority, paragraph: deed.addTo, text: deed.text, period: { from: deed.from, to: null } });
  const found = (await currentFindings(unit.tx, hand.council.id, known.id(deed.body), [DOSSIER])).find(({ rule }) => rule === deed.share);
  const concern = found && (await findConcern(unit.tx, found.id));
  const decision = concern && (await decisionsUnderway(unit.tx, concern.id)).find(({ state }) => state === 'made');
  if (!concern || !decision) throw new Error(`the story shares a decision on ${deed.share} of ${deed.body}, which nobody made`);
  return sharePrecedent(unit, hand.may('precedent.share'), concern, decision.id, { text: deed.text, ...(deed.contact && { contact: deed.contact }) });
}

/** Nobody has done yet what lies in the future. */
export const guidanceSteps = (known: Known, today: string) =>
  GUIDANCE_STORY.filter(({ told }) => told.slice(0, 10) <= today).map((deed) => ({ told: deed.told, account: () => accountOf(deed, known), tell: (unit: Unit, { clock }: Doing) => tellGuidance(unit, deed, known, clock.now()) }));
