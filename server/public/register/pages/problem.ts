import { html, type TemplateResult } from 'lit';
import type { Shown } from '../frame.ts';
import type { Words } from '../words.ts';

/** What went wrong, in words that help; never what it looks like inside. */
export function problemPage({ t, language }: Words, status: number, said: string | undefined): Shown {
  const [title, body] = status === 404 ? [t.notFound, t.notFoundBody] : status === 429 ? [t.tooMany, t.tooManyBody] : status >= 500 ? [t.failed, t.failedBody] : [t.badRequest, said ?? t.badDate];
  const content: TemplateResult = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${body}</p>
    <p class="govuk-body"><a class="govuk-link" href=${`/register?lang=${language}`}>${t.toStart}</a></p>`;
  return { title, content };
}
