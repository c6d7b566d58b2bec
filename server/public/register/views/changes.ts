/** Changes of the public register as a table: when it changed, what, and of whom or towards what. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeShown } from '../data/changes.ts';
import type { Words } from '../words.ts';
import { inShort, labelOf } from './interest.ts';
import { kindTitle } from './roles.ts';
import { table, type Cell } from './table.ts';

export interface Places {
  readonly person: (id: string) => string;
  readonly body: (id: string) => string;
}

function detail(change: ChangeShown, words: Words): Cell {
  const { t } = words;
  if (change.what === 'withdrawn') return t.withdrawnCount(change.count);
  if (change.noun === 'role') return `${kindTitle(change.kind ?? '', words)}${change.period ? `: ${words.period(change.period)}` : ''}`;
  const heading = change.heading === null ? '' : words.heading(change.heading);
  const fields = change.fields.map((field) => labelOf(change.heading, field, words));
  return html`${heading}${change.entry === null ? nothing : html`: ${inShort(change, words)}`}${fields.length > 0 ? html`<br><span class="muted">${t.correctedFields(fields.join('; '))}</span>` : nothing}`;
}

const about = ({ person, name, mutual, mutualName, noun, what }: ChangeShown, { common }: Words, places: Places): Cell => {
  if (noun === 'interest' && person !== null) return html`<a class="govuk-link" href=${places.person(person)}>${name ?? common.noName}</a>`;
  // Of a role that was recorded in error there may be no page left.
  if (what === 'role-withdrawn') return mutualName === null ? nothing : html`${mutualName}`;
  return mutual !== null && mutualName !== null ? html`<a class="govuk-link" href=${places.body(mutual)}>${mutualName}</a>` : nothing;
};

export const changesTable = (changes: readonly ChangeShown[], words: Words, places: Places, { quiet = false, ofOne = false }: { quiet?: boolean; ofOne?: boolean } = {}): TemplateResult => {
  const { t } = words;
  const cells = (change: ChangeShown): readonly [Cell, ...Cell[]] => {
    const whom: readonly Cell[] = ofOne ? [] : [about(change, words, places)];
    return [words.instant(change.at), change.what === 'corrected' && change.fields.length === 0 ? t.addedByCorrection : t.whatChanged[change.what], ...whom, detail(change, words)];
  };
  return table({ caption: t.changesTable, quiet, columns: [t.when, t.change, ...(ofOne ? [] : [t.about]), t.what], rows: changes.map(cells) });
};
