/** One edition: what it changes, what that would change over the reader's register, and adopting it from a day. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Edition, EditionParagraph } from '../../../server/domain/guidance/edition.ts';
import type { Adoption } from '../../../server/domain/guidance/following.ts';
import { get, getAll } from '../../api/client.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import { today } from '../../text/dates.ts';
import { ACT, form, opener, type Acts } from '../conflicts/acts.ts';
import { differencesList } from './differences.ts';
import { dated, loadEdition, standing, whoseIs, type Changes, type WholeEdition } from './guidance-data.ts';
import { adoptVerb, withdrawEditionVerb } from './guidance-verbs.ts';

interface Shown {
  readonly edition: WholeEdition & { readonly id: string };
  readonly basis: Edition | undefined;
  /** Over the register, for those who prepare its files; else what it changes in its basis. */
  readonly changes: Changes | undefined;
  readonly adoptions: readonly Adoption[];
}

const inWords = ({ en, cy }: { readonly en: string; readonly cy?: string | null }): string => (language() === 'cy' ? cy || en : en);

@customElement('edition-page')
export class EditionPage extends Page {
  @state() private said = '';
  #title = '';
  #opened = false;
  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', session.authority, session.keeps || session.is('reviewer', 'external-auditor'), language()] as const,
    task: async ([id, authority, reads], { signal }): Promise<Shown> => {
      const [edition, changes, adoptions] = await Promise.all([
        loadEdition(id, signal),
        authority && reads ? get<Changes>(`/api/guidance-editions/${encodeURIComponent(id)}/changes`, { authority }, signal) : undefined,
        authority ? getAll<Adoption>('/api/guidance-adoptions', { authority }, signal) : [],
      ]);
      return { edition: { ...edition, id }, basis: edition.basis === null ? undefined : await get<Edition>(`/api/guidance-editions/${edition.basis}`, {}, signal), changes, adoptions };
    },
  });

  protected override heading(): string {
    return this.#title;
  }

  protected override updated(): void {
    super.updated();
    const heading = this.querySelector<HTMLElement>(`#${ACT}`);
    if (heading && !this.#opened) {
      heading.focus();
      heading.scrollIntoView({ block: 'center' });
    }
    this.#opened = heading !== null;
  }

  get #acts(): Acts {
    return {
      open: this.query.get('do') ?? '',
      of: '',
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

  #page(shown: Shown): TemplateResult {
    const { edition, basis, changes } = shown;
    const { title, publishedOn, contact, withdrawnBecause, state: stands, paragraphs, differences } = edition;
    this.#title = title;
    const named = (id: string): string | undefined => {
      const found = paragraphs.find((one) => one.id === id);
      return found && inWords(found.title);
    };
    const listed = changes?.paragraphs ?? differences;
    return html`
      <a class="govuk-back-link no-print" href="/guidance">${t().edition.all}</a>
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body lead">${t().edition.lead(whoseIs(edition), dated(publishedOn))} ${t().edition.basedOn(basis ? `“${basis.title}”` : t().ships)}${contact ? html` ${t().edition.contact(contact)}` : nothing}</p>
      <p class="govuk-body concern__said" id="said" role="status" tabindex="-1"><strong>${this.said}</strong></p>
      ${stands === 'withdrawn' ? html`<p class="govuk-inset-text">${t().edition.withdrawn(withdrawnBecause ?? '')}</p>` : nothing}
      <div class="columns">
        <div>
          <section aria-labelledby="changes">
            <h2 class="govuk-heading-m" id="changes">${changes ? t().edition.compared(session.authorityName) : t().edition.comparedAlone}</h2>
            ${changes ? html`<p class="govuk-body">${listed.length === 0 ? t().edition.same : t().edition.follows(changes.followed ? `“${changes.followed.title}”` : t().ships)}</p>` : nothing}
            ${differencesList(listed, named)}
          </section>
          ${changes && listed.length > 0 ? register(changes) : nothing}
        </div>
        ${this.#next(shown)}
      </div>
      <section class="editions__read" aria-labelledby="read">
        <h2 class="govuk-heading-l" id="read">${t().edition.read}</h2>
        ${differences.flatMap(({ id }) => paragraphs.find((one) => one.id === id) ?? []).map(paragraph)}
      </section>
    `;
  }

  #next({ edition, adoptions }: Shown): TemplateResult {
    const acts = this.#acts;
    const followed = standing(adoptions).filter(({ from }) => from <= today(new Date())).at(-1)?.edition === edition.id;
    const coming = standing(adoptions).find(({ edition: of, from }) => of === edition.id && from > today(new Date()));
    const stands = edition.state === 'published';
    const publishes = edition.publisher === null ? session.administers : session.keepsAt(edition.publisher);
    const says = followed ? t().isFollowed : coming ? t().isComing(dated(coming.from)) : '';
    return html`<aside class="next" aria-label=${t().edition.adopt}>
      ${says && session.authority ? html`<p class="govuk-body"><strong class="govuk-tag govuk-tag--green">${says}</strong></p>` : nothing}
      ${session.keeps && stands && !followed && !coming ? (acts.open === 'adopt' ? form('adopt', { title: t().edition.adopt, verb: adoptVerb(edition.id), said: t().edition.didAdopt }, acts) : opener('adopt', t().edition.adopt, { button: 'govuk-button' })) : nothing}
      ${(session.keeps || session.administers) && stands ? html`<p class="govuk-body no-print"><a class="govuk-link" href="/guidance/editions/new?basis=${edition.id}">${t().edition.another}</a></p>` : nothing}
      ${publishes && stands ? (acts.open === 'withdraw' ? form('withdraw', { title: t().edition.withdraw, verb: withdrawEditionVerb(edition), said: t().edition.didWithdraw }, acts) : html`<p class="govuk-body no-print">${opener('withdraw', t().edition.withdraw)}</p>`) : nothing}
    </aside>`;
  }
}

