/** One overlap or concern: a sentence first, then the picture, the facts, the guidance and the law, what would clear it, and how it came about. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { longDate, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { vocabulary } from '../../text/common.ts';
import { personal } from '../../text/personal.ts';
import { notices } from '../../text/notices.ts';
import { review, safeguards } from '../../text/reviews.ts';
import { supposing } from '../../text/supposing.ts';
import { guidanceView } from '../../views/body-guidance.ts';
import { tag, titleOf } from '../../views/body-matter.ts';
import { clearings } from '../../views/concern-clearings.ts';
import { concernHistory, factsList } from '../../views/concern-facts.ts';
import { recordsList } from '../../views/concern-records.ts';
import type { Facts } from '../../views/timeline-layout.ts';
import { named } from '../mutuals/body-data.ts';
import { concernText, timelineText } from '../mutuals/body-text.ts';
import '../mutuals/body-timeline.ts';
import { ACT, type Acts } from './acts.ts';
import { askedButtons, askedForm, askOf } from './asked-part.ts';
import './assignment-part.ts';
import { contents } from './concern-contents.ts';
import { loadConcern, type Shown } from './concern-data.ts';
import { besideParagraph } from '../guidance/beside.ts';
import { decisionsList } from './decisions-list.ts';
import './deciding-panel.ts';
import '../notices/notices-part.ts';
import { decidingText } from './deciding-words.ts';
import { fileList } from './file-list.ts';
import './next-file.ts';
import { placeWith } from './next-file.ts';
import { notesPart } from './notes-part.ts';
import { arranging, safeguardsList } from './safeguards-list.ts';
import './what-if-part.ts';
import { worksOnReviews } from '../reviews/review-links.ts';
import type { Work } from './work-data.ts';

@customElement('concern-page')
export class ConcernPage extends Page {
  @state() private said = '';
  @state() private refused = '';
  /** A decision was made, proposed or prepared here: then the next file is what is asked. */
  @state() private settled = false;
  #title = '';
  #opened = '';

  readonly #shown = new Task(this, { args: () => [this.params['id'] ?? '', language()] as const, task: ([id], { signal }) => loadConcern(id, signal) });

  protected override heading(): string {
    return this.#title;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  /** A form that was opened takes the focus: where the reader goes on is there. */
  protected override updated(): void {
    super.updated();
    const open = this.query.get('do') ?? '';
    const heading = this.querySelector<HTMLElement>(`#${ACT}`);
    if (open === '' || !heading) this.#opened = '';
    else if (this.#opened !== this.query.toString()) {
      this.#opened = this.query.toString();
      heading.focus();
      heading.scrollIntoView({ block: 'start' });
    }
  }

  get #acts(): Acts {
    return {
      open: this.query.get('do') ?? '',
      of: this.query.get('of') ?? '',
      did: (said) => {
        [this.said, this.refused] = [said, ''];
        this.settled = SETTLES.has(this.query.get('do') ?? '');
        // Whoever left a decision to arrange a safeguard for it goes on where they were.
        const goesOn = this.query.get('do') === 'arrange' && this.query.get('of') === 'decide';
        navigate(goesOn ? withQuery(new URLSearchParams(), { do: 'decide' }) : location.pathname, { stay: true, replace: true });
        void this.#shown.run().then(() => this.updateComplete).then(() => this.querySelector<HTMLElement>(goesOn ? `#${ACT}` : '#said')?.focus());
      },
      again: (code) => {
        this.refused = code === 'facts-changed' ? review().factsChanged : '';
        // Without a connection nothing can be asked, and the form with what was typed would give way to that.
        if (code !== '' && code !== 'no-connection') void this.#shown.run();
      },
    };
  }

  #page({ concern, work, file, kinds, paragraph, why }: Shown): TemplateResult {
    const t = concernText();
    const now = today(new Date());
    const words = timelineText(now);
    const body = concern.mutualName;
    const title = concern.subject && concern.scope === 'personal' ? concern.rule.title : titleOf(concern);
    this.#title = body === null ? title : `${title}, ${body}`;
    const guest = file === undefined;
    const [units, people] = file ? [file.units, file.people] : [concern.units, concern.persons];
    const facts: Facts = { roles: concern.facts, conflicts: [concern], statements: [], unknown: [], units: named([...(units ?? [])]), people: named([...(people ?? [])]), kinds: new Map(kinds.map(({ kind, title }) => [kind, title])), closed: guest };
    const keeps = session.keepsAt(concern.authority);
    const decided = concern.classBy === 'decision';
    const acts = this.#acts;
    const verifies = keeps || (session.is('reviewer') && session.authority === concern.authority);
    const isFile = concern.id !== null && !session.seesNoNames;
    const supposes = isFile && work.works && concern.state !== 'withdrawn';
    const told = isFile && concern.mutual !== null && !guest && concern.scope === 'institutional';
    const sends = told && concern.state !== 'withdrawn' && concern.subject?.kind !== 'officer';
    const tellsFacts = concern.facts.length > 0 || concern.records.length === 0;
    return html`<div class="concern">
      ${guest ? html`<p class="govuk-inset-text">${decidingText().guest(hostOf(concern))}</p>` : placeWith(concern.id) ? html`<next-file .conflict=${concern.id} .spoken=${language()}></next-file>` : back(concern)}
      <p class="concern__kind">${decided ? t.conflict : t.overlap}${guest && body !== null ? html` · ${body}` : nothing}</p>
      <h1 class="govuk-heading-l concern__title">${titleOf(concern)}</h1>
      <div class="columns concern__top">
        <div>
          <p class="govuk-body-l concern__says">${concern.explanation}</p>
          <p class="concern__tags">${tag(concern.severity, words)} ${words.standing(concern)} · ${decided ? t.decidedClass(t.classes[concern.class]) : t.proposed(t.classes[concern.class])}</p>
          ${why ? html`<h2 class="govuk-heading-m">${t.why}</h2><p class="govuk-body">${why}</p>` : nothing}
          <p class="govuk-body concern__risk"><strong>${t.kindLabel}:</strong> ${vocabulary().conflictKind[concern.kind]}</p>
        </div>
        ${this.#asked(concern, work, keeps, guest)}
        ${contents([
          concern.facts.length > 0 && ['cut', words.text.timeline.cut],
          isFile && ['decisions', review().decisions],
          isFile && ['safeguards', safeguards().heading],
          concern.records.length > 0 && ['records', personal().records],
          tellsFacts && ['facts', t.facts],
          concern.clears.length > 0 && ['clears', t.clears],
          supposes && ['supposing', supposing().heading],
          paragraph !== undefined && ['guidance', words.text.page.guidance],
          ['law', t.law],
          sends && ['says', notices().heading],
          isFile && work.works && ['notes', review().notes],
          work.file.length > 0 ? ['file', review().file] : concern.history.length > 0 && ['history', t.history],
        ])}
      </div>
      ${this.#doing(concern, work, keeps)}
      ${concern.facts.length > 0
        ? html`<section aria-labelledby="cut"><h2 class="govuk-heading-m" id="cut">${words.text.timeline.cut}</h2><role-timeline .facts=${facts} today=${now} .tables=${false} ?folded=${true}></role-timeline></section>`
        : nothing}
      <div class="columns">
        <div>
          ${isFile ? html`${decisionsList(work, keeps, acts)} ${safeguardsList(concern, work, { arrange: keeps, verify: verifies }, acts)}` : nothing}
          ${concern.records.length > 0 ? recordsList(concern.records, words, personal()) : nothing}
          ${tellsFacts ? factsList(concern.facts, facts, words, t) : nothing}
          ${clearings(concern, facts, words, t, keeps ? now : undefined)}
          ${supposes && concern.id ? html`<what-if-part .spoken=${language()} .conflict=${concern.id} .facts=${concern.factsHash} .guest=${guest}></what-if-part>` : nothing}
          ${paragraph ? guidanceView([paragraph], words, true, besideParagraph(guest ? hostOf(concern) : session.nameOf(concern.authority))) : nothing}
          <section aria-labelledby="law"><h2 class="govuk-heading-m" id="law">${t.law}</h2>${sourceList(concern.sources)}
            <p class="govuk-body concern__rule"><a class="govuk-link" href="/rules/${concern.rule.id}">${t.rule}</a></p></section>
        </div>
        <div>${told && concern.id ? html`<notices-part .authority=${concern.authority} .mutual=${concern.mutual} .conflict=${concern.id} ?sends=${sends}></notices-part>` : nothing} ${isFile && concern.id && work.works ? notesPart(concern.id, work, acts) : nothing} ${work.file.length > 0 ? fileList(work) : concernHistory(concern.history, words, t)}</div>
      </div>
    </div>`;
  }

  #doing(concern: Shown['concern'], work: Work, keeps: boolean): TemplateResult {
    const acts = this.#acts;
    return html`<p class="govuk-body concern__said" id="said" role="status" tabindex="-1"><strong>${this.said}</strong></p>
      ${this.settled && acts.open === '' && concern.id !== null && worksOnReviews() ? html`<next-file settled .conflict=${concern.id} .spoken=${language()}></next-file>` : nothing}
      ${this.refused ? html`<p class="govuk-inset-text" role="alert">${this.refused}</p>` : nothing}
      ${acts.open === 'arrange' && keeps && concern.mutual !== null ? arranging(concern, work, acts) : askedForm(concern, concern.factsHash, work, acts)}`;
  }

  #asked(concern: Shown['concern'], work: Work, keeps: boolean, guest: boolean): TemplateResult {
    const t = concernText();
    const ask = askOf(concern, work);
    const [first] = concern.live ? [] : concern.periods.filter(({ from }) => from !== null && from > today(new Date()));
    const ended = !concern.live && concern.periods.length > 0;
    const open = concern.state === 'open' && concern.live;
    const said = concern.state === 'withdrawn' ? t.askedWithdrawn : concern.state === 'stale' ? t.askedStale : concern.state === 'decided' ? t.askedDecided : first?.from ? t.askedComing(longDate(first.from, language())) : ended ? t.askedEnded : keeps || guest ? t.askedOpen : t.askedReader;
    return html`<aside class="next" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">${t.asked}</h2>
      <p class="govuk-body">${said}</p>
      ${open && (keeps || guest) ? html`<blockquote class="concern__question"><p>${t.question}</p><cite>${t.questionSource}</cite></blockquote>` : nothing}
      ${askedButtons(concern, work, this.#acts)}
      ${concern.clears.length > 0 ? html`<a class=${ask === 'none' ? 'govuk-button' : 'govuk-button govuk-button--secondary'} href="#clears">${t.seeClear}</a>` : nothing}
      ${work.assignment ? html`<assignment-part .assignment=${work.assignment} .preparers=${work.preparers} @changed=${() => void this.#shown.run()}></assignment-part>` : nothing}
      ${guest ? nothing : about(concern, t)}
      ${concern.id && concern.state !== 'withdrawn' && !session.seesNoNames ? html`<deciding-panel .spoken=${language()} .conflict=${concern.id} .authority=${concern.authority} .keeps=${keeps}></deciding-panel>` : nothing}
    </aside>`;
  }
}

/** After these somebody goes on to another file. */
const SETTLES: ReadonlySet<string> = new Set(['decide', 'recommend', 'second']);

type Concern = Shown['concern'];
const subjectOf = ({ scope, subject }: Concern) => (scope === 'personal' ? subject : null);

/** To where it came from: the person whom it is about, else the body. */
const back = (concern: Concern): TemplateResult => {
  const person = subjectOf(concern);
  return person ? html`<a class="govuk-back-link no-print" href="/people/${person.id}">${person.name}</a>` : html`<a class="govuk-back-link no-print" href="/bodies/${concern.mutual}">${concern.mutualName}</a>`;
};

const about = (concern: Concern, t: ReturnType<typeof concernText>): TemplateResult => {
  const person = subjectOf(concern);
  return html`${person ? html`<p class="govuk-body"><a class="govuk-link" href="/people/${person.id}">${personal().seePerson(person.name)}</a></p>` : nothing}
  ${concern.mutual !== null && concern.mutualName !== null ? html`<p class="govuk-body"><a class="govuk-link" href="/bodies/${concern.mutual}">${t.openCase(concern.mutualName)}</a></p>` : nothing}`;
};

const hostOf = ({ id }: Shown['concern']): string => session.actor?.invitations.find(({ conflict }) => conflict === id)?.authorityName ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'concern-page': ConcernPage;
  }
}
