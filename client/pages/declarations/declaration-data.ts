/** All that one filing is shown with, as far as the reader may see it. */
import { ApiProblem, get, getAll } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import type { Declaration, Interest } from '../../../server/domain/declarations/filing.ts';
import { personAt } from '../declare/filing-data.ts';
import { kindsOf, type Answers, type KindForm } from '../declare/forms.ts';

export interface Chasing {
  readonly id: string;
  readonly kind: string;
  readonly beganOn: string | null;
  readonly step: string;
  readonly mailboxes: number;
  readonly recordedAt: string;
}

export interface PublicLine {
  readonly id: string;
  readonly category: string | null;
  readonly entry: Readonly<Record<string, unknown>> | null;
  readonly addressWithheld: boolean;
  readonly withheld: string | null;
}

export interface Shown {
  readonly filing: Declaration;
  readonly form: KindForm | undefined;
  readonly kinds: readonly KindForm[];
  readonly name: string | null;
  /** What was registered at the last moment before it was filed. */
  readonly registered: readonly Interest[] | undefined;
  /** What it said before it was put right. */
  readonly first: Answers | undefined;
  /** What it has put into the register, in every state; and what the public sees of the person. */
  readonly interests: readonly Interest[];
  readonly shownToAll: readonly PublicLine[];
  readonly chased: readonly Chasing[];
}

/** What is beside the matter, or not the reader's to see, takes nothing away from the page. */
const ifSeen = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  asked.catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status !== 0) return otherwise;
    throw error;
  });

export async function loadDeclaration(id: string, signal: AbortSignal): Promise<Shown> {
  const filing = await get<Declaration>(`/api/declarations/${id}`, {}, signal);
  const { authority, person, kindVersion, receivedOn, number: no } = filing;
  const at = no === null ? undefined : await ifSeen(get<{ at: string }>(`/api/declarations/${id}/receipt`, {}, signal).then((receipt) => receipt.at), undefined);
  const isKeepers = session.reviewsAt(authority);
  const [kinds, whole, registered, first, interests, shownToAll, chased] = await Promise.all([
    kindsOf(authority, signal, receivedOn ?? undefined),
    personAt(authority, person, signal),
    at === undefined ? undefined : getAll<Interest>('/api/interests', { authority, person, state: 'registered', knownAt: justBefore(at) }, signal),
    filing.state === 'rectified' && at !== undefined ? ifSeen(get<Declaration>(`/api/declarations/${id}`, { knownAt: justBefore(filing.recordedAt) }, signal).then(({ answers }) => (answers ?? undefined) as Answers | undefined), undefined) : undefined,
    getAll<Interest>('/api/interests', { authority, person }, signal),
    ifSeen(getAll<PublicLine>('/api/public/interests', { authority, person }, signal), []),
    isKeepers || session.isSelf(person) ? ifSeen(getAll<Chasing>('/api/chasings', { authority, person }, signal), []) : [],
  ]);
  const form = kinds.find(({ kind, version }) => kind === filing.kind && version === kindVersion) ?? kinds.find(({ kind }) => kind === filing.kind);
  return { filing, form, kinds, name: whole?.name ?? null, registered, first, interests: concerned(filing, interests), shownToAll, chased: chased.filter(({ kind }) => kind === filing.kind) };
}

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** What it entered, and what it asks to have withheld. */
const concerned = ({ id, answers }: Declaration, all: readonly Interest[]): Interest[] => all.filter((one) => one.declaration === id || one.id === (answers as { interest?: string } | null)?.interest);
