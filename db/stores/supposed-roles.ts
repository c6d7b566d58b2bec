/** What the roles of one dossier are called, who answers for them, and which interests are withheld: for what somebody who decides may suppose. */
import { sql } from 'drizzle-orm';
import type { Capacity } from '../../server/domain/vocabulary.ts';
import { amongTexts } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, interests, responsibilities, roles } from '../tables/index.ts';

export interface RoleLabel {
  readonly id: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly validFrom: string;
}

const labels = statement<RoleLabel>(
  () => sql`select r.id, r.kind, r.unit, r.valid_from as "validFrom" from ${roles} r where r.authority = ${at('authority')} and r.mutual = ${at('mutual')} and r.superseded_at is null and r.state = 'recorded' order by r.valid_from, r.id`,
);
export const roleLabels = (reader: Reader, authority: string, mutual: string): Promise<RoleLabel[]> => reader.all(labels, { authority, mutual });

export interface AnswersFor {
  readonly id: string;
  readonly role: string;
  readonly person: string;
  readonly capacity: Capacity;
  readonly validFrom: string;
  readonly validTo: string;
}

const answering = statement<AnswersFor>(
  () => sql`select x.id, x.role, x.person, x.capacity, x.valid_from as "validFrom", x.valid_to as "validTo" from ${responsibilities} x join ${roles} r on r.id = x.role and r.superseded_at is null and r.state = 'recorded'
            where r.authority = ${at('authority')} and r.mutual = ${at('mutual')} and x.superseded_at is null and x.state = 'recorded' order by x.id`,
);
export const answeringFor = (reader: Reader, authority: string, mutual: string): Promise<AnswersFor[]> => reader.all(answering, { authority, mutual });

const withheld = statement<{ person: string; mutual: string }>(
  () => sql`select distinct i.person, i.mutual from ${interests} i where i.authority = ${at('authority')} and ${amongTexts(sql`i.person`, at('persons'))} and i.mutual is not null and i.superseded_at is null
            and i.state in ('registered', 'ended', 'superseded') and i.sensitive in ('claimed', 'agreed')`,
);
/** Pairs of person and body in which an interest is sensitive (Localism Act 2011 s.32). */
export const withheldPairs = async (reader: Reader, authority: string, persons: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((persons.length === 0 ? [] : await reader.all(withheld, { authority, persons: JSON.stringify(persons) })).map(({ person, mutual }) => `${person} ${mutual}`));

const found = statement<{ rule: string }>(() => sql`select c.rule from ${conflicts} c where c.id = ${at('id')}`);
export const ruleOfConcern = async (reader: Reader, id: string): Promise<string> => (await reader.first(found, { id }))?.rule ?? '';
