/** Who answers for a role, as what and when; for those who keep the register, with the end of it. */
import { html, type TemplateResult } from 'lit';
import type { Static } from 'typebox';
import type { Responsibility as ResponsibilitySchema } from '../../../server/domain/roles/role.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { answering as t } from '../../text/answering.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { person } from '../../text/person.ts';

export type Responsibility = Static<typeof ResponsibilitySchema>;

export interface Ending {
  readonly asks: (id: string) => boolean;
  readonly to: (id?: string) => string;
  readonly did: () => void;
  readonly changed: () => void;
}

const verb = ({ id, version, period }: Responsibility, cancel: string): Verb => {
  const now = today(new Date());
  return { path: `/api/responsibilities/${id}/end`, version, submit: person().save, cancel, fields: [{ name: 'on', label: t().on, hint: t().onHint, kind: 'date', value: period.from !== null && period.from > now ? period.from : now, missing: common().dateMissing }] };
};

/** `ending` where the reader may. */
export function roleAnswering(held: readonly Responsibility[], names: ReadonlyMap<string, string | null>, ending: Ending | undefined): TemplateResult {
  const now = today(new Date());
  const one = (held: Responsibility): TemplateResult => {
    const { id, capacity, period } = held;
    const [who, as] = [shownName(names.get(held.person) ?? null), t().capacity[capacity]];
    const open = period.to === null || period.to > now;
    return html`<li class="card ${open ? '' : 'card--past'}">
      <strong>${who}</strong><span class="card__line">${capital(as)}, ${longPeriod(period, now, language())}</span>
      ${ending && open
        ? html`<div class="card__line card__does no-print">${ending.asks(id)
            ? html`<div class="acts__open"><h3 class="govuk-heading-s">${t().endOf(who, as)}</h3><verb-form name="end-answering" .verb=${verb(held, ending.to())} @did=${ending.did} @changed=${ending.changed}></verb-form></div>`
            : html`<a class="govuk-link" href=${ending.to(id)} aria-label=${t().endOf(who, as)}>${t().end}</a>`}</div>`
        : ''}
    </li>`;
  };
  return html`<section aria-labelledby="answering">
    <h2 class="govuk-heading-m" id="answering">${t().title}</h2>
    ${held.length === 0 ? html`<p class="govuk-body">${t().none}</p>` : html`<ul class="plain-list cards">${held.map(one)}</ul>`}
  </section>`;
}
