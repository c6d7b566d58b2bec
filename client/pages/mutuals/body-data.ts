/** What a body's page asks the register for, and the same as facts for the timeline. */
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import { get, getAll } from '../../api/client.ts';
import type { GuidanceReply, RuleReply } from '../../api/replies.ts';
import type { Clocks } from '../../components/as-at.ts';
import { shownName } from '../../components/person-name.ts';
import { language } from '../../text/index.ts';
import { unstated } from '../../views/body-matter.ts';
import type { Facts } from '../../views/timeline-layout.ts';

export interface RoleKind {
  readonly kind: string;
  readonly family: Facts['unknown'][number];
  readonly title: string;
  readonly description: string;
  readonly universal: boolean;
  readonly functionOf: readonly string[] | null;
}

export interface Body {
  /** The file over all days: the timeline shows it whole, whatever day is asked about. */
  readonly whole: MutualFile;
  /** The file on the day asked about. */
  readonly day: MutualFile;
  readonly kinds: readonly RoleKind[];
  readonly guidance: readonly GuidanceReply[];
}

const catalogues = new Map<string, Promise<unknown>>();

/** Catalogues change with a release, not while a reader walks from page to page; a request that failed is asked again. */
function once<T>(path: string): Promise<T> {
  const key = `${language()} ${path}`;
  const asked = catalogues.get(key) ?? getAll(path, {});
  catalogues.set(key, asked);
  asked.catch(() => catalogues.delete(key));
  return asked as Promise<T>;
}

export const roleKinds = (): Promise<RoleKind[]> => once<RoleKind[]>('/api/role-kinds');
/** What a council follows, with what it adds: that changes while a reader walks from page to page. */
export const guidance = (authority: string, clocks: Partial<Clocks> = {}, signal?: AbortSignal): Promise<GuidanceReply[]> => getAll<GuidanceReply>('/api/guidance', { authority, ...clocks }, signal);
export const rules = (): Promise<RuleReply[]> => once<RuleReply[]>('/api/rules');

export async function loadBody(id: string, authority: string, { asAt, knownAt }: Clocks, signal: AbortSignal): Promise<Body> {
  const path = `/api/mutuals/${encodeURIComponent(id)}`;
  const [whole, day, kinds, paragraphs] = await Promise.all([
    get<MutualFile>(path, { authority, knownAt }, signal),
    asAt ? get<MutualFile>(path, { authority, asAt, knownAt }, signal) : undefined,
    roleKinds(),
    guidance(authority, { asAt, knownAt }, signal),
  ]);
  return { whole, day: day ?? whole, kinds, guidance: paragraphs };
}

/** Of units and people, by id. */
export const named = (all: MutualFile['units']): ReadonlyMap<string, string> => new Map((all ?? []).map(({ id, name }) => [id, shownName(name)]));

export function factsOf({ whole, day, kinds }: Pick<Body, 'whole' | 'day' | 'kinds'>): Facts {
  return {
    roles: whole.roles ?? [],
    conflicts: whole.conflicts ?? [],
    statements: whole.statements ?? [],
    unknown: unstated(day),
    units: named(whole.units),
    people: named(whole.people),
    kinds: new Map(kinds.map(({ kind, title }) => [kind, title])),
  };
}