function register({ rules, conflicts }: Changes): TemplateResult {
  const w = t().edition;
  const { count, open, proposed, decided, safeguards, byMutual, byRule } = conflicts;
  const some = ([[open, w.open], [proposed, w.proposed], [decided, w.decided], [safeguards, w.safeguards]] as const).filter(([n]) => n > 0);
  return html`<section aria-labelledby="rules"><h2 class="govuk-heading-m" id="rules">${w.rules}</h2>
      ${rules.length === 0 ? html`<p class="govuk-body">${w.rulesNone}</p>` : html`<ul class="govuk-list govuk-list--bullet">${rules.map(({ id, title }) => html`<li><a class="govuk-link" href="/rules/${id}">${title}</a></li>`)}</ul>`}
    </section>
    <section aria-labelledby="register"><h2 class="govuk-heading-m" id="register">${w.register}</h2>
      ${count === 0
        ? html`<p class="govuk-body">${w.none}</p>`
        : html`<p class="govuk-body">${w.count(count)}${some.length > 0 ? html`: ${some.map(([n, say]) => say(n)).join('; ')}` : nothing}.</p>
            ${table(w.body, w.overlaps, byMutual.map((one) => [html`<a class="govuk-link" href="/bodies/${one.mutual}">${one.name ?? one.mutual}</a>`, one.count]))}
            ${table(w.rule, w.overlaps, byRule.map((one) => [html`<a class="govuk-link" href="/rules/${one.rule}">${one.title}</a>`, one.count]))}`}
    </section>`;
}

const table = (what: string, many: string, rows: readonly (readonly [TemplateResult, number])[]): TemplateResult | typeof nothing =>
  rows.length === 0
    ? nothing
    : html`<table class="govuk-table table-compact"><thead class="govuk-table__head"><tr><th scope="col" class="govuk-table__header">${what}</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">${many}</th></tr></thead>
        <tbody>${rows.map(([name, n]) => html`<tr><td class="govuk-table__cell">${name}</td><td class="govuk-table__cell govuk-table__cell--numeric">${n}</td></tr>`)}</tbody></table>`;

const isWhole = ({ title, advice, modelWording, safeguards }: EditionParagraph): boolean => [title, advice, modelWording, ...safeguards.flatMap((one) => [one.title, one.test])].every(({ cy }) => Boolean(cy));

const paragraph = (one: EditionParagraph): TemplateResult => html`<article class="advice__paragraph" aria-labelledby="p-${one.id}">
  <h3 class="govuk-heading-m" id="p-${one.id}">${inWords(one.title)}</h3>
  ${language() === 'cy' && !isWhole(one) ? html`<p class="govuk-inset-text">${t().untranslated}</p>` : nothing}
  <p class="govuk-body">${inWords(one.advice)}</p>
  <ul class="govuk-list govuk-list--bullet">${one.safeguards.map(({ title, test }) => html`<li><strong>${inWords(title)}.</strong> <span class="muted">${t().test} ${inWords(test)}</span></li>`)}</ul>
  <h4 class="govuk-heading-s">${t().wording}</h4>
  <blockquote class="advice__wording">${inWords(one.modelWording)}</blockquote>
  <h4 class="govuk-heading-s">${t().sources}</h4>
  ${sourceList(one.sources.map(({ from = '', to = null, ...source }) => ({ ...source, from, to })))}
</article>`;

declare global {
  interface HTMLElementTagNameMap {
    'edition-page': EditionPage;
  }
}
