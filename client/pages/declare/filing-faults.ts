/** What is missing of a declaration, and what the register says is wrong with it, in words for people. */
import type { Fault } from '../../components/problem.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { rowId } from './check-step.ts';
import { idOf } from './entry-fields.ts';
import type { Opened } from './filing-data.ts';
import type { Filing } from './filing.ts';
import { isPartial } from './forms.ts';
import { fieldFaults, plainFields } from './typed-entry.ts';

export const REASON = 'rectify-reason';

export function missing({ form, desk, declaration }: Opened, filing: Filing): Fault[] {
  const plain = fieldFaults(plainFields(form.schema), filing.kept.typed, today(new Date()), rowId);
  const unanswered = isPartial(form) ? [] : form.headings.filter(({ id }) => filing.kept.headings[id] === undefined).map(({ id, title }) => ({ id: rowId(id), message: t().allNeeded(title) }));
  const unsaid = desk === 'rectify' && filing.kept.reason.trim() === '' ? [{ id: REASON, message: common().reasonMissing }] : [];
  const same = desk === 'rectify' && JSON.stringify(filing.answers) === JSON.stringify(declaration?.answers) ? [{ id: '', message: d().nothingDiffers }] : [];
  return [...plain, ...unanswered, ...unsaid, ...same];
}

export function controlOf(path: string, { headings }: Opened['form'], isCheck: boolean): string | undefined {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'reason') return REASON;
  if (first !== 'answers') return undefined;
  const list = headings.find(({ list: isList }) => isList);
  if (second === 'none' && list) return rowId(list.id);
  return isCheck ? rowId(second === 'headings' ? third : second) : idOf(second);
}

/** A path is for programs: people read the heading's title, and the field's own label. */
export function named({ id, message }: Fault, form: Opened['form']): Fault {
  const heading = form.headings.find((one) => rowId(one.id) === id);
  const field = (heading?.fields ?? plainFields(form.schema)).find(({ name }) => new RegExp(`^\\S+\\.${name}\\b`).test(message));
  const [said, path = ''] = [message.replace(/^answers\.\S+ /, ''), /^answers\.\S+ /.exec(message)?.[0]];
  return path === '' ? { id, message } : { id, message: `${[heading?.title, field?.label].filter(Boolean).join(', ')}: ${said}` };
}
