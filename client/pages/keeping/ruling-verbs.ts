import type { Verb } from '../../components/verb-form.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { keeping, rulings as t } from '../../text/keeping.ts';
import { session } from '../../controllers/session.ts';
import type { Ruling } from '../../../server/domain/declarations/ruling.ts';
import type { Period } from '../../../server/domain/time/period.ts';

export interface Implied {
  readonly person: string;
  readonly name: string | null;
  readonly mutual: string;
  readonly body: string;
  readonly headingTitle: string;
  readonly because: readonly { readonly what: string }[];
  readonly period: Period;
  readonly prompt: boolean;
}

interface Choosing {
  readonly people: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
}

const choicesOf = (named: ReadonlyMap<string, string>) => [...named].map(([value, title]) => ({ value, title })).toSorted((a, b) => a.title.localeCompare(b.title));

/** For whom and in which body as the address says, where the reader came from one that waits. */
export const makeRuling = ({ people, bodies }: Choosing, query: URLSearchParams): Verb => ({
  path: '/api/rulings',
  submit: common().save,
  fields: [
    { name: 'person', label: t().person, kind: 'choice', none: t().all, choices: choicesOf(people), value: query.get('person') ?? '' },
    { name: 'mutual', label: t().body, kind: 'choice', none: t().everyBody, choices: choicesOf(bodies), value: query.get('mutual') ?? '' },
    { name: 'kind', label: t().kind, kind: 'radios', choices: Object.entries(t().kinds).map(([value, title]) => ({ value, title: capital(title) })), missing: common().choiceMissing },
    { name: 'from', label: t().from, kind: 'date', value: today(new Date()), also: ['period'], missing: common().dateMissing },
    { name: 'to', label: t().to, hint: t().toHint, kind: 'date' },
    { name: 'reason', label: keeping().reason, hint: t().reasonHint, kind: 'area', missing: common().reasonMissing },
  ],
  body: ({ person, mutual, kind, from, to, reason = '' }) => ({ authority: session.authority, ...(person && { person }), ...(mutual && { mutual }), kind, reason: reason.trim(), period: { from: from || null, to: to || null } }),
});

export const endRuling = ({ id, version }: Ruling): Verb => ({ path: `/api/rulings/${id}/end`, version, submit: t().end, fields: [{ name: 'on', label: t().on, kind: 'date', value: today(new Date()), missing: common().dateMissing }] });
