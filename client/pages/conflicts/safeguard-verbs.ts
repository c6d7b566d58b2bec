import type { Safeguard } from '../../../server/domain/reviews/safeguard.ts';
import type { Choice } from '../../components/fields.ts';
import type { Verb } from '../../components/verb-form.ts';
import { shownName } from '../../components/person-name.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { changing as c } from '../../text/acts.ts';
import { safeguards as t } from '../../text/reviews.ts';
import type { Concern } from '../../views/concern-facts.ts';
import type { Work } from './work-data.ts';

const YEARLY = '12';
const isMonths = (typed: string | undefined): boolean => /^\d{1,2}$/.test(typed?.trim() ?? '') && Number(typed) >= 1 && Number(typed) <= 60;

export const arrangeVerb = (concern: Concern, { kinds, concerned }: Work): Verb => ({
  path: '/api/safeguards',
  submit: t().submit,
  fields: [
    { name: 'kind', label: t().kind, kind: 'choice', none: t().kindNone, choices: kinds.map(({ kind, title }) => ({ value: kind, title })), missing: common().choiceMissing },
    { name: 'description', label: t().description, hint: t().descriptionHint, kind: 'area', rows: 2, missing: t().descriptionMissing },
    { name: 'owner', label: t().owner, kind: 'choice', none: t().ownerNone, choices: concerned.map(({ person, name }) => ({ value: person, title: shownName(name) })) },
    { name: 'from', label: t().from, kind: 'date', value: today(new Date()), also: ['period'], missing: common().dateMissing },
    { name: 'to', label: t().to, hint: t().toHint, kind: 'date' },
    { name: 'testEveryMonths', label: t().every, kind: 'number', value: YEARLY, missing: t().everyMissing },
  ],
  check: ({ testEveryMonths }) => (isMonths(testEveryMonths) ? [] : [{ id: 'testEveryMonths', message: t().everyMissing }]),
  body: ({ kind, description = '', owner, from, to, testEveryMonths }) => ({
    authority: concern.authority,
    mutual: concern.mutual,
    conflicts: [concern.id],
    kind,
    description: description.trim(),
    ...(owner && { owner }),
    period: { from: from || null, to: to || null },
    testEveryMonths: Number(testEveryMonths),
  }),
});

export const testVerb = ({ id }: Safeguard, evidence: string | undefined): Verb => ({
  path: `/api/safeguards/${id}/verifications`,
  submit: t().submitTest,
  fields: [
    { name: 'on', label: t().on, kind: 'date', value: today(new Date()), missing: common().dateMissing },
    { name: 'outcome', label: t().outcome, kind: 'radios', choices: Object.entries(t().outcomes).map(([value, title]) => ({ value, title })), missing: common().choiceMissing },
    { name: 'evidence', label: t().evidence, ...(evidence !== undefined && { hint: evidence }), kind: 'area', missing: t().evidenceMissing },
  ],
});

export const endVerb = ({ id, version }: Safeguard): Verb => ({
  path: `/api/safeguards/${id}/end`,
  version,
  submit: t().submitEnd,
  grave: true,
  fields: [
    { name: 'on', label: t().lastDay, kind: 'date', value: today(new Date()), missing: common().dateMissing },
    { name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing },
  ],
});

export const useVerb = ({ id, version, conflicts }: Safeguard, conflict: string): Verb => ({
  path: `/api/safeguards/${id}/change`,
  version,
  submit: t().use,
  fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', value: t().useReason, missing: common().reasonMissing }],
  body: ({ reason = '' }) => ({ conflicts: [...conflicts, conflict], reason: reason.trim() }),
});

/** Of a list to choose from: nobody, beside that it stays as it is. */
const NOBODY = 'nobody';

/** `offered` are people to choose from, `chosen` the overlaps for which it is meant. Only what changes is sent. */
export function changeVerb({ id, version, description, owner, ownerName, testEveryMonths, conflicts }: Safeguard, offered: readonly Choice[], chosen: readonly string[]): Verb {
  const same = chosen.length === conflicts.length && chosen.every((one) => conflicts.includes(one));
  return {
    path: `/api/safeguards/${id}/change`,
    version,
    submit: c().submit,
    fields: [
      { name: 'owner', label: t().owner, kind: 'choice', none: owner === null ? t().ownerNone : `${c().keepOwner}: ${shownName(ownerName)}`, choices: [...(owner === null ? [] : [{ value: NOBODY, title: c().noOwner }]), ...offered.filter(({ value }) => value !== owner)] },
      { name: 'description', label: t().description, hint: t().descriptionHint, kind: 'area', rows: 2, value: description ?? '', missing: t().descriptionMissing },
      { name: 'testEveryMonths', label: t().every, kind: 'number', value: String(testEveryMonths), missing: t().everyMissing },
      { name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing, also: ['conflicts'] },
    ],
    check: (typed) => (isMonths(typed['testEveryMonths']) ? [] : [{ id: 'testEveryMonths', message: t().everyMissing }]),
    body: (typed) => ({
      ...(typed['owner'] && { owner: typed['owner'] === NOBODY ? null : typed['owner'] }),
      ...(typed['description']?.trim() !== description && { description: typed['description']?.trim() }),
      ...(Number(typed['testEveryMonths']) !== testEveryMonths && { testEveryMonths: Number(typed['testEveryMonths']) }),
      ...(!same && { conflicts: chosen }),
      reason: typed['reason']?.trim(),
    }),
  };
}
