/** The versions of one finding, each with what was decided of it while it stood. */
import { Type, type Static } from 'typebox';
import { spansOf, type FindingVersion } from '../../db/stores/conflicts.ts';
import type { TimeDecided } from '../../db/stores/decisions.ts';
import { proposedClassOf } from '../domain/conflicts/proposed.ts';
import { nullable, PeriodSchema } from '../domain/schema.ts';
import { toPeriod } from '../domain/time/period.ts';
import type { Clocks } from './paging.ts';

export const VersionReply = Type.Object({ version: Type.Integer(), periods: Type.Array(PeriodSchema), severity: Type.Integer(), class: Type.String(), state: Type.String(), ruleVersion: Type.Integer(), recordedAt: Type.String(), supersededAt: nullable(Type.String()) });

const END = '9999';

/** The last decision that stood on it at any time. */
const decidedOn = ({ recordedAt, supersededAt }: FindingVersion, decided: readonly TimeDecided[]): TimeDecided | undefined => decided.findLast((one) => one.recordedAt < (supersededAt ?? END) && recordedAt < (one.supersededAt ?? END));

export function historyOf(versions: readonly FindingVersion[], rule: string, decided: readonly TimeDecided[], { knownAt }: Clocks): Static<typeof VersionReply>[] {
  const supersededBy = (at: string | null) => (at !== null && knownAt !== undefined && at > knownAt ? null : at);
  return versions.map((version) => {
    const { version: number, periods, severity, factsHash, ruleVersion, recordedAt, supersededAt } = version;
    const decision = decidedOn(version, decided);
    const same = decision !== undefined && (factsHash === null ? recordedAt <= decision.recordedAt : factsHash === decision.factsHash);
    const reviewed = decision === undefined ? 'open' : same ? 'decided' : 'stale';
    return { version: number, periods: spansOf(periods).map(toPeriod), severity, class: decision?.class ?? proposedClassOf(rule, severity), state: periods === '[]' ? 'withdrawn' : reviewed, ruleVersion, recordedAt, supersededAt: supersededBy(supersededAt) };
  });
}
