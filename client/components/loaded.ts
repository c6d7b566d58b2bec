/** A view of something that is fetched: the last value stays while the next is on its way, and a skeleton shows only after 400 ms (in CSS). */
import type { Task } from '@lit/task';
import { TaskStatus } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { common } from '../text/common.ts';
import { problemPanel } from './problem.ts';

/** `part`: the page has its heading already, and this is a part of it. */
export function loaded<T>(task: Task<readonly unknown[], T>, view: (value: T) => TemplateResult, part?: 'part'): TemplateResult {
  if (task.status === TaskStatus.ERROR) return problemPanel(task.error, () => void task.run(), part);
  if (task.value === undefined) return skeleton();
  return html`<div class="loaded" aria-busy=${task.status === TaskStatus.PENDING ? 'true' : 'false'}>${view(task.value)}</div>`;
}

export const skeleton = (): TemplateResult => html`
  <div class="skeleton" role="status">
    <span class="govuk-visually-hidden">${common().loading}</span>
    <i class="skeleton__line skeleton__line--title"></i><i class="skeleton__line"></i><i class="skeleton__line"></i><i class="skeleton__line skeleton__line--short"></i>
  </div>
`;
