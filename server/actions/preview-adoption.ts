/** What an adoption would do to a council's whole register. Nothing is stored: it is the walk that the adoption itself takes. */
import { decidedOf, spansOf } from '../../db/stores/conflicts.ts';
import { decidedAmong } from '../../db/stores/decisions.ts';
import { namesOfBodies } from '../../db/stores/published-roles.ts';
import type { CurrentFinding } from '../../db/stores/presence.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import type { Reader } from '../../db/store.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { checkedAdoption, type Changes, type NewPreview, type PreviewReply } from '../domain/conflicts/adoption.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { rulebookOf } from '../domain/conflicts/rulebook.ts';
import { staleBecause } from '../domain/reviews/staleness.ts';
import type { FindingChange } from './derivation.ts';
import { changesUnder, count, noChanges } from './derive-adopted.ts';

/** Later than anything recorded. */
const NOT_YET = '9999';

export async function previewAdoption(reader: Reader, { authority }: PermitAt<'rule.adopt'>, rule: string, given: NewPreview, today: string): Promise<PreviewReply> {
  const now = await rulebookOfAuthority(reader, authority.id);
  const wanted = checkedAdoption(now, rule, given);
  const then = rulebookOf([...now.adoptions, { ...wanted, id: '', rule, state: 'adopted', adoptedAt: NOT_YET, recordedAt: NOT_YET }]);
  const byMutual = new Map<string, Changes>();
  const [people, decided, all] = [new Set<string>(), [] as FindingChange[], noChanges()];
  for await (const one of changesUnder(reader, authority.id, rule, then)) {
    const told = one.changes.filter(({ what }) => what !== 'same-to-people');
    for (const { scope } of told) if (/^(person|officer):/.test(scope)) people.add(subjectOf(scope) ?? '');
    decided.push(...one.changes.filter(({ current }) => current !== undefined));
    if (told.length > 0) byMutual.set(one.mutual, count(byMutual.get(one.mutual) ?? noChanges(), one));
    count(all, one);
  }
  const names = await namesOfBodies(reader, [...byMutual.keys()]);
  const lines = [...byMutual].map(([mutual, changes]) => ({ mutual: mutual === '' ? null : mutual, name: names.get(mutual) ?? null, ...changes }));
  return { ...all, byMutual: lines.sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)), people: people.size, decisionsStale: await stale(reader, decided, today) };
}

const standing = ({ ruleVersion, factsHash, periods, severity }: Pick<CurrentFinding, 'ruleVersion' | 'factsHash' | 'periods' | 'severity'>) => ({ ruleVersion, factsHash, spans: spansOf(periods), severity });

/** Decisions that rest on what they saw, and would not any more. */
async function stale(reader: Reader, changes: readonly FindingChange[], today: string): Promise<number> {
  const decided = await decidedAmong(reader, changes.flatMap(({ current }) => current?.id ?? []));
  return changes.filter(({ current, finding, periods, factsHash }) => {
    const seen = decidedOf(decided.get(current?.id ?? ''));
    if (!current || !finding || !seen) return false;
    const next = standing({ ruleVersion: finding.rule.version, severity: finding.severity, periods, factsHash });
    return staleBecause(seen, standing(current), today).length === 0 && staleBecause(seen, next, today).length > 0;
  }).length;
}
