/** Sentences to begin a reason with: the register's own, and those of the last decision of the same kind. What stands in square brackets is the writer's to say. */
import type { Decision } from '../../../server/domain/reviews/decision.ts';
import type { Offer } from '../../components/offers.ts';
import type { Fault } from '../../components/problem.ts';
import type { Typed } from '../../components/verb-form.ts';
import { working as t } from '../../text/working.ts';
import type { Precedent } from './work-data.ts';

type Disposition = Decision['disposition'];

const model = (text: string): Offer => ({ title: t().begin, text });

export const insideOffers = (disposition: Disposition): readonly Offer[] => [model(t().insideModel[disposition])];

/** The last decision of the same rule comes first: it is what the council said, and what it would be held to. */
export function publicOffers(disposition: Disposition, precedents: readonly Precedent[]): readonly Offer[] {
  const last = precedents.find((one) => one.disposition === disposition)?.publicReason;
  return [...(last ? [{ title: t().like, text: last }] : []), model(t().publicModel[disposition])];
}

/** Of a reason that holds for many. */
export const alikeOffers = (): { readonly inside: readonly Offer[]; readonly open: readonly Offer[] } => ({ inside: [model(t().alikeInside)], open: [model(t().alikePublic)] });

const gaps = (): readonly string[] => [...Object.values(t().insideModel), t().alikeInside].flatMap((text) => text.match(/\[[^\]]+\]/g) ?? []);

/** A model sentence is not finished before its gaps are; whatever else somebody puts into brackets is theirs. */
export const unfinished = (typed: Typed, names: readonly string[]): readonly Fault[] => names.flatMap((name) => (gaps().some((gap) => typed[name]?.includes(gap)) ? [{ id: name, message: t().unfinished }] : []));
