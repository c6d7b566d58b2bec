/** What the record's page asks for: a page of entries, or those of one body, looked for from the newest back. */
import { ApiProblem, get, type Page as ListOf } from '../../api/client.ts';
import type { EntryReply, HeadReply, LogReply } from '../../api/replies.ts';
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import { bodyOf, idsIn } from './entry-words.ts';

const LENGTH = 50;
const AT_ONCE = 500;
/** Further back only when asked: a log of a million entries must not be read for one press. */
const FARTHEST = 5000;

export interface Asked {
  readonly authority: string;
  readonly log: string | null;
  readonly before: string | null;
  readonly body: string | null;
  /** Whether the reader's hat reads entries of a council, and of the installation: what would be refused is not asked for, for refusals are noted. */
  readonly reads: { readonly council: boolean; readonly instance: boolean };
}

export interface Shown {
  readonly logs: readonly LogReply[];
  readonly head: HeadReply | undefined;
  /** Newest first. */
  readonly entries: readonly EntryReply[];
  /** Where to go on looking; 0 at the beginning of the log. */
  readonly from: number;
  /** By id; a body that is not the reader's to see has none. */
  readonly names: ReadonlyMap<string, string>;
  readonly body?: { readonly id: string; readonly name: string } | undefined;
  /** Heads are public, entries are not. */
  readonly withheld?: boolean;
}

export async function loadRecord({ authority, log: chosen, before, body, reads }: Asked, signal: AbortSignal): Promise<Shown> {
  const [{ items: logs }, file] = await Promise.all([get<ListOf<LogReply>>('/api/ledger', {}, signal), body ? get<MutualFile>(`/api/mutuals/${encodeURIComponent(body)}`, { authority }, signal) : undefined]);
  const log = chosen ?? logs.find((one) => one.log === (authority || 'instance'))?.log ?? logs[0]?.log;
  const nothing = { logs, head: undefined, entries: [], from: 0, names: new Map<string, string>(), body: file };
  if (log === undefined) return nothing;
  const path = `/api/ledger/${encodeURIComponent(log)}`;
  const head = await get<HeadReply>(`${path}/head`, {}, signal);
  if (!(log === 'instance' ? reads.instance : reads.council)) return { ...nothing, head, withheld: true };
  const end = Math.min(Number(before ?? head.size), head.size);
  const slice = async (from: number, to: number) => (to > from ? (await get<ListOf<EntryReply>>(`${path}/entries`, { from, limit: to - from }, signal)).items.toReversed() : []);
  try {
    const { entries, from } = file ? await lookFor(file, end, slice) : { entries: await slice(Math.max(0, end - LENGTH), end), from: Math.max(0, end - LENGTH) };
    return { logs, head, entries, from, body: file, names: await namesOf(entries, file, signal) };
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return { ...nothing, head, withheld: true };
    throw error;
  }
}

async function lookFor(file: MutualFile, end: number, slice: (from: number, to: number) => Promise<EntryReply[]>): Promise<{ entries: EntryReply[]; from: number }> {
  const wanted = new Set([file.id, ...(file.roles ?? []).map(({ id }) => id)]);
  const entries: EntryReply[] = [];
  let from = end;
  while (from > 0 && entries.length < LENGTH && end - from < FARTHEST) {
    const page = await slice(Math.max(0, from - AT_ONCE), from);
    from = Math.max(0, from - AT_ONCE);
    for (const entry of page) {
      if (entries.length === LENGTH) return { entries, from: entry.index + 1 };
      if (idsIn(entry).some((id) => wanted.has(id))) entries.push(entry);
    }
  }
  return { entries, from };
}

const known = new Map<string, string>();

/** A body's name changes seldom and its id never: each is asked for once while the page is open. */
async function namesOf(entries: readonly EntryReply[], file: MutualFile | undefined, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  if (file) known.set(file.id, file.name);
  const asked = new Set(entries.map(bodyOf).filter((id) => id !== undefined && !known.has(id)) as string[]);
  await Promise.all([...asked].map(async (id) => known.set(id, (await get<{ name: string }>(`/api/mutuals/${id}`, {}, signal).catch(() => ({ name: '' }))).name)));
  return known;
}
