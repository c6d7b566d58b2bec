import { html, nothing, type TemplateResult } from 'lit';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import { inquiries as t } from '../../text/asking.ts';

const COLOURS: Readonly<Record<Inquiry['state'], string>> = { answered: 'yellow', sent: 'blue', accepted: 'green', declined: 'grey', withdrawn: 'grey' };

export const stateTag = ({ state, overdue }: Pick<Inquiry, 'state' | 'overdue'>): TemplateResult =>
  html`<strong class="govuk-tag govuk-tag--${COLOURS[state]}">${t().states[state]}</strong>${overdue ? html` <strong class="govuk-tag govuk-tag--red">${t().overdue}</strong>` : nothing}`;
