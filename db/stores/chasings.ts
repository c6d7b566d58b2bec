/** The log of chasing: who was reminded of which obligation, and with which step. */
import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, chasings, logs } from '../tables/index.ts';

export interface ChasedStep {
  readonly person: string;
  readonly kind: string;
  readonly beganOn: string;
  readonly step: string;
  readonly mailboxes: number;
  readonly recordedAt: string;
}

const step = sql`c.person, c.kind, c.began_on as "beganOn", c.step, c.mailboxes, c.recorded_at as "recordedAt"`;
const ofAuthority = statement<ChasedStep>(() => sql`select ${step} from ${chasings} c where c.authority = ${at('authority')} and c.superseded_at is null order by c.recorded_at, c.id`);
const ofPerson = statement<ChasedStep>(() => sql`select ${step} from ${chasings} c where c.authority = ${at('authority')} and c.person = ${at('person')} and c.superseded_at is null order by c.recorded_at, c.id`);

/** Of everybody of an authority or of one of them, in the order in which it was done. */
export const chasedSteps = (reader: Reader, authority: string, person?: string): Promise<ChasedStep[]> => (person === undefined ? reader.all(ofAuthority, { authority }) : reader.all(ofPerson, { authority, person }));

const keeping = statement<{ id: string }>(() => sql`select a.id from ${authorities} a join ${logs} l on l.authority = a.id where a.superseded_at is null and a.valid_from <= ${at('today')} and a.valid_to >= ${at('today')} order by a.id`);
/** Authorities that are there on a day and keep a log. */
export const authoritiesToChase = async (reader: Reader, today: string): Promise<string[]> => (await reader.all(keeping, { today })).map(({ id }) => id);
