/** Finding the other account of the same human being, by its name. */
import { html, nothing, type TemplateResult } from 'lit';
import { applyFilters } from '../../components/list-tools.ts';
import { accounts as t } from '../../text/accounts.ts';
import type { Account } from '../../../server/domain/accounts/account.ts';

export const mergeSearch = (query: URLSearchParams, found: readonly Account[]): TemplateResult => html`
  <form class="acts__find" role="search" @submit=${applyFilters}>
    <input type="hidden" name="do" value="merge" />
    <label class="govuk-label" for="find">${t().mergeSearch}</label>
    <div class="password"><input class="govuk-input" type="search" id="find" name="find" .value=${query.get('find') ?? ''} /><button class="govuk-button govuk-button--secondary password__show">${t().mergeFind}</button></div>
    <div role="status">${query.has('find') && found.length === 0 ? html`<p class="govuk-body">${t().mergeNone}</p>` : nothing}</div>
  </form>
`;
