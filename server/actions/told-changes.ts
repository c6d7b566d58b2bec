/** What a change opened, changed and cleared, told in the reader's language. */
import { decidedOf } from '../../db/stores/conflicts.ts';
import { decidedAmong } from '../../db/stores/decisions.ts';
import { namesOf } from '../../db/stores/people.ts';
import type { Reader } from '../../db/store.ts';
import { derivedId } from '../crypto.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { ConflictChanges } from '../domain/conflicts/conflict.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { tell, type Telling } from '../domain/conflicts/tell.ts';
import type { Derivation } from './derivation.ts';

export const caseId = (authority: string, mutual: string): string => derivedId('case', authority, mutual);

export interface Dossier {
  readonly authority: AuthorityRef;
  readonly mutual: { readonly id: string; readonly name: string };
}

export async function toldChanges(reader: Reader, { authority, mutual }: Dossier, derivation: Derivation, ids: readonly (string | null)[], telling: Telling, recordedAt: string): Promise<ConflictChanges> {
  const told: ConflictChanges = { opened: [], changed: [], cleared: [] };
  const shown = derivation.changes.filter((change) => change.what !== 'same-to-people');
  const names = await namesOf(reader, shown.map((change) => subjectOf(change.scope)).filter((id) => id !== null));
  const decided = await decidedAmong(reader, ids.filter((id) => id !== null));
  for (const [i, change] of derivation.changes.entries()) {
    if (change.what === 'same-to-people') continue;
    const subject = subjectOf(change.scope);
    told[change.what].push(
      tell(
        {
          id: ids[i] ?? null,
          version: (change.current?.version ?? 0) + 1,
          rule: change.rule,
          ruleVersion: change.finding?.rule.version ?? change.current?.ruleVersion ?? 1,
          scope: change.scope,
          subjectName: subject ? (names.get(subject) ?? null) : null,
          authority: { id: authority.id, gss: authority.gss, name: authority.name, ...authority.period },
          mutual,
          spans: change.finding?.periods ?? [],
          severity: change.finding?.severity ?? change.current?.severity ?? 1,
          families: change.finding?.families ?? [],
          parts: derivation.presence.get(change.scope),
          recordedAt,
          caseId: caseId(authority.id, mutual.id),
          factsHash: change.factsHash,
          decided: decidedOf(decided.get(ids[i] ?? '')),
        },
        { ...telling, rulebook: () => derivation.rulebook },
      ),
    );
  }
  return told;
}
