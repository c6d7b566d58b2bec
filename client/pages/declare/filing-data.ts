/** Forms as the register describes them, and what they are filled from. */
import { ApiProblem, get, getAll, type Page as ListOf } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import type { Entry } from '../../../server/domain/declarations/answers.ts';
import type { Declaration, DeclarationLine, Interest } from '../../../server/domain/declarations/filing.ts';
import type { FieldKind } from '../../../server/domain/declarations/heading.ts';
import type { Person } from '../../../server/domain/people/person.ts';

export interface HeadingField {
  readonly name: string;
  readonly kind: FieldKind | 'choice' | 'confirm';
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly publish: string;
  readonly choices?: readonly string[];
}

export interface HeadingForm {
  readonly id: string;
  readonly register: string;
  readonly title: string;
  readonly asks: string;
  readonly test: string;
  readonly holders: readonly string[];
  readonly fields: readonly HeadingField[];
  readonly scenarios: readonly { readonly says: string; readonly declare: boolean; readonly because: string }[];
}

export interface PartSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, PartSchema>>;
  readonly required?: readonly string[];
}

export interface KindForm {
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly lead: string;
  readonly truth: string;
  readonly whose: readonly string[];
  readonly effect: string;
  readonly schema: PartSchema;
  readonly deadline: { readonly clock: string; readonly clockTitle: string; readonly days: number; readonly basis: 'statute' | 'local-code' } | null;
  readonly headings: readonly HeadingForm[];
}

export type HeadingAnswer = { readonly none: true } | { readonly entries: readonly Entry[] };

/** A draft may hold anything; each form reads of it what it asks for. */
export interface Answers {
  readonly headings?: Readonly<Record<string, HeadingAnswer>>;
  readonly [field: string]: unknown;
}

export const kindsOf = (authority: string, signal: AbortSignal): Promise<KindForm[]> => getAll<KindForm>('/api/declaration-kinds', { authority }, signal);

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

/** A list within a form that is no heading has no page yet. */
export const isOnScreen = ({ schema }: KindForm): boolean => !Object.values(schema.properties ?? {}).some(({ type }) => type === 'array');

export interface Opened {
  readonly form: KindForm;
  readonly kinds: readonly KindForm[];
  readonly person: string;
  readonly declaration: Declaration | undefined;
  readonly prefilled: Answers;
  readonly interests: readonly Interest[];
  readonly officeFrom: string | null;
}

export async function openForm(kind: string, id: string | null, signal: AbortSignal): Promise<Opened | undefined> {
  const [authority, person] = [session.authority, session.hat?.person ?? ''];
  const [kinds, whole, interests] = await Promise.all([kindsOf(authority, signal), personAt(authority, person, signal), interestsOf(authority, person, signal)]);
  const form = kinds.find((one) => one.kind === kind);
  if (!form) return undefined;
  const started = id ?? (await get<ListOf<DeclarationLine>>('/api/declarations', { authority, person, kind, state: 'draft' }, signal)).items[0]?.id;
  const [declaration, filled] = await Promise.all([started ? get<Declaration>(`/api/declarations/${started}`, {}, signal) : undefined, prefill(authority, person, kind, signal)]);
  const offices = (whole?.offices ?? []).filter(({ kind: office, period }) => form.whose.includes(office) && period.to === null);
  return { form, kinds, person, declaration, prefilled: filled, interests, officeFrom: offices[0]?.period.from ?? null };
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
