/** The list that somebody works through, in this tab: its address, and its files in the order in which they were shown, so that the next one is a press away. */
export interface QueuePlace {
  readonly account: string;
  readonly authority: string;
  /** Of the list, with its filters. */
  readonly address: string;
  /** Ids and no titles, which name people and would outlast the session. */
  readonly files: readonly string[];
}

const KEY = 'queue-place';

export function keepPlace(place: QueuePlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without storage there is no way on from file to file but the list itself.
  }
}

/** Another reader, or the same in another council, has no list here. */
export function placeOf(account: string | undefined, authority: string): QueuePlace | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as QueuePlace | null;
    return kept && kept.account === account && kept.authority === authority ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Those that come after this one in the list, then those before it. Of one that is not in it, all. */
export function after({ files }: QueuePlace, id: string): readonly string[] {
  const at = files.indexOf(id);
  return [...files.slice(at + 1), ...files.slice(0, Math.max(at, 0))];
}
