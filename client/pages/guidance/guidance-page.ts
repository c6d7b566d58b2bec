/** The guidance that the reader's council follows, with what it adds, what others publish, and what worked elsewhere. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Addition } from '../../../server/domain/guidance/following.ts';
import type { GuidanceReply } from '../../api/replies.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import { ACT, form, opener, type Acts } from '../conflicts/acts.ts';
import { elsewherePart } from './elsewhere-part.ts';
import { editionsPart, followedPart } from './followed-part.ts';
import { loadGuidance, type Elsewhere, type GuidanceShown } from './guidance-data.ts';
import { addVerb, endAdditionVerb } from './guidance-verbs.ts';

@customElement('guidance-page')
export class GuidancePage extends Page {
  /** The paragraph whose wording was copied last, and how that went. */
  @state() private copied: { id: string; done: boolean } | undefined;
  @state() private said = '';
  #opened = '';
  readonly #shown = new Task(this, { args: () => [session.authority, session.hat?.role, language()] as const, task: ([authority], { signal }) => loadGuidance(authority, signal) });

  protected override heading(): string {
    return t().heading;
  }

  /** A form that was opened takes the focus: where the reader goes on is there. */
  protected override updated(): void {
    super.updated();
    const [asked, heading] = [this.query.toString(), this.querySelector<HTMLElement>(`#${ACT}`)];
    if (!heading) this.#opened = '';
    else if (this.#opened !== asked) {
      this.#opened = asked;
      heading.focus();
      heading.scrollIntoView({ block: 'center' });
    }
  }

  get #acts(): Acts {
    return {
      open: this.query.get('do') ?? '',
      of: this.query.get('of') ?? '',
      did: (said) => {
        this.said = said;
        navigate(location.pathname, { stay: true, replace: true });
        void this.#shown.run().then(() => this.updateComplete).then(() => this.querySelector<HTMLElement>('#said')?.focus());
      },
      again: () => undefined,
    };
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page(shown: GuidanceShown): TemplateResult {
    const { paragraphs, elsewhere } = shown;
    const phases = [...Map.groupBy(paragraphs, ({ phase }) => phase)];
    const acts = this.#acts;
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <p class="govuk-body concern__said" id="said" role="status" tabindex="-1"><strong>${this.said}</strong></p>
      <div class="columns">${session.authority ? followedPart(shown, acts) : html`<div></div>`} ${editionsPart(shown)}</div>
      <div class="advice">
        <nav class="advice__contents" aria-label=${t().contents}>
          <h2 class="govuk-heading-s">${t().contents}</h2>
          <ol class="plain-list">${phases.map(([phase, [first]]) => html`<li><a class="govuk-link" href="#${phase}">${first?.phaseTitle}</a></li>`)}</ol>
          ${downloads('/api/guidance', { authority: session.authority || undefined }, t().heading)}
        </nav>
        <div>${phases.map(([phase, of]) => html`<section id=${phase}><h2 class="govuk-heading-l advice__phase">${of[0]?.phaseTitle}</h2>${of.map((paragraph) => this.#paragraph(paragraph, elsewhere, acts))}</section>`)}</div>
      </div>
    `;
  }

  #paragraph(paragraph: GuidanceReply, elsewhere: Elsewhere | undefined, acts: Acts): TemplateResult {
    const { id, title, advice, safeguards, modelWording, sources, additions = [], standsFor = [], untranslated } = paragraph;
    return html`
      ${standsFor.map((gone) => html`<a id=${gone}></a>`)}
      <article class="advice__paragraph" id=${id} aria-labelledby="${id}-title">
        <h3 class="govuk-heading-m" id="${id}-title">${title} <a class="advice__link" href="#${id}" aria-label=${t().link(title)}>#</a></h3>
        ${untranslated ? html`<p class="govuk-inset-text">${t().untranslated}</p>` : nothing}
        <p class="govuk-body">${advice}</p>
        ${additions.map((one) => this.#addition(one, title, acts))}
        <h4 class="govuk-heading-s">${t().safeguards}</h4>
        <ul class="govuk-list govuk-list--bullet">${safeguards.map((safeguard) => html`<li><strong>${safeguard.title}.</strong> <span class="muted">${t().test} ${safeguard.test}</span></li>`)}</ul>
        <details class="govuk-details" open>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().wording}</span></summary>
          <div class="govuk-details__text">
            <blockquote class="advice__wording">${modelWording}</blockquote>
            <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#copy(paragraph)}>${t().copy}</button>
            <span role="status" class="muted">${this.copied?.id === id ? (this.copied.done ? t().copied : t().cannotCopy) : ''}</span>
          </div>
        </details>
        ${elsewhere ? elsewherePart(paragraph, elsewhere) : nothing}
        <h4 class="govuk-heading-s">${t().sources}</h4>
        ${sourceList(sources)}
        ${session.keeps ? (acts.open === 'add' && acts.of === id ? form('add', { title: t().addOf(title), level: 4, verb: addVerb(id), said: t().didAdd }, acts) : html`<p class="govuk-body no-print">${opener('add', t().add, { of: id, label: t().addOf(title) })}</p>`) : nothing}
      </article>
    `;
  }

  #addition(one: Addition, title: string, acts: Acts): TemplateResult {
    const open = acts.open === 'end' && acts.of === one.id;
    return html`<div class="advice__added">
      <strong class="advice__added-by">${t().addedBy(session.authorityName)}</strong> <span class="muted">${longPeriod(one.period, today(new Date()), language())}</span>
      <p class="govuk-body">${one.text}</p>
      ${session.keeps && one.state === 'added' ? (open ? form('end', { title: t().endOf(title), level: 4, verb: endAdditionVerb(one), said: t().didEnd }, acts) : html`<p class="no-print">${opener('end', t().end, { of: one.id, label: t().endOf(title) })}</p>`) : nothing}
    </div>`;
  }

  /** The clipboard may be refused: by policy, or where the page is not served securely. */
  async #copy({ id, modelWording }: GuidanceReply): Promise<void> {
    const done = await navigator.clipboard?.writeText(modelWording).then(() => true, () => false);
    this.copied = { id, done: done ?? false };
  }
}
