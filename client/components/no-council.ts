/** For pages that belong to one council, where the hat belongs to none. */
import { html, type TemplateResult } from 'lit';
import { common } from '../text/common.ts';
import { empty } from './empty.ts';

export const noCouncil = (heading: string): TemplateResult => html`<h1 class="govuk-heading-l">${heading}</h1>${empty(common().chooseCouncilBody, { href: '/start', title: common().setUp })}`;
