/** The forms by which a council follows guidance and adds to it. */
import type { Edition } from '../../../server/domain/guidance/edition.ts';
import type { Addition, Adoption } from '../../../server/domain/guidance/following.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { guidance as t } from '../../text/guidance.ts';

const now = (): string => today(new Date());

/** Of none: back to what the register ships with. What is typed of one edition is not offered for another. */
export const adoptVerb = (edition: string | null): Verb => ({
  path: '/api/guidance-adoptions',
  submit: edition === null ? t().backToShipped : t().edition.adopt,
  fields: [
    { name: 'from', label: t().edition.adoptFrom, hint: t().edition.adoptFromHint, kind: 'date', value: now(), missing: common().dateMissing, also: ['edition'] },
    { name: `reason-${edition}`, label: t().edition.adoptReason, hint: common().reasonHint, kind: 'area', also: ['reason'], missing: common().reasonMissing },
  ],
  body: ({ from, [`reason-${edition}`]: reason = '' }) => ({ authority: session.authority, edition, from, reason: reason.trim() }),
});

export const withdrawAdoptionVerb = ({ id, version }: Adoption): Verb => ({ path: `/api/guidance-adoptions/${id}/withdraw`, version, submit: t().withdrawAdoption, grave: true, fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }] });

export const addVerb = (paragraph: string): Verb => ({
  path: '/api/guidance-additions',
  submit: t().submitAdd,
  fields: [
    { name: `text-${paragraph}`, label: t().addText, hint: t().addHint, kind: 'area', rows: 3, also: ['text', 'paragraph'], missing: t().addMissing },
    { name: 'from', label: t().from, kind: 'date', value: now(), also: ['period'], missing: common().dateMissing },
    { name: 'to', label: t().until, hint: t().untilHint, kind: 'date' },
  ],
  body: ({ [`text-${paragraph}`]: text = '', from, to }) => ({ authority: session.authority, paragraph, text: text.trim(), period: { from: from || null, to: to || null } }),
});

export const endAdditionVerb = ({ id, version }: Addition): Verb => ({ path: `/api/guidance-additions/${id}/end`, version, submit: t().end, fields: [{ name: 'on', label: t().on, kind: 'date', value: now(), missing: common().dateMissing }] });

export const withdrawEditionVerb = ({ id, version }: Pick<Edition, 'id' | 'version'>): Verb => ({ path: `/api/guidance-editions/${id}/withdraw`, version, submit: t().edition.withdraw, grave: true, fields: [{ name: 'reason', label: common().reason, hint: t().edition.withdrawHint, kind: 'area', missing: common().reasonMissing }] });
