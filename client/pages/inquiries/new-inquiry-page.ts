/** Asking the officer who knows: to somebody of the register, or to an address. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import type { Mutual } from '../../../server/domain/mutuals/mutual.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { get, getAll } from '../../api/client.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Did, Typed, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { inquiries as t } from '../../text/asking.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';

interface Asking {
  readonly mutual: Mutual;
  readonly people: readonly Person[];
}

const DAYS = 14;
const inDays = (days: number): string => today(new Date(Date.now() + days * 86_400_000));

@customElement('new-inquiry-page')
export class NewInquiryPage extends Page {
  readonly #asking = new Task(this, {
    args: () => [session.authority, this.query.get('body') ?? '', session.keeps] as const,
    task: async ([authority, body, keeps], { signal }): Promise<Asking | undefined> => {
      if (!keeps) return undefined;
      const [mutual, people] = await Promise.all([get<Mutual>(`/api/mutuals/${encodeURIComponent(body)}`, {}, signal), getAll<Person>('/api/people', { authority }, signal)]);
      return { mutual, people };
    },
  });

  protected override heading(): string {
    return this.#asking.value ? t().newHeading(this.#asking.value.mutual.name) : t().new;
  }

  protected override render(): TemplateResult {
    if (!session.keeps) return notYours(t().new, t().onlyKeepers(session.authorityName));
    return loaded(this.#asking, (asking) => (asking ? this.#form(asking) : html``));
  }

  #form({ mutual, people }: Asking): TemplateResult {
    return html`
      <a class="govuk-back-link no-print" href="/bodies/${mutual.id}">${mutual.name}</a>
      <h1 class="govuk-heading-l">${t().newHeading(mutual.name)}</h1>
      <p class="govuk-body lead">${t().newLead}</p>
      <verb-form class="ask-who" name="ask" .verb=${askVerb(mutual, people)} @did=${(event: Did<Inquiry>) => sent(event.detail)}></verb-form>
    `;
  }
}

const toSomebody = ({ person }: Typed): boolean => Boolean(person);

const askVerb = (mutual: Mutual, people: readonly Person[]): Verb => ({
  path: '/api/inquiries',
  submit: t().submit,
  cancel: `/bodies/${mutual.id}`,
  fields: [
    ...(people.length > 0 ? [{ name: 'person', label: t().person, hint: t().personHint, kind: 'choice' as const, none: t().personNone, choices: people.map(({ id, name }) => ({ value: id, title: shownName(name) })) }] : []),
    { name: 'email', label: t().email, kind: 'email', missing: t().toWhom, when: (typed) => !toSomebody(typed) },
    { name: 'name', label: t().name, hint: t().nameHint, when: (typed) => !toSomebody(typed) },
    { name: 'language', label: t().language, kind: 'radios', value: language(), choices: Object.entries(t().languages).map(([value, title]) => ({ value, title })), when: (typed) => !toSomebody(typed) },
    { name: 'dueOn', label: t().dueOn, kind: 'date', value: inDays(DAYS), missing: common().dateMissing },
  ],
  body: (typed) => {
    const { person, email = '', name = '', dueOn, language: spoken } = typed;
    const to = toSomebody(typed) ? { person } : { email: email.trim(), ...(name.trim() && { name: name.trim() }), ...(spoken && { language: spoken }) };
    return { authority: session.authority, mutual: mutual.id, ...to, dueOn };
  },
});

function sent({ id }: Inquiry): void {
  navigate(`/inquiries/${id}?said=sent`);
}

declare global {
  interface HTMLElementTagNameMap {
    'new-inquiry-page': NewInquiryPage;
  }
}
