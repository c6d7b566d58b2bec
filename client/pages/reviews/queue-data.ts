/** The queue as the page shows it: by body, in the order that was asked for. */
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';

export interface QueueReply {
  readonly items: readonly QueueLine[];
  readonly next: string | null;
  readonly groups: readonly { readonly mutual: string | null; readonly name: string | null; readonly count: number; readonly worst: number }[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface Group {
  readonly mutual: string | null;
  readonly name: string | null;
  readonly count: number;
  readonly worst: number;
  readonly lines: readonly QueueLine[];
}

/** From here on each is looked at by itself. */
const TOGETHER_UP_TO = 3;

/** What one decision and one reason can do for many: nothing grave, and nothing that was decided once. */
export const goesTogether = ({ severity, decision, state }: QueueLine): boolean => severity <= TOGETHER_UP_TO && decision === null && state === 'open';

/** In the order of the list where that is not by severity: then the body of the first line comes first. */
export function groupsOf({ items, groups }: QueueReply, bySeverity: boolean): Group[] {
  const by = Map.groupBy(items, ({ mutual }) => mutual);
  const order = bySeverity ? groups.map(({ mutual }) => mutual) : [...by.keys()];
  return order.flatMap((mutual) => {
    const lines = by.get(mutual);
    const group = groups.find((one) => one.mutual === mutual);
    if (!lines) return [];
    by.delete(mutual);
    return [{ mutual, name: group?.name ?? lines[0]?.body ?? null, count: group?.count ?? lines.length, worst: group?.worst ?? 1, lines }];
  });
}
