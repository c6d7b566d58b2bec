/** What a council shows of a body: what it is, what the council does towards it, and where that overlaps. */
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../../../../client/text/capital.ts';
import type { MutualRow } from '../../../../db/stores/mutuals.ts';
import { mutualReply } from '../../../api/mutual-file.ts';
import type { PublicConflict, PublicMutualFile } from '../../../domain/publication/replies.ts';
import type { Words } from '../words.ts';
import { replyBeside } from './reply.ts';
import { basisOf, inHands, inOrder, whatItIs } from './roles.ts';
import { table } from './table.ts';

export function bodyFacts(row: MutualRow, { t, vocabulary, period }: Words): TemplateResult {
  const { legalForm, identifiers, otherNames } = mutualReply(row);
  const names = otherNames.map(({ name, period: when }) => (when ? `${name} (${period(when)})` : name));
  return html`<p class="body__facts">${capital(vocabulary.legalForm[legalForm])}${identifiers.map(({ scheme, number }) => html` · <span class="body__number">${vocabulary.identifierScheme[scheme]} ${number}</span>`)}${names.length > 0 ? html`<br>${t.alsoKnown} ${names.join('; ')}` : nothing}</p>`;
}

/** Told plainly: who reads that a role is played must see that nobody stands by it. */
const unconfirmed = ({ unconfirmedSince }: { readonly unconfirmedSince?: string | null }, { body, date }: Words): TemplateResult | typeof nothing =>
  unconfirmedSince ? html` <strong class="govuk-tag govuk-tag--yellow">${body.page.unconfirmed(date(unconfirmedSince))}</strong>` : nothing;

export function rolesSection({ roles = [], statements = [] }: Pick<PublicMutualFile, 'roles' | 'statements'>, words: Words, toCommittee: (id: string) => string): TemplateResult {
  const { t, vocabulary, period } = words;
  return html`<section aria-labelledby="roles"><h2 class="govuk-heading-m" id="roles">${t.roles}</h2>
    ${roles.length === 0 ? html`<p class="govuk-body">${t.rolesNone}</p>` : table({ caption: t.rolesTable, quiet: true, columns: [t.role, t.period, t.unit, t.basis], rows: inOrder(roles).map((role) => [whatItIs(role, words), html`${period(role.period)}${unconfirmed(role, words)}`, inHands(role, toCommittee), basisOf(role, words)]) })}
    ${statements.length === 0 ? nothing : html`<h3 class="govuk-heading-s">${t.notHeld}</h3><ul class="govuk-list govuk-list--bullet">${statements.map((one) => html`<li>${vocabulary.family[one.family]}: ${period(one.period)}${unconfirmed(one, words)}</li>`)}</ul>`}
  </section>`;
}

/** Most severe first as they come; one that is over or to come says so. */
export function overlapsSection(conflicts: readonly PublicConflict[], { unknown, unsure }: { readonly unknown: readonly string[]; readonly unsure: readonly string[] }, hasRoles: boolean, words: Words): TemplateResult {
  const { t, body, period } = words;
  const held = conflicts.toSorted((a, b) => Number(b.live) - Number(a.live));
  const stands = ({ live, periods, stateTitle }: PublicConflict): string => [live ? body.inPlace.now : periods.some(({ from }) => from !== null && from > words.day) ? body.inPlace.toCome : body.inPlace.ended, stateTitle].join(', ');
  return html`<section aria-labelledby="overlaps"><h2 class="govuk-heading-m" id="overlaps">${t.overlaps}</h2>
    <p class="govuk-hint">${t.overlapsExplain}</p>
    ${held.length === 0 ? html`<p class="govuk-body">${t.overlapsNone}${hasRoles && unknown.length + unsure.length === 0 ? ` ${t.overlapsComplete}` : nothing}</p>` : table({ caption: t.overlapsTable, quiet: true, columns: [t.overlap, t.period, t.stands], rows: held.map((one) => [html`${one.rule.title}${one.subject ? `: ${one.subject.name}` : nothing}<span class="public__explains">${one.explanation}</span>${one.decision?.publicReason ? html`<span class="public__explains">${t.decidedBecause(one.decision.publicReason)}</span>` : nothing}${replyBeside(one.reply, words)}`, one.periods.map((when, i) => html`${i > 0 ? html`<br>` : nothing}${period(when)}`), stands(one)]) })}
    ${unsure.length === 0 ? nothing : html`<div class="matter__unknown"><p class="govuk-body"><strong>${t.overlapsUnconfirmed(unsure.join('; '))}</strong></p></div>`}
    ${unknown.length === 0 ? nothing : html`<div class="matter__unknown"><p class="govuk-body"><strong>${t.overlapsUnknown(unknown.join('; '))}</strong></p></div>`}
  </section>`;
}
