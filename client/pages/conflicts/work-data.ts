/** What those who work on a file see of the work: who decides, what was decided and arranged, and everything that happened, as far as each may see it. */
import type { Static } from 'typebox';
import type { Assignment } from '../../../server/domain/reviews/assignment.ts';
import type { Decision, Recommendation } from '../../../server/domain/reviews/decision.ts';
import type { SharedPrecedent } from '../../../server/domain/guidance/precedent.ts';
import type { FileItem } from '../../../server/domain/reviews/file-item.ts';
import type { Concerned } from '../../../server/domain/reviews/file-note.ts';
import type { Safeguard } from '../../../server/domain/reviews/safeguard.ts';
import { ApiProblem, get, getAll, type Page as ListOf, type Query } from '../../api/client.ts';
import type { DecidingReply } from '../../api/replies.ts';
import { session } from '../../controllers/session.ts';
import type { Concern } from '../../views/concern-facts.ts';

export interface SafeguardKindLine {
  readonly kind: string;
  readonly title: string;
  readonly evidence: string;
}

export interface Precedent {
  readonly conflict: string;
  readonly body: string | null;
  readonly disposition: Decision['disposition'];
  readonly publicReason: string | null;
  readonly decidedOn: string;
}

type Precedents = ListOf<Precedent> & { readonly elsewhere?: readonly SharedPrecedent[] };

export interface Work {
  readonly deciding: DecidingReply | undefined;
  /** Prepares the file; nobody prepares one that is about themselves. */
  readonly works: boolean;
  readonly assignment: Assignment | undefined;
  readonly preparers: readonly { readonly account: string; readonly name: string | null }[];
  readonly concerned: readonly Static<typeof Concerned>[];
  readonly decisions: readonly Decision[];
  readonly recommendations: readonly Recommendation[];
  readonly safeguards: readonly Safeguard[];
  readonly kinds: readonly SafeguardKindLine[];
  readonly file: readonly FileItem[];
  readonly precedents: readonly Precedent[];
  /** What other councils share. */
  readonly elsewhere: readonly SharedPrecedent[];
}

/** What is not for the reader is not there, and the page goes on without it. */
function orNothing(error: unknown): undefined {
  if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return undefined;
  throw error;
}

const list = async <T>(path: string, query: Query, signal: AbortSignal): Promise<readonly T[]> => (await get<ListOf<T>>(path, query, signal).catch(orNothing))?.items ?? [];

export async function loadWork({ id, authority, mutual }: Concern, signal: AbortSignal): Promise<Work> {
  const of = `/api/conflicts/${id}`;
  const safeguardsOf = async (): Promise<readonly Safeguard[]> => {
    const [own, others] = await Promise.all([list<Safeguard>('/api/safeguards', { authority, conflict: id, limit: 200 }, signal), mutual === null ? [] : list<Safeguard>('/api/safeguards', { authority, mutual, limit: 200 }, signal)]);
    return [...own, ...others.filter((one) => !own.some((known) => known.id === one.id))];
  };
  const deciding = session.seesNoNames ? undefined : await get<DecidingReply>(`${of}/deciding`, {}, signal).catch(orNothing);
  // What is not for the reader is not asked for: each refusal is recorded as one.
  const isAboutReader = deciding?.ties.includes('about-oneself') ?? false;
  const works = deciding !== undefined && (deciding.mayPrepare || deciding.mayDecide) && !isAboutReader;
  const reads = session.authority === authority && (session.keeps || session.is('reviewer', 'external-auditor'));
  const only = <T>(may: boolean, path: string, query: Query): Promise<readonly T[]> | readonly T[] => (may ? list<T>(path, query, signal) : []);
  const [assignment, preparers, concerned, decisions, recommendations, safeguards, kinds, file, precedents] = await Promise.all([
    works ? get<Assignment>(`${of}/assignment`, {}, signal).catch(orNothing) : undefined,
    only<Work['preparers'][number]>(works, `${of}/preparers`, {}),
    only<Work['concerned'][number]>(works, `${of}/concerned`, {}),
    list<Decision>(`${of}/decisions`, { limit: 100 }, signal),
    only<Recommendation>(works || (reads && !isAboutReader), `${of}/recommendations`, { limit: 100 }),
    safeguardsOf(),
    list<SafeguardKindLine>('/api/safeguard-kinds', {}, signal),
    getAll<FileItem>(`${of}/file`, {}, signal).catch(orNothing),
    reads ? get<Precedents>(`${of}/precedents`, { limit: 5 }, signal).catch(orNothing) : undefined,
  ]);
  return { deciding, works, assignment, preparers, concerned, decisions, recommendations, safeguards, kinds, file: file ?? [], precedents: precedents?.items ?? [], elsewhere: precedents?.elsewhere ?? [] };
}

export const proposedOf = ({ decisions }: Work): Decision | undefined => decisions.find(({ state }) => state === 'proposed');
export const standingOf = ({ decisions }: Work): Decision | undefined => decisions.find(({ state }) => state === 'made');
/** In force and arranged for this overlap. */
export const safeguarded = ({ safeguards }: Work, conflict: string | null): boolean => safeguards.some(({ conflicts, state }) => conflict !== null && conflicts.includes(conflict) && state !== 'ended' && state !== 'expired' && state !== 'planned');
