/** The forms of a notice to a body, as data. */
import type { Notice } from '../../../server/domain/notices/notice.ts';
import type { Verb } from '../../components/verb-form.ts';
import { language } from '../../text/index.ts';
import { notices as t } from '../../text/notices.ts';

interface Of {
  readonly authority: string;
  readonly mutual: string;
  readonly conflict: string;
}

export const sendVerb = ({ authority, mutual, conflict }: Of): Verb => ({
  path: '/api/body-notices',
  submit: t().submit,
  body: ({ email = '', text = '', dueOn = '', language: chosen = '' }) => ({ authority, mutual, ...(conflict && { conflict }), email: email.trim(), ...(text.trim() && { text: text.trim() }), ...(dueOn && { dueOn }), language: chosen }),
  fields: [
    { name: 'email', label: t().email, hint: t().emailHint, kind: 'email', missing: t().emailMissing },
    { name: 'text', label: t().text, hint: t().textHint, kind: 'area', rows: 4 },
    { name: 'dueOn', label: t().dueOn, hint: t().dueOnHint, kind: 'date' },
    { name: 'language', label: t().language, kind: 'radios', choices: (['en', 'cy'] as const).map((value) => ({ value, title: t().languages[value] })), value: language(), missing: t().languageMissing },
  ],
});

/** What is settled is shown the other way only. */
export const settleVerb = ({ id, version, state }: Notice): Verb => ({
  path: `/api/body-notices/${id}/settle`,
  version,
  submit: t().settleSubmit,
  body: ({ publish, reason = '' }) => ({ publish: publish === 'yes', ...(publish === 'no' && reason.trim() && { reason: reason.trim() }) }),
  fields: [
    { name: 'publish', label: t().settleWhat, kind: 'radios', choices: (['yes', 'no'] as const).filter((value) => !(state === 'published' && value === 'yes') && !(state === 'withheld' && value === 'no')).map((value) => ({ value, title: t().settleWhats[value] })), missing: t().settleMissing },
    { name: 'reason', label: t().reason, hint: t().reasonHint, kind: 'area', missing: t().reasonMissing, when: ({ publish }) => publish === 'no' },
  ],
});

export const remindVerb = ({ id, version }: Notice): Verb => ({ path: `/api/body-notices/${id}/remind`, version, submit: t().remind, body: () => ({}), fields: [] });

export const withdrawVerb = ({ id, version }: Notice): Verb => ({
  path: `/api/body-notices/${id}/withdraw`,
  version,
  submit: t().withdrawSubmit,
  grave: true,
  fields: [{ name: 'reason', label: t().withdrawReason, hint: t().withdrawReasonHint, kind: 'area', missing: t().withdrawMissing }],
});
