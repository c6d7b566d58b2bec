/** What the pages of guidance ask the register for. */
import type { Static } from 'typebox';
import type { Edition, EditionContent, EditionParagraph } from '../../../server/domain/guidance/edition.ts';
import type { Adoption } from '../../../server/domain/guidance/following.ts';
import type { SharedPrecedent, SharedSafeguards } from '../../../server/domain/guidance/precedent.ts';
import { get, getAll } from '../../api/client.ts';
import type { GuidanceReply, RuleReply } from '../../api/replies.ts';
import { session } from '../../controllers/session.ts';
import { longDate } from '../../text/dates.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';

export interface Change {
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'changed' | 'gone';
  readonly parts: readonly ('phase' | 'title' | 'advice' | 'safeguards' | 'modelWording' | 'sources')[];
  readonly replacedBy: string | null;
}

export interface WholeEdition extends Omit<Edition, 'id'> {
  readonly id: string | null;
  readonly paragraphs: readonly EditionParagraph[];
  readonly differences: readonly Change[];
  readonly content: EditionContent;
}

export interface Changes {
  readonly followed: { readonly id: string; readonly title: string } | null;
  readonly paragraphs: readonly Change[];
  readonly rules: readonly { readonly id: string; readonly title: string; readonly paragraph: string }[];
  readonly conflicts: {
    readonly count: number;
    readonly open: number;
    readonly proposed: number;
    readonly decided: number;
    readonly safeguards: number;
    readonly byMutual: readonly { readonly mutual: string; readonly name: string | null; readonly count: number }[];
    readonly byRule: readonly { readonly rule: string; readonly title: string; readonly count: number }[];
  };
}

type SafeguardLine = Static<typeof SharedSafeguards>;

/** What councils share, for those who may read it. */
export interface Elsewhere {
  readonly precedents: readonly SharedPrecedent[];
  readonly safeguards: readonly SafeguardLine[];
  readonly rules: readonly RuleReply[];
  readonly kinds: readonly { readonly kind: string; readonly title: string }[];
}

export interface GuidanceShown {
  readonly paragraphs: readonly GuidanceReply[];
  readonly editions: readonly Edition[];
  readonly adoptions: readonly Adoption[];
  readonly elsewhere: Elsewhere | undefined;
}

/** As the register's own table says: what is not for the reader is not asked for. */
const readsShared = (): boolean => session.keeps || session.is('reviewer', 'lga-auditor');

async function loadElsewhere(signal: AbortSignal): Promise<Elsewhere> {
  const [precedents, safeguards, rules, kinds] = await Promise.all([
    getAll<SharedPrecedent>('/api/shared-precedents', {}, signal),
    getAll<SafeguardLine>('/api/shared-precedents/safeguards', {}, signal),
    getAll<RuleReply>('/api/rules', {}, signal),
    getAll<Elsewhere['kinds'][number]>('/api/safeguard-kinds', {}, signal),
  ]);
  return { precedents, safeguards, rules, kinds };
}

export async function loadGuidance(authority: string, signal: AbortSignal): Promise<GuidanceShown> {
  const [paragraphs, editions, adoptions, elsewhere] = await Promise.all([
    getAll<GuidanceReply>('/api/guidance', { authority }, signal),
    getAll<Edition>('/api/guidance-editions', {}, signal),
    authority ? getAll<Adoption>('/api/guidance-adoptions', { authority }, signal) : [],
    readsShared() ? loadElsewhere(signal) : undefined,
  ]);
  return { paragraphs, editions, adoptions, elsewhere };
}

export const loadEdition = (id: string, signal?: AbortSignal): Promise<WholeEdition> => get<WholeEdition>(`/api/guidance-editions/${encodeURIComponent(id)}`, {}, signal);

export const whoseIs = ({ publisher, publisherName }: Pick<Edition, 'publisher' | 'publisherName'>): string => (publisher === null ? t().lga : (publisherName ?? publisher));

export const titleOfAdoption = ({ edition, editionTitle }: Adoption): string => (edition === null ? t().ships : `“${editionTitle ?? ''}”`);

const inOrder = (a: Adoption, b: Adoption): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.recordedAt < b.recordedAt ? -1 : 1);
export const standing = (adoptions: readonly Adoption[]): Adoption[] => adoptions.filter(({ state }) => state === 'adopted').toSorted(inOrder);
export const dated = (date: string): string => longDate(date, language());
