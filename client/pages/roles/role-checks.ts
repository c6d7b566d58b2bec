/** What the form itself can see is missing; everything else is the register's to judge. */
import type { Fault } from '../../components/problem.ts';
import { today } from '../../text/dates.ts';
import { roleText } from '../mutuals/body-text.ts';
import type { Action, RoleDraft } from './role-draft.ts';

export function missing(action: Action, draft: RoleDraft): Fault[] {
  const t = roleText();
  const faults: Fault[] = [];
  const facts = action === 'record' || action === 'correct';
  if (facts && !draft.kind) faults.push({ id: 'kind', message: t.missingKind });
  if (facts && draft.from && draft.to && draft.to < draft.from) faults.push({ id: 'to', message: t.reversed });
  if (facts && draft.withheld && draft.until && draft.until <= today(new Date())) faults.push({ id: 'until', message: t.untilPassed });
  if (facts) {
    for (const [i, { title, url, reference, date }] of draft.evidence.entries()) {
      if (!title.trim() && (url || reference || date)) faults.push({ id: `evidence-${i}-title`, message: t.missingTitle(i + 1) });
    }
  }
  if (action === 'end' && !draft.on) faults.push({ id: 'on', message: t.missingOn });
  if (action !== 'record' && !draft.reason.trim()) faults.push({ id: 'reason', message: t.missingReason });
  return faults;
}
