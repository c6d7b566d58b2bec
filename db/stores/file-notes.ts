/** What is written into a file, and who can be asked about it. */
import { sql, type SQL } from 'drizzle-orm';
import { personOf } from '../../server/domain/access/preparing.ts';
import { amongTexts } from '../dialect.ts';
import { at, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, authorities, conflicts, fileNotes, findings, mutuals, people, responsibilities, roles, sealed } from '../tables/index.ts';
import type { Concern } from './deciders.ts';

export interface FileNoteRow {
  id: string;
  version: number;
  authority: string;
  gss: string;
  authorityName: string;
  conflict: string;
  body: string | null;
  kind: string;
  person: string | null;
  personName: string | null;
  /** Of an answer: the question. */
  answers: string | null;
  /** Null where it was emptied. */
  text: string | null;
  account: string;
  name: string | null;
  recordedAt: string;
}

/** `where` and `order` may name n (what was written). */
export const fileNoteRows = (reader: Reader, where: SQL, limit: number): Promise<FileNoteRow[]> =>
  reader.all(
    once<FileNoteRow>(sql`select n.id, n.version, n.authority, coalesce(a.gss, a.id) as gss, a.name as "authorityName", n.conflict, m.name as body, n.kind, n.person, pn.value as "personName", n.answers, t.value as text, n.account, an.value as name, n.recorded_at as "recordedAt"
      from ${fileNotes} n join ${authorities} a on a.id = n.authority and a.superseded_at is null join ${conflicts} c on c.id = n.conflict
      left join ${mutuals} m on m.id = c.mutual and m.superseded_at is null left join ${sealed} t on t.commitment = n.text
      left join ${people} p on p.id = n.person and p.superseded_at is null left join ${sealed} pn on pn.commitment = p.name
      left join ${accounts} x on x.id = n.account and x.superseded_at is null left join ${sealed} an on an.commitment = x.name
      where ${where} order by n.id limit ${limit}`),
  );

const MOST_ANSWERS = 10_000;
/** What was answered to these questions, by question. */
export async function answersTo(reader: Reader, questions: readonly string[], known: SQL): Promise<Map<string, FileNoteRow[]>> {
  if (questions.length === 0) return new Map();
  const rows = await fileNoteRows(reader, sql`n.kind = 'answer' and ${amongTexts(sql`n.answers`, JSON.stringify(questions))} and ${known}`, MOST_ANSWERS);
  return Map.groupBy(rows, (row) => row.answers ?? '');
}

const question = statement<{ id: string; authority: string; conflict: string; person: string }>(() => sql`select id, authority, conflict, person from ${fileNotes} where id = ${at('id')} and kind = 'question' and superseded_at is null`);
export const findQuestion = (reader: Reader, id: string) => reader.first(question, { id });

const alike = statement<{ id: string }>(
  () => sql`select n.id from ${fileNotes} n join ${sealed} s on s.commitment = n.text where n.conflict = ${at('conflict')} and n.kind = ${at('kind')} and coalesce(n.person, '') = ${at('person')} and coalesce(n.answers, '') = ${at('answers')} and s.value = ${at('text')} and n.superseded_at is null limit 1`,
);
/** Whether the very same words were written there already, of the same person, to the same question. */
export const isWritten = async (reader: Reader, given: { conflict: string; kind: string; person: string | null; answers: string | null; text: string }): Promise<boolean> =>
  (await reader.first(alike, { ...given, person: given.person ?? '', answers: given.answers ?? '' })) !== undefined;

interface ConcernedRow {
  person: string;
  name: string | null;
  why: 'about' | 'answers-for';
}

/** Roles of the kinds that the finding ever joined: whoever answered for one that is over may know best. */
const concerned = statement<ConcernedRow>(
  () => sql`select w.person, s.value as name, min(w.why) as why from (
      select cast(${at('about')} as text) as person, 'about' as why
      union all select o.person, 'answers-for' from ${responsibilities} o join ${roles} r on r.id = o.role and r.superseded_at is null and r.state = 'recorded'
      where o.superseded_at is null and o.state = 'recorded' and r.authority = ${at('authority')} and r.mutual = ${at('mutual')}
        and exists (select 1 from ${findings} f where f.conflict = ${at('conflict')} and f.families like '%"' || r.family || '"%')
    ) w join ${people} p on p.id = w.person and p.authority = ${at('authority')} and p.superseded_at is null left join ${sealed} s on s.commitment = p.name
    group by w.person, s.value order by min(w.why), w.person`,
);
/** Those who can be asked: whom the finding is about, and the officers who answer for the roles that it rests on. */
export const concernedBy = (reader: Reader, of: Concern): Promise<ConcernedRow[]> => reader.all(concerned, { about: personOf(of) ?? '', authority: of.authority, mutual: of.mutual, conflict: of.id });
