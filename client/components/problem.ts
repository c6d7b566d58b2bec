/** What went wrong, that nothing was lost, and what to do. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiProblem } from '../api/problem.ts';
import { common } from '../text/common.ts';
import { otherHats } from './other-hats.ts';

export function problemPanel(error: unknown, again?: () => void, part?: 'part'): TemplateResult {
  const t = common();
  const [title, detail] = error instanceof ApiProblem ? [error.title, error.detail] : [t.somethingWrong, t.nothingLost];
  const absent = error instanceof ApiProblem && error.status === 404;
  const refused = error instanceof ApiProblem && error.status === 403;
  const said = absent ? t.notFound : refused ? t.notPermitted : title;
  return html`
    <div class="problem" role="alert">
      ${part ? html`<h2 class="govuk-heading-m">${said}</h2>` : html`<h1 class="govuk-heading-m">${said}</h1>`}
      <p class="govuk-body">${absent ? t.notFoundBody : refused ? t.notPermittedBody : detail}</p>
      ${absent || refused ? otherHats() : nothing}
      ${again && !absent && !refused ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${again}>${t.tryAgain}</button>` : html`<p class="govuk-body"><a class="govuk-link" href="/">${t.toHome}</a></p>`}
    </div>
  `;
}

export interface Fault {
  /** The id of the control, so that the link goes to it. */
  readonly id: string;
  readonly message: string;
}

/** The list of faults at the top of a form; takes focus when it appears, as GOV.UK's does. */
export function errorSummary(faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`
    <div class="govuk-error-summary" tabindex="-1" role="alert" aria-labelledby="error-summary-title">
      <h2 class="govuk-error-summary__title" id="error-summary-title">${common().thereIsAProblem}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${faults.map(({ id, message }) => html`<li>${id ? html`<a href="#${id}" @click=${(event: Event) => goTo(event, id)}>${message}</a>` : html`<span>${message}</span>`}</li>`)}
        </ul>
      </div>
    </div>
  `;
}

function goTo(event: Event, id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus();
  (control.closest('.govuk-form-group') ?? control).scrollIntoView({ block: 'start' });
}

/**
 * Faults of a problem document beside the controls they belong to: `idOf` gives the control of a path (`/period/from`, `period.from`), and what
 * has none is shown with the summary alone.
 */
export function faultsOf(error: unknown, idOf: (path: string) => string | undefined): Fault[] {
  if (!(error instanceof ApiProblem)) return [{ id: '', message: `${common().somethingWrong}. ${common().nothingLost}` }];
  if (error.fields.length === 0) return [{ id: '', message: error.detail || error.title }];
  // The id of another record in brackets is for programs; people read its name.
  return error.fields.map(({ path, message }) => ({ id: idOf(path.replace(/^\//, '').replaceAll('/', '.')) ?? '', message: message.replaceAll(/ \([0-9a-f]{8}-[0-9a-f-]{27}\)/g, '') }));
}

/** After the update that shows a summary: focus goes to it, so that it is read and its links are next. */
export const focusSummary = (root: ParentNode): void => root.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
