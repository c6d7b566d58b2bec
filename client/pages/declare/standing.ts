/** How somebody stands with their register: silence is "nothing filed", and never "nothing to declare". */
import { longDate, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { language } from '../../text/index.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import type { KindForm } from './filing-data.ts';

export type Standing = keyof ReturnType<typeof t>['standing'];

export interface Stands {
  readonly standing: Standing;
  readonly says: string;
  /** The filing that it speaks of. */
  readonly filing: DeclarationLine | undefined;
}

const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const LIVE = ['submitted', 'accepted'] as const;

export const newest = (lines: readonly DeclarationLine[]): DeclarationLine | undefined => lines.toSorted((a, b) => ((a.receivedOn ?? '') + a.recordedAt < (b.receivedOn ?? '') + b.recordedAt ? 1 : -1))[0];

/** `form` is the register of the reader's office, where the law asks for one; `officeFrom` the day from which its clock runs. */
export function standingOf(form: KindForm | undefined, lines: readonly DeclarationLine[], officeFrom: string | null, today: string): Stands {
  const asked = newest(lines.filter(({ state }) => state === 'returned'));
  if (asked) return { standing: 'returned', says: t().filedReturned(number(asked.number ?? 0)), filing: asked };
  if (!form?.deadline) return { standing: 'notAsked', says: t().noneAtAll, filing: undefined };
  const of = lines.filter(({ kind, state }) => kind === form.kind && state !== 'draft');
  const filing = newest(of.filter(({ state }) => (LIVE as readonly string[]).includes(state)));
  const said = filing && ([number(filing.number ?? 0), longDate(filing.receivedOn ?? filing.recordedAt, language())] as const);
  if (filing && said && filing.state === 'submitted') return { standing: 'waiting', says: t().filedWaiting(...said), filing };
  if (filing && said) return { standing: 'inDate', says: [t().filedInDate(...said), confirmed(lines, filing)].join(' '), filing };
  const gone = newest(of.filter(({ state }) => state === 'retracted'));
  if (gone) return { standing: 'withdrawn', says: t().filedWithdrawn(number(gone.number ?? 0)), filing: gone };
  if (officeFrom === null) return { standing: 'none', says: t().noneKnown(form.deadline.days), filing: undefined };
  const due = addDays(officeFrom, form.deadline.days - 1);
  const why = form.deadline.basis === 'statute' ? t().byStatute : t().byCode;
  return due < today ? { standing: 'overdue', says: t().noneOverdue(longDate(due, language()), why), filing: undefined } : { standing: 'none', says: t().noneDue(longDate(due, language()), why), filing: undefined };
}

function confirmed(lines: readonly DeclarationLine[], { receivedOn }: DeclarationLine): string {
  const last = newest(lines.filter((one) => one.kind === 'annual-confirmation' && one.receivedOn !== null && one.receivedOn >= (receivedOn ?? '')));
  return last?.receivedOn ? t().confirmedOn(longDate(last.receivedOn, language())) : t().notConfirmed;
}
