/** Rows of the matrix: what is shown, in which order, and one row as cells. */
import { html, nothing, type TemplateResult } from 'lit';
import { severityTag } from '../../components/tag.ts';
import { urgency, vocabulary } from '../../text/common.ts';
import { matrix as cy } from '../../text/cy/matrix.ts';
import { longDate, yearOf } from '../../text/dates.ts';
import { matrix as en } from '../../text/en/matrix.ts';
import { bilingual, language } from '../../text/index.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';

export const t = bilingual(en, cy);

export interface Shown {
  readonly find: string;
  readonly order: string;
  readonly group: string;
  readonly urgency: string;
}

/** A heading between groups, or a body. */
export type MatrixRow = { readonly stage: string; readonly bodies: number } | BodyLine;

const STAGES = ['idea', 'incubation', 'tender', 'live', 'review', 'exit', ''];
const KINDS = { now: 'actNow', soon: 'soon', note: 'note' } as const;

export function arranged(all: readonly BodyLine[], shown: Shown): MatrixRow[] {
  const wanted = KINDS[shown.urgency as keyof typeof KINDS];
  const find = shown.find.toLocaleLowerCase();
  const lines = all
    .filter((line) => (!find || line.name.toLocaleLowerCase().includes(find)) && (!wanted || (line.overlap && urgency(line.overlap.severity) === wanted)))
    .toSorted(shown.order === 'name' ? byName : shown.order === 'unknown' ? byUnknown : byUrgency);
  if (shown.group !== 'stage') return lines;
  return STAGES.flatMap((stage) => {
    const bodies = lines.filter((line) => (line.stage ?? '') === stage);
    return bodies.length > 0 ? [{ stage, bodies: bodies.length }, ...bodies] : [];
  });
}

const byName = (a: BodyLine, b: BodyLine): number => a.name.localeCompare(b.name);

/** Severity, then how many lines, then how much is unknown: what nobody has stated may hide the worst. */
const byUrgency = (a: BodyLine, b: BodyLine): number =>
  (b.overlap?.severity ?? 0) - (a.overlap?.severity ?? 0) || (b.overlap?.lines ?? 0) - (a.overlap?.lines ?? 0) || Number(a.complete) - Number(b.complete) || byName(a, b);

const CORE: readonly Family[] = ['incubator', 'contractor', 'regulator'];
const unknowns = ({ families }: BodyLine): number => families.reduce((sum, { family, state }) => sum + (state === 'unknown' ? (CORE.includes(family) ? 100 : 1) : 0), 0);

/** The three main kinds first: while one of them is not known, nobody can say that roles do not overlap. */
const byUnknown = (a: BodyLine, b: BodyLine): number => unknowns(b) - unknowns(a) || byName(a, b);

export const familiesOf = (lines: readonly BodyLine[]): Family[] => lines[0]?.families.map(({ family }) => family) ?? [];

export const headRow = (families: readonly Family[]): TemplateResult => html`
  <tr>
    <th scope="col" class="govuk-table__header matrix__body">${t().body}</th>
    ${families.map((family) => html`<th scope="col" class="govuk-table__header matrix__family matrix__family--${family}"><span>${vocabulary().familyShort[family]}</span></th>`)}
    <th scope="col" class="govuk-table__header matrix__overlap">${t().overlap}</th>
  </tr>
`;

export function matrixRow(row: MatrixRow, ariaRow: number | undefined): TemplateResult {
  if (!('id' in row)) return html`<tr class="matrix__stage" aria-rowindex=${ariaRow ?? nothing}><th scope="rowgroup" colspan="20">${t().stage[row.stage] ?? t().noStage} (${row.bodies})</th></tr>`;
  const joined = row.overlap?.families ?? [];
  return html`
    <tr class="govuk-table__row" aria-rowindex=${ariaRow ?? nothing}>
      <th scope="row" class="govuk-table__header matrix__body"><a class="govuk-link" href="/bodies/${row.id}">${row.name}</a></th>
      ${row.families.map((cell) => html`<td class="matrix__cell ${joint(row, cell.family, joined)}">${mark(cell)}</td>`)}
      <td class="govuk-table__cell matrix__overlap">
        ${row.overlap ? html`${severityTag(row.overlap.severity)}<span class="govuk-visually-hidden"> ${t().joined(joined.map((family) => vocabulary().family[family]).join('; '))}</span>` : html`<span class="matrix__none">${row.complete ? t().none : t().noneYet}</span>`}
      </td>
    </tr>
  `;
}

/** The bar under a row runs from the first family of the overlap to the last, with a tooth at each that is part of it. */
function joint(row: BodyLine, family: Family, joined: readonly Family[]): string {
  if (joined.length < 2) return '';
  const places = row.families.map((cell) => cell.family);
  const at = places.indexOf(family);
  const [first, last] = [Math.min(...joined.map((f) => places.indexOf(f))), Math.max(...joined.map((f) => places.indexOf(f)))];
  if (at < first || at > last) return '';
  const run = at === first ? 'joint--first' : at === last ? 'joint--last' : 'joint--through';
  return `joint ${run} ${joined.includes(family) ? 'joint--tooth' : ''} joint--${row.overlap ? urgency(row.overlap.severity) : ''}`;
}

function mark({ family, state, since, unconfirmedSince }: BodyLine['families'][number]): TemplateResult {
  const words = state === 'held' ? (since ? t().heldSince(yearOf(since)) : t().heldUnknown) : state === 'not-held' ? t().notHeld : state === 'not-ours' ? t().notOurs : t().unknown;
  const open = unconfirmedSince !== undefined;
  return html`<span class="dot dot--${state} dot--${family} ${open ? 'dot--unconfirmed' : ''}" title=${open ? t().unconfirmed(longDate(unconfirmedSince, language())) : nothing} aria-hidden="true">${state === 'unknown' ? '?' : state === 'not-ours' ? '–' : nothing}</span>${state === 'held' && since ? html`<span class="matrix__year" aria-hidden="true">${yearOf(since)}</span>` : nothing}${open ? html`<strong class="matrix__open" aria-hidden="true">?</strong>` : nothing}<span class="govuk-visually-hidden">${words}${open ? `, ${t().unconfirmed(longDate(unconfirmedSince, language()))}` : nothing}</span>`;
}

export const legend = (): TemplateResult => html`
  <ul class="matrix__legend plain-list" aria-label=${t().legend}>
    <li><span class="dot dot--held dot--contractor" aria-hidden="true"></span> ${t().held}</li>
    <li><span class="dot dot--not-held" aria-hidden="true"></span> ${t().notHeld}</li>
    <li><span class="dot dot--not-ours" aria-hidden="true">–</span> ${t().notOurs}</li>
    <li><span class="dot dot--unknown" aria-hidden="true">?</span> ${t().unknown}</li>
    <li><span class="dot dot--held dot--contractor dot--unconfirmed" aria-hidden="true"></span> ${t().unconfirmedKey}</li>
    <li><span class="matrix__legend-bar" aria-hidden="true"></span> ${t().joins}</li>
  </ul>
`;
