import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { review, reviews as t } from '../../text/reviews.ts';
import { dispositions, inAYear } from '../conflicts/decision-verbs.ts';
import { alikeOffers, unfinished } from '../conflicts/model-wording.ts';

export interface Decided {
  readonly decided: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string; readonly detail: string }[];
}

export const baselineVerb = (ids: readonly string[], seenAt: string | undefined): Verb => ({
  path: '/api/reviews/baseline',
  submit: t().alikeSubmit(ids.length),
  fields: [
    dispositions(review().disposition, ['remedy', 'mitigate', 'transfer', 'tolerate', 'no-conflict']),
    { name: 'reason', label: review().reason, kind: 'area', rows: 2, missing: common().reasonMissing, offers: alikeOffers().inside },
    { name: 'publicReason', label: review().publicReason, hint: review().publicReasonHint, kind: 'area', rows: 2, missing: review().publicReasonMissing, offers: alikeOffers().open },
    { name: 'reviewOn', label: review().reviewOn, hint: review().reviewOnHint, kind: 'date', value: inAYear() },
  ],
  check: (typed) => [...(ids.length === 0 ? [{ id: 'disposition', message: t().alikeNone }] : []), ...unfinished(typed, ['reason', 'publicReason'])],
  body: ({ disposition, reason = '', publicReason = '', reviewOn }) => ({ authority: session.authority, ids, disposition, reason: reason.trim(), publicReason: publicReason.trim(), ...(reviewOn && { reviewOn }), ...(seenAt !== undefined && { seenAt }) }),
});
