/** Who sees what is found about people: those who keep the register, those who review or audit it, and the person themselves. To everybody else it does not exist. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { ABOUT_NO_PERSON } from '../../db/stores/conflicts.ts';
import { once } from '../../db/statement.ts';
import type { Reader } from '../../db/store.ts';
import { conflicts, interests } from '../../db/tables/index.ts';
import { personsOf } from '../domain/access/own.ts';
import { sightOf, type Actor } from '../domain/access/permit.ts';

export interface PersonalSight {
  /** Authorities whose findings about people are seen, and those where also what rests on a withheld interest. */
  readonly reading: readonly string[];
  readonly keeping: readonly string[];
  readonly own: readonly string[];
  /** Files that another council asked them to decide. */
  readonly asked: readonly string[];
}

export const personalSight = (actor: Actor): PersonalSight => ({
  reading: sightOf(actor, 'personal-conflict.read'),
  keeping: sightOf(actor, 'declaration.review'),
  own: personsOf(actor.memberships),
  asked: actor.invitations.map(({ conflict }) => conflict),
});

/** Localism Act 2011 s.32: that there is an interest in this very body would be its detail. */
const RESTS_ON_WITHHELD = sql`exists (select 1 from ${interests} s where s.authority = c.authority and s.person = c.subject and s.mutual = c.mutual and s.superseded_at is null
  and s.state in ('registered', 'ended', 'superseded') and s.sensitive in ('claimed', 'agreed'))`;

const among = (column: SQL, ids: readonly string[]): SQL => amongTexts(column, JSON.stringify(ids));

/** A condition on c. */
export const personalSeen = ({ reading, keeping, own, asked }: PersonalSight): SQL =>
  sql`(${ABOUT_NO_PERSON} or ${among(sql`c.authority`, keeping)} or ${among(sql`c.subject`, own)} or ${among(sql`c.id`, asked)} or (${among(sql`c.authority`, reading)} and not ${RESTS_ON_WITHHELD}))`;

export const seesConflict = async (reader: Reader, sight: PersonalSight, id: string): Promise<boolean> =>
  (await reader.first(once<{ id: string }>(sql`select c.id from ${conflicts} c where c.id = ${id} and ${personalSeen(sight)}`))) !== undefined;
