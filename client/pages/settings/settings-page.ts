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
  readonly #settings = new Task(this, { args: () => [session.authority, session.keeps, language()] as const, task: ([authority, keeps], { signal }) => (keeps ? get<Settings>('/api/settings', { authority }, signal) : Promise.resolve(undefined)) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.keeps) return html`${accessLinks('settings')}${notYours(t().heading, common().onlyKeepers(session.authorityName))}`;
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

const change = ({ authority, version, publishAfterDays }: Settings): Verb => ({
  path: '/api/settings',
  version,
  submit: common().save,
  fields: [{ name: 'publishAfterDays', label: t().days, hint: t().daysHint, kind: 'number', value: String(publishAfterDays), missing: t().daysWrong }],
  check: ({ publishAfterDays: typed = '' }) => (isDays(typed) ? [] : [{ id: 'publishAfterDays', message: t().daysWrong }]),
  body: ({ publishAfterDays: typed }) => ({ authority, publishAfterDays: Number(typed) }),
});
