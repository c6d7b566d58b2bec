/** What a concern's page asks the register for. */
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import { get } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import type { GuidanceReply, RuleReply } from '../../api/replies.ts';
import { paragraphFor } from '../../views/body-guidance.ts';
import type { Concern } from '../../views/concern-facts.ts';
import { guidance, roleKinds, rules, type RoleKind } from '../mutuals/body-data.ts';
import { loadWork, type Work } from './work-data.ts';

export interface Shown {
  readonly concern: Concern & { readonly factsHash: string | null };
  readonly work: Work;
  /** Absent for those who were asked to this one file and see nothing else of the council. */
  readonly file: Pick<MutualFile, 'units' | 'people'> | undefined;
  readonly kinds: readonly RoleKind[];
  readonly paragraph: GuidanceReply | undefined;
  readonly why: string | undefined;
}

/** Asked to this file by another council, whichever hat is on. */
const isGuestOf = ({ id, authority }: Concern): boolean => session.authority !== authority && (session.actor?.invitations.some(({ conflict }) => conflict === id) ?? false);

export async function loadConcern(id: string, signal: AbortSignal): Promise<Shown> {
  const [[concern, paragraphs], kinds, catalogue] = await Promise.all([get<Shown['concern']>(`/api/conflicts/${encodeURIComponent(id)}`, {}, signal).then(async (found) => [found, await guidance(found.authority, {}, signal)] as const), roleKinds(), rules().catch((): RuleReply[] => [])]);
  // A finding about a person is no part of the body’s file, and may be about none.
  const own = concern.scope === 'personal' || concern.mutual === null;
  const file = isGuestOf(concern) ? undefined : own ? { units: [...(concern.units ?? [])], people: [...(concern.persons ?? [])] } : await get<MutualFile>(`/api/mutuals/${concern.mutual}`, { authority: concern.authority }, signal);
  return { concern, work: await loadWork(concern, signal), file, kinds, paragraph: paragraphFor(concern.guidance, paragraphs), why: catalogue.find(({ id: rule }) => rule === concern.rule.id)?.why };
}
