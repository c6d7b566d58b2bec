import { html, nothing, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';

const COLOUR: Readonly<Record<DeclarationLine['state'], string>> = { draft: 'grey', submitted: 'blue', returned: 'yellow', accepted: 'green', rectified: 'grey', retracted: 'grey', 'carried-over': 'blue', destroyed: 'grey' };

/** Late is said beside where it stands, and never instead of it. */
export const stateTag = ({ state, late }: DeclarationLine): TemplateResult => html`<strong class="govuk-tag govuk-tag--${COLOUR[state]}">${t().states[state]}</strong>${late ? html` <strong class="govuk-tag govuk-tag--red">${t().late}</strong>` : nothing}`;
