/** What a council decides about its own register. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import { accessLinks } from '../../components/access-links.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { settings as t } from '../../text/access.ts';
import { common } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import type { Settings } from '../../../server/domain/authorities/settings.ts';

@customElement('settings-page')
export class SettingsPage extends Page {
  @state() private said = '';
  readonly #settings = new Task(this, { args: () => [session.authority, session.reviews, language()] as const, task: ([authority, keeps], { signal }) => (keeps ? get<Settings>('/api/settings', { authority }, signal) : Promise.resolve(undefined)) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.reviews) return html`${accessLinks('settings')}${notYours(t().heading, common().onlyKeepers(session.authorityName))}`;
    return html`
      ${accessLinks('settings')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead(session.authorityName)}</p>
      <p class="govuk-body" role="status">${this.said}</p>
      ${loaded(
        this.#settings,
        (settings) =>
          settings
            ? html`<div class="question"><p class="govuk-body"><strong>${t().now(settings.publishAfterDays)}</strong></p><verb-form name="settings" .verb=${change(settings)} @did=${this.#again} @changed=${this.#reload}></verb-form></div>`
            : html``,
        'part',
      )}
    `;
  }

  readonly #again = (): void => {
    this.said = t().saved;
    void this.#settings.run();
  };

  readonly #reload = (): void => void this.#settings.run();
}

const isDays = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 365;

const onOff = (on: string, off: string) => [{ value: 'yes', title: on }, { value: 'no', title: off }];
const isPounds = (typed: string): boolean => typed.trim() === '' || /^\d{1,7}$/.test(typed.trim());
const MONTH_AND_DAY = /^(?!02-(29|30|31))(?!(04|06|09|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const change = ({ authority, version, publishAfterDays, yearlyRequestOn, reminders, namesNotFiled, giftsTogether, unpublishLeavers, keepYears, stillTrueOn, weeklyDigest, apartFrom }: Settings): Verb => ({
  path: '/api/settings',
  version,
  submit: common().save,
  fields: [
    { name: 'publishAfterDays', label: t().days, hint: t().daysHint, kind: 'number', value: String(publishAfterDays), missing: t().daysWrong },
    { name: 'yearlyRequestOn', label: t().yearly, hint: t().yearlyHint, value: yearlyRequestOn ?? '' },
    { name: 'reminders', label: t().reminders, kind: 'radios', value: reminders ? 'yes' : 'no', choices: onOff(t().remindersOn, t().remindersOff) },
    { name: 'namesNotFiled', label: t().namesNotFiled, kind: 'radios', value: namesNotFiled ? 'yes' : 'no', choices: onOff(t().namesOn, t().namesOff) },
    { name: 'unpublishLeavers', label: t().leavers, kind: 'radios', value: unpublishLeavers ? 'yes' : 'no', choices: onOff(t().leaversOff, t().leaversOn) },
    { name: 'giftsTogether', label: t().gifts, hint: t().giftsHint, kind: 'number', value: giftsTogether === 0 ? '' : String(giftsTogether / 100) },
    { name: 'stillTrueOn', label: t().stillTrue, hint: t().stillTrueHint, value: stillTrueOn ?? '' },
    { name: 'weeklyDigest', label: t().digest, kind: 'radios', value: weeklyDigest ? 'yes' : 'no', choices: onOff(t().digestOn, t().digestOff) },
    { name: 'apartFrom', label: t().apart, hint: t().apartHint, kind: 'radios', value: String(apartFrom), choices: [1, 2, 3].map((from) => ({ value: String(from), title: t().apartFrom(from) })) },
    { name: 'keepYears', label: t().keepYears, hint: t().keepYearsHint, kind: 'number', value: String(keepYears), missing: t().keepYearsWrong },
  ],
  check: ({ publishAfterDays: days = '', yearlyRequestOn: yearly = '', giftsTogether: gifts = '', stillTrueOn: still = '', keepYears: years = '' }) => [
    ...(isDays(days) ? [] : [{ id: 'publishAfterDays', message: t().daysWrong }]),
    ...(yearly.trim() === '' || MONTH_AND_DAY.test(yearly.trim()) ? [] : [{ id: 'yearlyRequestOn', message: t().yearlyWrong }]),
    ...(still.trim() === '' || MONTH_AND_DAY.test(still.trim()) ? [] : [{ id: 'stillTrueOn', message: t().yearlyWrong }]),
    ...(isPounds(gifts) ? [] : [{ id: 'giftsTogether', message: t().giftsWrong }]),
    ...(/^\d{1,3}$/.test(years.trim()) && Number(years) >= 3 && Number(years) <= 100 ? [] : [{ id: 'keepYears', message: t().keepYearsWrong }]),
  ],
  body: (typed) => ({
    authority,
    publishAfterDays: Number(typed['publishAfterDays']),
    yearlyRequestOn: typed['yearlyRequestOn']?.trim() || null,
    reminders: typed['reminders'] === 'yes',
    namesNotFiled: typed['namesNotFiled'] === 'yes',
    unpublishLeavers: typed['unpublishLeavers'] === 'yes',
    giftsTogether: Number(typed['giftsTogether'] || 0) * 100,
    keepYears: Number(typed['keepYears']),
    stillTrueOn: typed['stillTrueOn']?.trim() || null,
    weeklyDigest: typed['weeklyDigest'] === 'yes',
    apartFrom: Number(typed['apartFrom']),
  }),
});
