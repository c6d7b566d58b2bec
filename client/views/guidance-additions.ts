/** Beside a paragraph: what the council adds to it, and that it is not translated. */
import { html, nothing, type TemplateResult } from 'lit';

interface Added {
  readonly untranslated?: boolean;
  readonly additions?: readonly { readonly text: string | null }[] | undefined;
}

export const additionsOf = ({ untranslated = false, additions = [] }: Added, words: { readonly untranslated: string; readonly addedBy: string }): TemplateResult => html`
  ${untranslated ? html`<p class="govuk-inset-text">${words.untranslated}</p>` : nothing}
  ${additions.map(({ text }) => html`<div class="advice__added"><strong class="advice__added-by">${words.addedBy}</strong><p class="govuk-body">${text}</p></div>`)}
`;
