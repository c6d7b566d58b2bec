/** Roles of a council in tables: what it does, since when, in whose hands, and on what basis. */
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../../../../client/text/capital.ts';
import type { PublicRole } from '../../../domain/publication/replies.ts';
import { roleKind } from '../../../domain/roles/kinds.ts';
import { FAMILIES, keys } from '../../../domain/vocabulary.ts';
import type { Words } from '../words.ts';

export const kindTitle = (kind: string, { language }: Words): string => capital(roleKind(kind)?.title[language] ?? kind);

export const inOrder = (roles: readonly PublicRole[]): PublicRole[] => keys(FAMILIES).flatMap((family) => roles.filter((role) => role.family === family));

export const whatItIs = ({ kind, family }: PublicRole, words: Words): TemplateResult => html`${kindTitle(kind, words)} <span class="timeline__family-name">${words.vocabulary.family[family]}</span>`;

export const inHands = ({ unitName, committeeName, committee }: PublicRole, toCommittee: (id: string) => string): TemplateResult | typeof nothing =>
  unitName === null && committeeName === null
    ? nothing
    : html`${unitName ?? nothing}${unitName !== null && committeeName !== null ? html`<br>` : nothing}${committeeName === null || committee === null ? nothing : html`<a class="govuk-link" href=${toCommittee(committee)}>${committeeName}</a>`}`;

export const basisOf = ({ legalBasis, evidence }: PublicRole, { date }: Words): TemplateResult | typeof nothing =>
  legalBasis === null && evidence.length === 0
    ? nothing
    : html`${legalBasis ?? nothing}${evidence.map(({ title, url, reference, date: on }, i) => html`${i > 0 || legalBasis !== null ? html`<br>` : nothing}${url ? html`<a class="govuk-link" href=${url} rel="noreferrer nofollow">${title}</a>` : title}${reference ? `, ${reference}` : nothing}${on ? `, ${date(on)}` : nothing}`)}`;
