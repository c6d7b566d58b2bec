/** What somebody who was asked has typed, what is missing from it, and what is sent. */
import type { Answer, Asked, Play } from '../../../server/domain/inquiries/answer.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import type { Fault } from '../../components/problem.ts';
import { ask as t } from '../../text/asking.ts';

export interface PlayDraft {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

export interface AskDraft {
  /** Of what is ticked, by family; a service can do several things of one. */
  readonly plays: Readonly<Partial<Record<Family, readonly PlayDraft[]>>>;
  /** In place of them. */
  readonly instead: '' | 'nothing' | 'not-known';
  readonly not: readonly Family[];
  readonly who: string;
  readonly else: string;
}

export const BLANK: AskDraft = { plays: {}, instead: '', not: [], who: '', else: '' };

/** Where a family has one kind there is nothing to choose. */
export const begun = (asked: Asked, family: Family): PlayDraft => {
  const kinds = asked.families.find((one) => one.family === family)?.kinds ?? [];
  return { kind: kinds.length === 1 ? (kinds[0]?.kind ?? '') : '', from: '', to: '', unit: '' };
};

export interface Ticked {
  readonly family: Family;
  readonly play: PlayDraft;
  /** Of its controls. */
  readonly id: string;
}

export const ticked = ({ plays }: AskDraft): Ticked[] => (Object.entries(plays) as [Family, readonly PlayDraft[]][]).flatMap(([family, all]) => all.map((play, i) => ({ family, play, id: `${family}-${i}` })));

/** What the first question, or the second, is still missing. */
export function missing(step: number, draft: AskDraft): Fault[] {
  const plays = ticked(draft);
  if (step === 2) return draft.instead === 'not-known' && draft.who.trim() === '' && draft.not.length === 0 ? [{ id: 'who', message: t().missingWho }] : [];
  if (step !== 1) return [];
  if (plays.length === 0 && draft.instead === '') return [{ id: 'does', message: t().missing }];
  const faults = plays.flatMap(({ family, id, play: { kind, from, to } }): Fault[] => [
    ...(kind === '' ? [{ id: `kind-${id}`, message: t().missingKind }] : []),
    ...(from !== '' && to !== '' && to < from ? [{ id: `to-${id}`, message: t().reversed }] : []),
    ...(to === '' && draft.not.includes(family) ? [{ id: `not-${family}`, message: t().contradiction(t().families[family]) }] : []),
  ]);
  return faults;
}

const playOf = ({ kind, from, to, unit }: PlayDraft): Play => ({ kind, from: from || null, to: to || null, ...(unit.trim() && { unit: unit.trim() }) });

export function answerOf(draft: AskDraft): Answer {
  const plays = draft.instead === '' ? ticked(draft).map(({ play }) => playOf(play)) : [];
  return { does: draft.instead === '' ? 'something' : draft.instead, plays, doesNot: [...draft.not], ...(draft.who.trim() && { who: draft.who.trim() }), ...(draft.else.trim() && { else: draft.else.trim() }) };
}

/** The question at which a fault that the register found can be put right, and its control. */
export function placeOf(draft: AskDraft, path: string): { step: number; id: string } | undefined {
  const [part = '', row, field = 'kind'] = path.split('.');
  if (part === 'who') return { step: 2, id: 'who' };
  if (part === 'else') return { step: 3, id: 'else' };
  if (part === 'plays' && row !== undefined) {
    const found = ticked(draft)[Number(row)];
    return found && { step: 1, id: `${field}-${found.id}` };
  }
  return part === 'does' || part === 'plays' || part === 'doesNot' ? { step: 1, id: 'does' } : undefined;
}
