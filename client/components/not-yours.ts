/** A page that others keep: said before somebody fills in a form that would be refused. */
import { html, type TemplateResult } from 'lit';
import { common } from '../text/common.ts';
import { otherHats } from './other-hats.ts';

export const notYours = (heading: string, why: string, back: { href: string; title: string } = { href: '/', title: common().toHome }): TemplateResult => html`
  <h1 class="govuk-heading-l">${heading}</h1>
  <div class="empty"><p class="govuk-body">${why}</p>${otherHats()}<p class="govuk-body"><a class="govuk-link" href=${back.href}>${back.title}</a></p></div>
`;
