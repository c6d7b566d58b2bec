/** How somebody stands with their register: a word that does not rest on colour, and a sentence that claims no more than is known. */
import { html, type TemplateResult } from 'lit';
import type { Standing } from '../../../domain/publication/standings.ts';
import type { Words } from '../words.ts';

const COLOUR: Readonly<Record<Standing['state'], string>> = { 'nothing-filed': 'yellow', 'in-date': 'green', overdue: 'red', withdrawn: 'orange', 'carried-over': 'blue', 'none-asked': 'grey', left: 'grey', 'not-said': 'grey' };

export const standingTag = ({ state }: Standing, { t }: Words): TemplateResult => html`<strong class="govuk-tag govuk-tag--${COLOUR[state]}">${t.standingTitle[state]}</strong>`;

/** For a line of a list. */
export function standingDays({ state, receivedOn, confirmedOn }: Standing, { t, date }: Words): string {
  if (state === 'not-said') return receivedOn === null ? '' : t.lastFiledShort(date(receivedOn));
  return [receivedOn && t.receivedShort(date(receivedOn)), confirmedOn && confirmedOn !== receivedOn && t.confirmedShort(date(confirmedOn))].filter(Boolean).join(', ');
}

/** `isGone`: they have left since, whatever day is shown, and the council does not go on publishing what they declared. */
export function standingSays({ state, receivedOn, confirmedOn, dueOn, leftOn }: Standing, { t, date }: Words, isGone: boolean): string[] {
  const received = receivedOn === null ? [] : [t.received(date(receivedOn)), confirmedOn === null ? t.notConfirmed : t.confirmed(date(confirmedOn))];
  const silent = dueOn === null ? t.nothingFiled : state === 'overdue' ? t.overdue(date(dueOn)) : t.nothingFiledDue(date(dueOn));
  const says: Readonly<Record<Standing['state'], readonly string[]>> = {
    'nothing-filed': [silent],
    overdue: receivedOn === null ? [silent] : [...received, ...(dueOn === null ? [] : [t.overdueYearly(date(dueOn))])],
    'in-date': received,
    withdrawn: [t.withdrawn],
    'carried-over': [t.carriedOver],
    'none-asked': [t.noneAsked],
    left: [leftOn === null ? t.leftNoDate : t.left(date(leftOn))],
    'not-said': [...(receivedOn === null ? [] : [t.lastFiled(date(receivedOn))]), t.notSaid],
  };
  return [...says[state], ...(isGone ? [t.leftGone] : [])];
}
