/** What a concern's page asks the register for. */
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import { get } from '../../api/client.ts';
import type { GuidanceReply, RuleReply } from '../../api/replies.ts';
import type { Concern } from '../../views/concern-facts.ts';
import { guidance, roleKinds, rules, type RoleKind } from '../mutuals/body-data.ts';

export interface Shown {
  readonly concern: Concern;
  readonly file: MutualFile;
  readonly kinds: readonly RoleKind[];
  readonly paragraph: GuidanceReply | undefined;
  readonly why: string | undefined;
}

export async function loadConcern(id: string, signal: AbortSignal): Promise<Shown> {
  const [concern, kinds, paragraphs, catalogue] = await Promise.all([get<Concern>(`/api/conflicts/${encodeURIComponent(id)}`, {}, signal), roleKinds(), guidance(), rules().catch((): RuleReply[] => [])]);
  const file = await get<MutualFile>(`/api/mutuals/${concern.mutual}`, { authority: concern.authority }, signal);
  return { concern, file, kinds, paragraph: paragraphs.find(({ id: paragraph }) => paragraph === concern.guidance), why: catalogue.find(({ id: rule }) => rule === concern.rule.id)?.why };
}
