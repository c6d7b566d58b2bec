/** What is asked of whoever looks: by the link of a mail, or of somebody signed in, of whom each line has the version that they saw. */
import type { Attestation, OpenAttestations } from '../../../server/domain/attestations/attestation.ts';
import { ApiProblem, getAll, post } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';

export interface Line extends Pick<Attestation, 'id' | 'mutual' | 'mutualName' | 'kind' | 'title' | 'family' | 'period' | 'unitName' | 'dueOn'> {
  readonly version?: number;
}

export interface Asked {
  readonly authorityName: string;
  readonly name: string | null;
  readonly lines: readonly Line[];
  readonly withheld: number;
}

export interface Answer {
  readonly line: Line;
  readonly text: string | undefined;
}

export type Ended = 'none' | 'spent' | 'notOwed';

export async function lookByLink(token: string): Promise<Asked | Ended> {
  try {
    const { items, ...open } = await post<OpenAttestations>('/api/attestations/look', { token });
    return { ...open, lines: items };
  } catch (error) {
    return endedBy(error);
  }
}

export async function lookOwn(signal: AbortSignal): Promise<Asked | Ended> {
  const { authority, authorityName, hat } = session;
  if (!hat) return 'none';
  const person = hat.person;
  const lines = person ? await getAll<Attestation>('/api/attestations', { authority, person, state: 'asked' }, signal) : [];
  return { authorityName, name: lines[0]?.personName ?? null, lines, withheld: 0 };
}

/** What can be told in words of its own; anything else goes on as it came. */
export function endedBy(error: unknown): Ended {
  const code = error instanceof ApiProblem ? error.code : '';
  if (code === 'link-spent') return 'spent';
  if (code === 'not-owed') return 'notOwed';
  throw error;
}

export async function sendAnswers(token: string, answers: readonly Answer[], once: string): Promise<void> {
  const said = answers.map(({ line: { id, version }, text }) => ({ id, stillTrue: text === undefined, ...(version !== undefined && { version }), ...(text !== undefined && { text }) }));
  if (token) await post('/api/attestations/answer', { token, answers: said });
  else await post('/api/attestations', { answers: said }, { once });
}
