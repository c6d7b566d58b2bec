/** What is known of whether roles and statements are still true, as the judgement wants it. */
import { attestedOf, changesOf, type AttestedVersion } from '../../db/stores/attestations.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { standingOn, type Attested, type Standing, type Subject } from '../domain/attestations/standing.ts';
import type { AttestationState } from '../domain/attestations/states.ts';

const dayOf = (instant: string): string => civilDate(new Date(instant));

/** A role or a statement; what holds no state was recorded. */
export interface Attestable {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state?: string;
}

const asked = ({ recordedAt, state, ...row }: AttestedVersion): Attested => ({ ...row, state: state as AttestationState, at: recordedAt, on: dayOf(recordedAt) });

export interface AttestedSubject {
  readonly all: readonly Attested[];
  readonly subject: Subject;
}

/** As far as it was known at the instant, without one as it is known now. */
export async function attestedAmong(reader: Reader, lines: readonly Attestable[], knownAt: string | undefined, day: string): Promise<(line: Attestable) => AttestedSubject> {
  const rows = await attestedOf(reader, lines.map(({ id }) => id), knownAt);
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  // Only what somebody said has changed is settled by a change.
  const changes = Map.groupBy(await changesOf(reader, rows.filter(({ state }) => state === 'changed').map(({ subject }) => subject), knownAt), ({ id }) => id);
  return ({ id, validFrom, validTo, state = 'recorded' }) => ({
    all: (bySubject.get(id) ?? []).map(asked),
    subject: { live: state === 'recorded' && validFrom <= day && day <= validTo, changes: (changes.get(id) ?? []).map(({ at }) => ({ at, on: dayOf(at) })) },
  });
}

/** Of one, as it stands now. */
export async function standingNow(reader: Reader, line: Attestable, today: string): Promise<Standing> {
  const { all, subject } = (await attestedAmong(reader, [line], undefined, today))(line);
  return standingOn(all, subject, today);
}
