import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import type { GuidanceReply } from '../../api/replies.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { guidance as cy } from '../../text/cy/guidance.ts';
import { guidance as en } from '../../text/en/guidance.ts';
import { bilingual, language } from '../../text/index.ts';

const t = bilingual(en, cy);

@customElement('guidance-page')
export class GuidancePage extends Page {
  /** The paragraph whose wording was copied last, and how that went. */
  @state() private copied: { id: string; done: boolean } | undefined;
  readonly #paragraphs = new Task(this, { args: () => [language()] as const, task: (_args, { signal }) => get<ListOf<GuidanceReply>>('/api/guidance', { limit: 500 }, signal) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    return loaded(this.#paragraphs, ({ items }) => {
      const phases = [...Map.groupBy(items, ({ phase }) => phase)];
      return html`
        <h1 class="govuk-heading-l">${t().heading}</h1>
        <p class="govuk-body lead">${t().lead}</p>
        <div class="advice">
          <nav class="advice__contents" aria-label=${t().contents}>
            <h2 class="govuk-heading-s">${t().contents}</h2>
            <ol class="plain-list">${phases.map(([phase, [first]]) => html`<li><a class="govuk-link" href="#${phase}">${first?.phaseTitle}</a></li>`)}</ol>
            ${downloads('/api/guidance', {}, t().heading)}
          </nav>
          <div>${phases.map(([phase, paragraphs]) => html`<section id=${phase}><h2 class="govuk-heading-l advice__phase">${paragraphs[0]?.phaseTitle}</h2>${paragraphs.map((paragraph) => this.#paragraph(paragraph))}</section>`)}</div>
        </div>
      `;
    });
  }

  #paragraph(paragraph: GuidanceReply): TemplateResult {
    const { id, title, advice, safeguards, modelWording, sources } = paragraph;
    return html`
      <article class="advice__paragraph" id=${id} aria-labelledby="${id}-title">
        <h3 class="govuk-heading-m" id="${id}-title">${title} <a class="advice__link" href="#${id}" aria-label=${t().link(title)}>#</a></h3>
        <p class="govuk-body">${advice}</p>
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
        <h4 class="govuk-heading-s">${t().sources}</h4>
        ${sourceList(sources)}
      </article>
    `;
  }

  /** The clipboard may be refused: by policy, or where the page is not served securely. */
  async #copy({ id, modelWording }: GuidanceReply): Promise<void> {
    const done = await navigator.clipboard?.writeText(modelWording).then(() => true, () => false);
    this.copied = { id, done: done ?? false };
  }
}
