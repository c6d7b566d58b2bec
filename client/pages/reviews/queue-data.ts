/** The queue as the page shows it: by body or by rule, in the order that was asked for. */
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';

export interface QueueReply {
  readonly items: readonly QueueLine[];
  readonly next: string | null;
  readonly groups: readonly { readonly mutual: string | null; readonly rule: string | null; readonly name: string | null; readonly count: number; readonly worst: number }[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface Group {
  /** The body or the rule; null is about people and not one body. */
  readonly of: string | null;
  readonly isRule: boolean;
  readonly name: string | null;
  readonly count: number;
  readonly lines: readonly QueueLine[];
}

/** From here on each is looked at by itself. */
const TOGETHER_UP_TO = 3;

/** What one decision and one reason can do for many: nothing grave, and nothing that was decided once. */
export const goesTogether = ({ severity, decision, state }: QueueLine): boolean => severity <= TOGETHER_UP_TO && decision === null && state === 'open';

export const idsOf = (lines: readonly QueueLine[]): string[] => lines.flatMap((line) => (line.id !== null && goesTogether(line) ? [line.id] : []));

/** In the order of the list where that is not by severity: then the group of the first line comes first. */
export function groupsOf({ items, groups }: QueueReply, isByRule: boolean, bySeverity: boolean): Group[] {
  const by = Map.groupBy(items, (line) => (isByRule ? line.rule.id : line.mutual));
  const known = new Map(groups.map((group) => [isByRule ? group.rule : group.mutual, group]));
  const order = bySeverity ? new Set([...known.keys(), ...by.keys()]) : by.keys();
  return [...order].flatMap((of) => {
    const lines = by.get(of);
    const group = known.get(of);
    const [first] = lines ?? [];
    if (!lines || !first) return [];
    return [{ of, isRule: isByRule, name: isByRule ? first.rule.title : (group?.name ?? first.body), count: group?.count ?? lines.length, lines }];
  });
}

/** When the latest of what is shown was recorded: what is found anew after it was not seen. */
export const seenAt = ({ items }: QueueReply): string | undefined => items.map(({ recordedAt }) => recordedAt).sort().at(-1);
