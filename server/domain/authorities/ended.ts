/** After its last day an authority is nobody: what it had not decided by then stays undecided, and who took over decides in a register of their own. */
import type { AuthorityRef } from '../access/permit.ts';
import { conflict } from '../problem.ts';

type Of = Pick<AuthorityRef, 'name' | 'period'>;

/** Its last day, where that is past. */
export const endedBefore = ({ period: { to } }: Of, today: string): string | null => (to !== null && to < today ? to : null);

/** For whatever only an authority that is there can do. Its people may still be signed in: memberships do not end by themselves. */
export function stillThere(authority: Of, today: string): void {
  const on = endedBefore(authority, today);
  if (on !== null) throw conflict('authority-ended', `${authority.name} ended on ${on}. Its register can be read and is decided in no more; whoever took over records its own roles, and decides what is found there.`);
}
