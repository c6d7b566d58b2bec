/** What a form is opened with: whose it is, what was written of it already, and what it is filled from. */
import { ApiProblem, get, getAll, type Page as ListOf } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import type { Declaration, DeclarationLine, Interest } from '../../../server/domain/declarations/filing.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { kindsOf, type Answers, type KindForm } from './forms.ts';

export const interestsOf = (authority: string, person: string, signal: AbortSignal): Promise<Interest[]> => getAll<Interest>('/api/interests', { authority, person, state: 'registered' }, signal);

export const filingsOf = (authority: string, person: string, signal: AbortSignal): Promise<DeclarationLine[]> => getAll<DeclarationLine>('/api/declarations', { authority, person }, signal);

export async function personAt(authority: string, person: string, signal: AbortSignal): Promise<Person | undefined> {
  return (await getAll<Person>('/api/people', { authority }, signal)).find(({ id }) => id === person);
}

const isOver = (to: string | null, today: string): boolean => to !== null && to < today;

/** Whoever has no office on record may have one that nobody recorded: then every form is offered. */
export function kindsFor(kinds: readonly KindForm[], person: Person | undefined, today: string): KindForm[] {
  const held = (person?.offices ?? []).filter(({ period }) => !isOver(period.to, today)).map(({ kind }) => kind as string);
  return kinds.filter(({ whose }) => held.length === 0 || whose.some((kind) => held.includes(kind)));
}

/** One's own, or for whom one drafts; from paper that somebody signed; or a filing of somebody that is put right. */
export type Desk = 'own' | 'paper' | 'rectify';

export interface Asked {
  readonly kind: string;
  readonly id: string | null;
  /** Whose paper form it is. */
  readonly person: string | null;
  readonly rectify: string | null;
}

export interface Opened {
  readonly desk: Desk;
  readonly authority: string;
  readonly form: KindForm;
  readonly kinds: readonly KindForm[];
  readonly person: string;
  readonly name: string;
  readonly declaration: Declaration | undefined;
  readonly prefilled: Answers;
  readonly interests: readonly Interest[];
  readonly officeFrom: string | null;
}

export async function openForm({ kind, id, person: asked, rectify }: Asked, signal: AbortSignal): Promise<Opened | undefined> {
  const wrong = rectify === null ? undefined : await get<Declaration>(`/api/declarations/${rectify}`, {}, signal);
  const authority = wrong?.authority ?? session.authority;
  const person = wrong?.person ?? asked ?? session.hat?.person ?? '';
  const desk: Desk = wrong ? 'rectify' : person === session.hat?.person ? 'own' : 'paper';
  // What is put right is asked for as it was asked then.
  const [kinds, whole, interests] = await Promise.all([kindsOf(authority, signal, wrong?.receivedOn ?? undefined), personAt(authority, person, signal), interestsOf(authority, person, signal)]);
  const form = kinds.find((one) => one.kind === kind && one.version === wrong?.kindVersion) ?? kinds.find((one) => one.kind === kind);
  if (!form || person === '') return undefined;
  const offices = (whole?.offices ?? []).filter(({ kind: office, period }) => form.whose.includes(office) && period.to === null);
  const of = { desk, authority, form, kinds, person, name: whole?.name ?? common().noName, interests, officeFrom: offices[0]?.period.from ?? null };
  if (wrong) return { ...of, declaration: wrong, prefilled: (wrong.answers ?? {}) as Answers };
  const started = id ?? (await begunBefore(authority, person, kind, desk, signal));
  const [declaration, filled] = await Promise.all([started ? get<Declaration>(`/api/declarations/${started}`, {}, signal) : undefined, prefill(authority, person, kind, signal)]);
  return { ...of, declaration, prefilled: filled };
}

/** A draft from paper and one's own are never taken for each other. */
async function begunBefore(authority: string, person: string, kind: string, desk: Desk, signal: AbortSignal): Promise<string | undefined> {
  const { items } = await get<ListOf<DeclarationLine>>('/api/declarations', { authority, person, kind, state: 'draft' }, signal);
  return items.find(({ attested }) => attested === (desk === 'paper'))?.id;
}

/** An empty form is a form still. */
async function prefill(authority: string, person: string, kind: string, signal: AbortSignal): Promise<Answers> {
  try {
    return (await get<{ answers: Answers }>('/api/declarations/prefill', { authority, person, kind }, signal)).answers;
  } catch (error) {
    if (error instanceof ApiProblem && error.status !== 0) return {};
    throw error;
  }
}
