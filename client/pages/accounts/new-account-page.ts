/** Adding an account: by invitation, so that nobody ever knows another's password; or with a first one. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { accounts as t } from '../../text/accounts.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { AddedAccount as AddedSchema } from '../../../server/domain/accounts/account.ts';
import type { Static } from 'typebox';
import { accountProblems, loadChoices, membershipFields, membershipOf, type Choices } from './membership-fields.ts';
import { keepPassed } from './passed-link.ts';

type Added = Static<typeof AddedSchema>;

@customElement('new-account-page')
export class NewAccountPage extends Page {
  readonly #choices = new Task(this, { args: () => [session.admits, session.authority, language()] as const, task: ([admits], { signal }) => (admits ? loadChoices(signal) : Promise.resolve({ councils: [], people: [] })) });

  protected override heading(): string {
    return t().add;
  }

  protected override render(): TemplateResult {
    if (!session.admits) return notYours(t().add, common().onlyAdministrators);
    return html`
      <a class="govuk-back-link no-print" href="/accounts">${t().back}</a>
      <h1 class="govuk-heading-l">${t().add}</h1>
      <p class="govuk-body lead">${t().addLead}</p>
      <div class="question">${loaded(this.#choices, (choices) => html`<verb-form name="account" .verb=${adding(choices)} @did=${(event: Did<Added>) => added(event.detail)}></verb-form>`, 'part')}</div>
    `;
  }
}

function added({ id, name, email, invitation }: Added): void {
  if (invitation) keepPassed({ account: id, name: name ?? '', to: email ?? '', link: invitation.link, expiresAt: invitation.expiresAt });
  navigate(`/accounts/${id}?did=added`);
}

const adding = (choices: Choices): Verb => ({
  path: '/api/accounts',
  submit: t().add,
  cancel: '/accounts',
  said: accountProblems(),
  fields: [
    { name: 'name', label: t().name, missing: t().nameMissing },
    { name: 'email', label: t().email, kind: 'email', missing: common().emailMissing },
    ...membershipFields(choices),
    { name: 'how', label: t().how, kind: 'radios', value: 'invite', choices: [{ value: 'invite', title: t().howInvite, hint: t().howInviteHint }, { value: 'password', title: t().howPassword, hint: t().howPasswordHint }] },
    { name: 'password', label: t().password, hint: t().passwordHint, kind: 'new-password', when: ({ how }) => how === 'password' },
  ],
  check: ({ how, password = '' }) => (how === 'password' && password.length < 8 ? [{ id: 'password', message: t().passwordShort }] : []),
  body: ({ name = '', email = '', how, password, ...held }) => ({ name: name.trim(), email: email.trim(), memberships: [membershipOf(held, today(new Date()))], ...(how === 'password' ? { password } : { invite: true }) }),
});
