/** Where the mail to a body leads: what everybody reads about it and what everybody will, and its reply. Nobody is signed in for it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { NoticeShown, ReplyTaken } from '../../../server/domain/notices/notice.ts';
import { ApiProblem, post } from '../../api/client.ts';
import { textArea, textField } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { TokenPage } from '../../components/token-page.ts';
import { longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { aboutYou as t } from '../../text/notices.ts';
import { shownAbout } from './shown-about.ts';

const MOST = 4000;
type Ended = 'none' | 'spent';

@customElement('about-you-page')
export class AboutYouPage extends TokenPage {
  @state() private busy = false;
  @state() private text: string | undefined;
  @state() private name: string | undefined;
  @state() private done: ReplyTaken | undefined;
  @state() private meanwhile = false;
  @state() private faults: readonly Fault[] = [];

  readonly #look = new Task(this, {
    args: () => [this.token, language()] as const,
    task: async ([token]): Promise<NoticeShown | Ended> => (token ? post<NoticeShown>('/api/body-notices/look', { token }).catch(orEnded) : 'none'),
  });

  protected override render(): TemplateResult {
    return loaded(this.#look, (look) => (typeof look === 'string' ? endedOf(look) : this.done ? doneOf(look, this.done) : this.#page(look)));
  }

  #page(look: NoticeShown): TemplateResult {
    const { mutualName, authorityName, dueOn, state: stands } = look;
    const open = stands === 'sent' || stands === 'replied';
    return html`<div class="about-you">
      ${errorSummary(this.faults)}
      <h1 class="govuk-heading-l">${t().heading(mutualName)}</h1>
      <p class="govuk-body-l">${t().lead(authorityName)}</p>
      ${open ? html`<p class="govuk-body">${t().due(longDate(dueOn, language()))} <a class="govuk-link no-print" href="#text" @click=${this.#jump}>${t().jump}</a></p>` : nothing}
      ${shownAbout(look)}
      <section aria-labelledby="your-reply">
        <h2 class="govuk-heading-m" id="your-reply">${t().reply}</h2>
        ${this.meanwhile ? html`<p class="govuk-inset-text" role="alert">${t().meanwhile}</p>` : nothing}
        ${open ? this.#form(look) : settledOf(look)}
      </section>
    </div>`;
  }

  #form({ reply }: NoticeShown): TemplateResult {
    const text = this.text ?? reply?.text ?? '';
    const over = text.trim().length - MOST;
    return html`<form novalidate @submit=${(event: Event) => void this.#send(event)}>
      ${reply ? html`<p class="govuk-inset-text">${t().given(longDate(reply.on, language()))}</p>` : nothing}
      ${textArea({ id: 'text', label: t().reply, hint: t().replyHint, rows: 8, value: text, faults: this.faults, onInput: (typed) => (this.text = typed) })}
      <p class="govuk-hint about-you__count ${over > 0 ? 'about-you__count--over' : ''}">${over > 0 ? t().over(number(over)) : t().left(number(-over))}</p>
      ${textField({ id: 'name', label: t().name, hint: t().nameHint, autocomplete: 'organization', value: this.name ?? reply?.by ?? '', faults: this.faults, onInput: (typed) => (this.name = typed) })}
      <p class="govuk-body">${t().knows}</p>
      <p class="govuk-body">${t().wrong}</p>
      <button class="govuk-button" ?disabled=${this.busy}>${reply ? t().replace : t().send}</button>
    </form>`;
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const look = this.#look.value;
    const before = typeof look === 'object' ? look.reply : null;
    const [text, name] = [(this.text ?? before?.text ?? '').trim(), (this.name ?? before?.by ?? '').trim()];
    const over = text.length - MOST;
    this.faults = [...(text === '' ? [{ id: 'text', message: t().replyMissing }] : over > 0 ? [{ id: 'text', message: t().replyLong(number(over)) }] : []), ...(name === '' ? [{ id: 'name', message: t().nameMissing }] : [])];
    if (this.faults.length === 0) await this.#sent(text, name);
    await this.updateComplete;
    if (this.faults.length > 0) focusSummary(this);
    else this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #sent(text: string, name: string): Promise<void> {
    this.busy = true;
    try {
      this.done = await post<ReplyTaken>('/api/body-notices/reply', { token: this.token, text, name });
    } catch (error) {
      const code = error instanceof ApiProblem ? error.code : '';
      this.meanwhile = code.startsWith('is-');
      if (this.meanwhile || code === 'link-spent') await this.#look.run();
      else this.faults = faultsOf(error, (at) => (at === 'name' || at === 'text' ? at : undefined));
    } finally {
      this.busy = false;
    }
  }

  /** The address must not change: what follows its # is where a token stands. */
  readonly #jump = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#text')?.focus();
  };

  protected override forget(): void {
    this.done = this.text = this.name = undefined;
    this.meanwhile = false;
  }
}

const words = ({ text, by, on }: NonNullable<NoticeShown['reply']>): TemplateResult => html`<blockquote class="about-you__said"><p class="muted">${longDate(on, language())}${by ? `, ${by}` : ''}</p><p class="about-you__text">${text}</p></blockquote>`;

const settledOf = ({ state: stands, reply }: NoticeShown): TemplateResult =>
  html`${stands === 'published' || stands === 'withheld' ? html`<p class="govuk-body">${t().settled[stands]}</p>` : nothing} ${reply ? words(reply) : html`<p class="govuk-body">${t().noReply}</p>`}`;

const doneOf = ({ authorityName }: NoticeShown, { reply }: ReplyTaken): TemplateResult => html`
  <div class="question">
    <div class="receipt" role="status"><h1 class="govuk-heading-l" tabindex="-1">${t().doneHeading}</h1></div>
    <p class="govuk-body">${t().done(authorityName)}</p>
    ${words(reply)}
  </div>
`;

const WORDS = { none: ['noneHeading', 'noLink'], spent: ['spentHeading', 'spent'] } as const;

function endedOf(why: Ended): TemplateResult {
  const [heading, body] = WORDS[why];
  return html`<div class="question"><h1 class="govuk-heading-l" tabindex="-1">${t()[heading]}</h1><p class="govuk-body-l">${t()[body]}</p></div>`;
}

function orEnded(error: unknown): Ended {
  // Cut short by a mail program, it is no token at all.
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422 || error.status === 400)) return 'spent';
  throw error;
}

declare global {
  interface HTMLElementTagNameMap {
    'about-you-page': AboutYouPage;
  }
}
