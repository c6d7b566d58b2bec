/** How somebody stands, in words: silence is "nothing filed", and never "nothing to declare". The register says which; here it is only said. */
import { longDate, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import { kindTitle, type KindForm } from './forms.ts';
import { owedOf, type Obligation } from './obligation.ts';

export type Standing = keyof ReturnType<typeof t>['standing'];

export interface Stands {
  readonly standing: Standing;
  readonly says: string;
  /** What to do about it: the kind to file, or the filing that came back. */
  readonly kind: string | undefined;
  readonly filing: DeclarationLine | undefined;
}

const newest = (lines: readonly DeclarationLine[]): DeclarationLine | undefined => lines.toSorted((a, b) => ((a.receivedOn ?? '') + a.recordedAt < (b.receivedOn ?? '') + b.recordedAt ? 1 : -1))[0];
const day = (date: string): string => longDate(date, language());
const why = ({ basis }: Obligation): string => (basis === 'statute' ? t().byStatute : t().byCode);

export function standingOf(obligations: readonly Obligation[], lines: readonly DeclarationLine[], kinds: readonly KindForm[]): Stands {
  const asked = newest(lines.filter(({ state }) => state === 'returned'));
  if (asked) return { standing: 'returned', says: t().filedReturned(number(asked.number ?? 0)), kind: asked.kind, filing: asked };
  const { register, yearly, answered } = owedOf(obligations);
  if (register && register.state !== 'met' && register.state !== 'met-late') return unmet(register, lines);
  if (yearly) return yearlyOwed(yearly);
  if (!register) return { standing: 'notAsked', says: t().noneAtAll, kind: undefined, filing: undefined };
  return met(register, answered, lines, kinds);
}

function unmet(owed: Obligation, lines: readonly DeclarationLine[]): Stands {
  const { kind, state, beganOn, dueOn } = owed;
  const none = { kind, filing: undefined };
  if (state === 'withdrawn') {
    const gone = newest(lines.filter((one) => one.kind === kind && one.state === 'retracted'));
    return { standing: 'withdrawn', says: t().filedWithdrawn(number(gone?.number ?? 0)), kind, filing: gone };
  }
  if (state === 'carried-over') return { ...none, standing: 'carriedOver', says: d().carriedOver };
  if (state === 'to-come') return { ...none, standing: 'toCome', says: d().toCome(day(beganOn ?? ''), day(dueOn ?? ''), why(owed)) };
  if (dueOn === null) return { ...none, standing: 'none', says: d().noneKnown };
  return state === 'overdue' ? { ...none, standing: 'overdue', says: t().noneOverdue(day(dueOn), why(owed)) } : { ...none, standing: 'none', says: t().noneDue(day(dueOn), why(owed)) };
}

function yearlyOwed(owed: Obligation): Stands {
  const { kind, state, dueOn } = owed;
  const says = dueOn === null ? d().yearlyAsked : state === 'overdue' ? d().yearlyOverdue(day(dueOn), why(owed)) : d().yearlyDue(day(dueOn), why(owed));
  return { standing: state === 'overdue' ? 'overdue' : 'confirm', says, kind, filing: undefined };
}

function met({ kind, declaration }: Obligation, answered: Obligation | undefined, lines: readonly DeclarationLine[], kinds: readonly KindForm[]): Stands {
  const filing = lines.find(({ id }) => id === declaration);
  const confirms = kinds.filter(({ effect }) => effect === 'confirms').map((one) => one.kind);
  const base = { kind: confirms[0], filing };
  if (!filing) return { ...base, standing: 'inDate', says: d().filed };
  const said = [number(filing.number ?? 0), day(filing.receivedOn ?? filing.recordedAt)] as const;
  if (filing.state === 'submitted') return { ...base, kind, standing: 'waiting', says: t().filedWaiting(...said) };
  const since = lines.filter(({ id, receivedOn }) => id !== filing.id && receivedOn !== null && receivedOn >= (filing.receivedOn ?? ''));
  const last = newest(since.filter((one) => confirms.includes(one.kind)));
  const answer = lines.find(({ id }) => id === answered?.declaration);
  const other = answer && !confirms.includes(answer.kind) ? d().yearlyAnswered(kindTitle(kinds, answer.kind), number(answer.number ?? 0), day(answer.receivedOn ?? answer.recordedAt)) : '';
  // Whoever filed a change has looked at it too.
  const changed = since.some((one) => kinds.some(({ kind: changing, effect }) => changing === one.kind && effect === 'replaces'));
  return { ...base, standing: 'inDate', says: [t().filedInDate(...said), last?.receivedOn ? t().confirmedOn(day(last.receivedOn)) : changed || other ? '' : t().notConfirmed, other].filter(Boolean).join(' ') };
}
