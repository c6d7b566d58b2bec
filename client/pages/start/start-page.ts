import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll } from '../../api/client.ts';
import type { ReferenceAuthority } from '../../api/replies.ts';
import { radios, selectField, textField } from '../../components/fields.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { Draft } from '../../controllers/draft.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { bodies } from '../../text/bodies.ts';
import { common, vocabulary } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import { answerFaults, answerView } from './answer-view.ts';
import { checkView } from './check-view.ts';
import './council-view.ts';
import { isRecorded, recordBody, recordCouncil, recordPeople, takeHat } from './record.ts';
import { NEXT_BODY, NOTHING, STEPS, t, type Question, type RoleKind, type Step, type Typed } from './steps.ts';

const OF_ONE_BODY: readonly Step[] = ['setUp', 'buy', 'inspect', 'check', 'done'];

@customElement('start-page')
export class StartPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  readonly #draft = new Draft<Typed>(this, 'start', NOTHING);
  readonly #kinds = new Task(this, { args: () => [language()] as const, task: (_args, { signal }) => getAll<RoleKind>('/api/role-kinds', {}, signal) });
  readonly #remember = (name: string, id: string): void => this.#draft.set({ recorded: { ...this.#draft.value.recorded, [name]: id } });

  protected override heading(): string {
    return this.querySelector('h1')?.textContent?.trim() ?? t().heading;
  }

  /** Who acts for a council already begins with its people; an address that skips ahead is sent to where answers are missing. */
  get #step(): Step {
    const asked = this.query.get('step') as Step | null;
    const typed = this.#draft.value;
    if (!session.authority && asked !== 'hat') return 'council';
    if (asked === null || !STEPS.includes(asked)) return session.authority ? 'people' : 'council';
    if (asked === 'hat' && !typed.council) return 'council';
    if (!OF_ONE_BODY.includes(asked)) return asked;
    if (!typed.name) return 'body';
    if (typed.recorded[`done ${typed.name.trim()}`] !== undefined) return 'done';
    return (asked === 'setUp' || asked === 'buy' || asked === 'inspect') && isRecorded(typed, asked) ? 'check' : asked;
  }

  protected override render(): TemplateResult {
    const step = this.#step;
    const at = STEPS.indexOf(step);
    if (!session.authority && !session.administers) return notYours(t().heading, t().needsAdministrator);
    if (session.authority && !session.keeps && !session.administers) return notYours(t().heading, common().onlyKeepers(session.authorityName));
    // Who acts for a council already has the first two steps behind them.
    const first = session.administers ? 0 : STEPS.indexOf('people');
    const [place, of] = [at - first + 1, STEPS.length - 1 - first];
    const onward = step === 'check' ? (this.busy ? t().recording : t().record) : common().continue;
    return html`
      ${step === 'done' || at === first ? nothing : html`<button type="button" class="back-button no-print" @click=${() => history.back()}>${common().back}</button>`}
      <div class="question">
        ${step === 'done' ? nothing : html`<p class="govuk-caption-m">${t().progress(place, of)}</p><progress class="progress" max=${of} value=${place} aria-label=${t().progress(place, of)}></progress>`}
        ${errorSummary(this.faults)}
        ${step === 'done' ? this.#done() : html`<form novalidate @submit=${this.#submit}>${this.#view(step)}<button class="govuk-button" ?disabled=${this.busy}>${onward}</button></form>`}
      </div>
    `;
  }

  #view(step: Step): TemplateResult {
    const typed = this.#draft.value;
    const { faults } = this;
    const council = typed.council?.name ?? '';
    if (step === 'council') return html`<h1 class="govuk-heading-l">${t().councilHeading}</h1><p class="govuk-hint">${t().councilHint}</p><council-choice .chosen=${typed.council} .faults=${faults} .ask=${askCouncils} .onChoose=${(chosen: Typed['council']) => this.#draft.set({ council: chosen })}></council-choice>`;
    if (step === 'hat') return radios({ id: 'hat', label: t().hatHeading(council), hint: t().hatHint, big: true, value: typed.hat, choices: Object.entries(t().hats).map(([value, title]) => ({ value, title })), faults, onInput: (hat) => this.#draft.set({ hat }) });
    if (step === 'people') {
      return html`<h1 class="govuk-heading-l">${t().peopleHeading}</h1><p class="govuk-hint">${t().peopleHint}</p>
        ${textField({ id: 'deputy', label: t().deputy, value: typed.deputy, faults, onInput: (deputy) => this.#draft.set({ deputy }) })}
        ${textField({ id: 'finance', label: t().finance, value: typed.finance, faults, onInput: (finance) => this.#draft.set({ finance }) })}`;
    }
    if (step === 'body') {
      return html`<h1 class="govuk-heading-l">${t().bodyHeading}</h1><p class="govuk-hint">${t().bodyHint}</p>
        ${textField({ id: 'name', label: t().bodyName, value: typed.name, faults, onInput: (name) => this.#draft.set({ name }) })}
        ${selectField({ id: 'legalForm', label: bodies().legalForm, value: typed.legalForm, none: bodies().choose, choices: Object.entries(vocabulary().legalForm).map(([value, title]) => ({ value, title })), faults, onInput: (legalForm) => this.#draft.set({ legalForm }) })}`;
    }
    if (step === 'check') return html`${checkView(typed, this.#kinds.value ?? [])}${Object.keys(typed.recorded).some((name) => name === `body ${typed.name.trim()}`) ? html`<p class="govuk-body">${t().partly}</p>` : nothing}`;
    const question = step as Question;
    return html`<p class="govuk-caption-l">${typed.name}</p>${answerView({ question, value: typed[question], kinds: this.#kinds.value ?? [], council: session.council?.kind, faults, onInput: (change) => this.#draft.set({ [question]: { ...typed[question], ...change } }) })}`;
  }

  #done(): TemplateResult {
    const { name, recorded } = this.#draft.value;
    const another = () => {
      this.#draft.set(NEXT_BODY);
      navigate('/start?step=body');
    };
    return html`
      <h1 class="govuk-heading-l">${t().doneHeading(name)}</h1>
      <p class="govuk-body">${t().doneLead}</p>
      <p class="govuk-body"><a class="govuk-button" href="/bodies/${recorded[`body ${name.trim()}`]}">${t().open}</a></p>
      <p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary" @click=${another}>${t().another}</button></p>
    `;
  }

  #check(step: Step): Fault[] {
    const { council, hat, name, legalForm, ...typed } = this.#draft.value;
    if (step === 'council') return council ? [] : [{ id: 'council', message: t().councilMissing }];
    if (step === 'hat') return hat ? [] : [{ id: 'hat', message: t().hatMissing }];
    if (step === 'body') return [...(name.trim() ? [] : [{ id: 'name', message: bodies().nameMissing }]), ...(legalForm ? [] : [{ id: 'legalForm', message: bodies().formMissing }])];
    return step === 'setUp' || step === 'buy' || step === 'inspect' ? answerFaults(typed[step]) : [];
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const step = this.#step;
    this.faults = this.#check(step);
    if (this.faults.length === 0) {
      this.busy = true;
      try {
        await this.#leave(step);
      } catch (error) {
        this.faults = faultsOf(error, (path) => path.split('.').at(-1));
      } finally {
        this.busy = false;
      }
    }
    await this.updateComplete;
    focusSummary(this);
  };

  /** What has to be recorded before the next step can stand on it. */
  async #leave(step: Step): Promise<void> {
    const typed = this.#draft.value;
    if (step === 'council' && typed.council) await recordCouncil(typed.council);
    if (step === 'hat' && typed.council) {
      if (typed.hat === 'other') return navigate('/accounts');
      await takeHat(typed.council.gss, typed.hat);
    }
    if (step === 'people') await recordPeople(typed, this.#remember);
    if (step === 'check') await recordBody(typed, this.#kinds.value ?? [], this.#remember);
    navigate(`/start?step=${STEPS[STEPS.indexOf(step) + 1] ?? 'done'}`);
  }
}

const askCouncils = (name: string, signal: AbortSignal): Promise<{ items: ReferenceAuthority[] }> => get('/api/reference/authorities', { name, limit: 20 }, signal);
