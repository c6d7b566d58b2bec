/** The role timeline: the way to its table first, then the drawing, then the tables. Pure, so that the public pages can show the same. */
import { html, nothing, type TemplateResult } from 'lit';
import { layOut, type Facts, type View } from './timeline-layout.ts';
import { timelinePicture } from './timeline-picture.ts';
import { overlapsTable, rolesTable } from './timeline-table.ts';
import { tabStop } from './timeline-walk.ts';
import type { TimelineWords } from './timeline-words.ts';

export interface TimelineParts {
  readonly facts: Facts;
  readonly view: View;
  readonly words: TimelineWords;
  readonly current?: string | undefined;
  readonly limit?: number;
  readonly onAll?: () => void;
  readonly tables?: boolean;
  /** What stands above the drawing: buttons, where there is a script to answer them. */
  readonly controls?: TemplateResult;
}

export function timeline({ facts, view, words, current, limit = 100, onAll, controls, tables: withTables = true }: TimelineParts): TemplateResult {
  const t = words.text.timeline;
  const layout = layOut(facts, view);
  const tables = { facts, words, today: view.today, limit, ...(onAll ? { onAll } : {}) };
  return html`
    <p class="govuk-body timeline__skip"><a class="govuk-skip-link" href=${withTables ? '#timeline-tables' : '#facts'}>${t.skip}</a></p>
    ${controls ?? nothing}
    <div class="timeline" role="group" aria-label=${t.picture}>${timelinePicture({ layout, facts, words, current: tabStop(layout, current), asAt: view.asAt })}</div>
    ${withTables ? html`<div id="timeline-tables" class="timeline__tables" tabindex="-1">${overlapsTable(tables)} ${rolesTable(tables)}</div>` : nothing}
  `;
}
