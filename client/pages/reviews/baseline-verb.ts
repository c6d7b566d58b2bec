import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { review, reviews as t } from '../../text/reviews.ts';
import { dispositions } from '../conflicts/decision-verbs.ts';

export interface Decided {
  readonly decided: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string; readonly detail: string }[];
}

export const baselineVerb = (ids: readonly string[]): Verb => ({
  path: '/api/reviews/baseline',
  submit: t().alikeSubmit(ids.length),
  fields: [
    dispositions(review().disposition, ['remedy', 'mitigate', 'transfer', 'tolerate', 'no-conflict']),
    { name: 'reason', label: review().reason, kind: 'area', rows: 2, missing: common().reasonMissing },
    { name: 'publicReason', label: review().publicReason, hint: review().publicReasonHint, kind: 'area', rows: 2, missing: review().publicReasonMissing },
    { name: 'reviewOn', label: review().reviewOn, hint: review().reviewOnHint, kind: 'date' },
  ],
  check: () => (ids.length === 0 ? [{ id: 'disposition', message: t().alikeNone }] : []),
  body: ({ disposition, reason = '', publicReason = '', reviewOn }) => ({ authority: session.authority, ids, disposition, reason: reason.trim(), publicReason: publicReason.trim(), ...(reviewOn && { reviewOn }) }),
});
