/** What is done on a person's page, each as a small form. */
import type { Verb } from '../../components/verb-form.ts';
import { capital } from '../../text/capital.ts';
import { common, vocabulary } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { people } from '../../text/people.ts';
import { person as t } from '../../text/person.ts';
import type { Connection } from '../../../server/domain/people/connection.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { WithheldDetail } from '../../../server/domain/people/withheld-detail.ts';

const choices = (titles: Readonly<Record<string, string>>) => Object.entries(titles).map(([value, title]) => ({ value, title: capital(title) }));

export function connect({ id, authority }: Person, bodies: ReadonlyMap<string, string>, isSelf: boolean): Verb {
  const { 'about-oneself': _never, ...kinds } = isSelf ? vocabulary().ownTie : vocabulary().tie;
  return {
    path: '/api/connections',
    submit: t().save,
    fields: [
      { name: 'mutual', label: t().body, kind: 'choice', none: '', choices: [...bodies].map(([value, title]) => ({ value, title })).toSorted((a, b) => a.title.localeCompare(b.title)), missing: t().bodyMissing },
      { name: 'kind', label: t().kind, kind: 'radios', choices: choices(kinds), missing: common().choiceMissing },
      { name: 'from', label: t().from, hint: t().fromHint, kind: 'date', also: ['period'] },
      { name: 'to', label: t().to, hint: t().toHint, kind: 'date' },
      { name: 'note', label: t().note, hint: t().noteHint, kind: 'area' },
    ],
    body: ({ mutual, kind, from, to, note }) => ({ authority, person: id, mutual, kind, period: { from: from || null, to: to || null }, ...(note?.trim() && { note: note.trim() }) }),
  };
}

/** Offices are given whole: all stay as they are but the one that ends. */
export const leave = ({ id, version, offices }: Person): Verb => ({
  path: `/api/people/${id}/correct`,
  version,
  submit: t().save,
  fields: [
    { name: 'office', label: t().leaveOffice, kind: 'radios', choices: offices.flatMap(({ title, period }, i) => (period.to === null ? [{ value: String(i), title: title ?? '' }] : [])), missing: common().choiceMissing },
    { name: 'on', label: t().on, kind: 'date', value: today(new Date()), also: ['offices'], missing: common().dateMissing },
  ],
  body: ({ office, on }) => ({ offices: offices.map((one, i) => (String(i) === office ? { ...one, period: { ...one.period, to: on } } : one)) }),
});

export const correct = ({ id, version, name, email }: Person): Verb => ({
  path: `/api/people/${id}/correct`,
  version,
  submit: t().save,
  fields: [
    { name: 'name', label: people().name, value: name ?? '', missing: people().nameMissing },
    { name: 'email', label: t().email, hint: t().emailHint, kind: 'email', value: email ?? '' },
  ],
  body: ({ name: said = '', email: address = '' }) => ({ ...(said.trim() !== name && { name: said.trim() }), email: address.trim() || null }),
});

export const endConnection = ({ id, version }: Connection): Verb => ({ path: `/api/connections/${id}/end`, version, submit: t().save, fields: [{ name: 'on', label: t().on, kind: 'date', value: today(new Date()), missing: common().dateMissing }] });

export const withdraw = ({ id, version }: Connection): Verb => ({ path: `/api/connections/${id}/withdraw`, version, submit: t().withdraw, grave: true, fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }] });

export const withhold = ({ id, authority }: Person): Verb => ({
  path: '/api/withheld-details',
  submit: t().save,
  fields: [
    { name: 'kind', label: t().withheldKind, kind: 'radios', choices: choices(vocabulary().withheld), missing: common().choiceMissing },
    { name: 'detail', label: t().detail, hint: t().detailHint, kind: 'area', missing: t().detailMissing, secret: true },
    { name: 'reason', label: t().whyWithheld, hint: t().whyWithheldHint, kind: 'area', missing: common().reasonMissing, secret: true },
    { name: 'reviewOn', label: t().reviewOn, hint: t().reviewOnHint, kind: 'date' },
  ],
  body: ({ kind, detail = '', reason = '', reviewOn }) => ({ authority, person: id, kind, detail: detail.trim(), reason: reason.trim(), ...(reviewOn && { reviewOn }) }),
});

export const endWithheld = ({ id, version }: WithheldDetail): Verb => ({ path: `/api/withheld-details/${id}/end`, version, submit: t().save, fields: [{ name: 'on', label: t().on, hint: t().endWithheldHint, kind: 'date', value: today(new Date()), missing: common().dateMissing }] });

export const open = ({ id }: WithheldDetail, hint: string): Verb => ({ path: `/api/withheld-details/${id}/readings`, unrepeated: true, submit: t().openSubmit, fields: [{ name: 'purpose', label: t().purpose, hint, kind: 'area', missing: t().purposeMissing }] });
