/** What one council sees of a body, or shows of it through a lens, in one reply. */
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import { rulebooks } from '../../db/stores/rule-adoptions.ts';
import type { Reader } from '../../db/store.ts';
import { ABOUT_NO_PERSON, conflictRows, holdsOn } from '../../db/stores/conflicts.ts';
import type { DossierRow, MutualRow } from '../../db/stores/mutuals.ts';
import { namesOf } from '../../db/stores/people.ts';
import { dossiers, sealed } from '../../db/tables/index.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { Dossier } from '../domain/mutuals/dossier.ts';
import type { MutualFile } from '../domain/mutuals/file.ts';
import type { Identifier, Mutual } from '../domain/mutuals/mutual.ts';
import type { LegalForm } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { coverageOf, factsOf } from './bodies.ts';
import { findingsSeen, toldThrough } from './findings-seen.ts';
import { allOf, asKnown, asTrue, reviewDayOf, type Clocks } from './paging.ts';
import { responsibility, responsibilityLines, roleLines, roleStatement, roleThrough, statementLines } from './role-replies.ts';
import { rolesSeen, type Lens } from './sight.ts';
import { asStatement, holdsAsAt, statementsSeen } from './statements-seen.ts';

export const mutualReply = (row: MutualRow): Mutual => ({
  id: row.id,
  version: row.version,
  name: row.name,
  legalForm: row.legalForm as LegalForm,
  otherNames: JSON.parse(row.otherNames) as Mutual['otherNames'],
  identifiers: JSON.parse(row.identifiers) as Identifier[],
  recordedAt: row.recordedAt,
});

/** More than any file that people keep: a bound on memory. */
const MOST = 10_000;

/** `lens` is the one that lies over this authority, if any does. */
export async function fileOf(reader: Reader, language: Language, mutual: MutualRow, authority: AuthorityRef, clocks: Clocks, day: string, lens: Lens | undefined): Promise<MutualFile> {
  const here = (row: ReturnType<typeof sql>) => sql`${row}.authority = ${authority.id} and ${row}.mutual = ${mutual.id}`;
  const truth = (row: ReturnType<typeof sql>) => (clocks.asAt === undefined ? undefined : sql`${row}.valid_from <= ${day} and ${row}.valid_to >= ${day} and ${row}.state = 'recorded'`);
  const [r, t, f] = [sql`r`, sql`t`, sql`f`];
  const roleList = (await roleLines(reader, allOf(here(r), asKnown(r, clocks), truth(r), rolesSeen(lens, r, clocks)), sql`r.valid_from, r.id`, MOST, clocks, day)).map(roleThrough(lens));
  const statements = lens
    ? (await statementsSeen(reader, lens, { authorities: [authority.id], mutuals: [mutual.id] }, clocks)).filter(holdsAsAt(clocks)).map(asStatement(lens))
    : (await statementLines(reader, allOf(here(t), asKnown(t, clocks), truth(t)), sql`t.valid_from, t.id`, MOST, clocks, day)).map(roleStatement);
  const responsible = (await responsibilityLines(reader, allOf(here(r), sql`x.state = 'recorded'`, asKnown(sql`x`, clocks), asTrue(sql`x`, clocks), rolesSeen(lens, r, 'standing')), sql`x.valid_from, x.id`, MOST)).map(responsibility);
  const found = allOf(here(sql`c`), ABOUT_NO_PERSON, asKnown(f, clocks), clocks.asAt === undefined ? undefined : holdsOn(day));
  const conflicts = lens
    ? (await findingsSeen(reader, lens, { authorities: [authority.id], mutuals: [mutual.id], where: () => found, limit: MOST, knownAt: clocks.knownAt })).sort((a, b) => b.severity - a.severity)
    : await conflictRows(reader, found, sql`f.severity desc, c.id`, MOST, clocks.knownAt);
  const named = await namesOf(reader, [...roleList.flatMap(({ unit, committee }) => [unit, committee]), ...responsible.map(({ person }) => person)].filter((id) => id !== null));
  const people = new Set(responsible.map(({ person }) => person));
  const list = [...named].map(([id, name]) => ({ id, name: lens && people.has(id) ? null : name }));
  return {
    ...mutualReply(mutual),
    authority: authority.gss,
    // Its own view is no part of what a council shows, nor when it last wrote it down.
    dossier: lens ? null : await dossierOf(reader, authority, mutual.id, clocks),
    roles: roleList,
    statements,
    responsibilities: responsible,
    coverage: plain(coverageOf(await factsOf(reader, authority.id, [mutual.id], clocks, day, lens), mutual.id, authority, day)),
    conflicts: conflicts.map(toldThrough(lens, { language, day, reviewDay: reviewDayOf(clocks, day), rulebook: await rulebooks(reader, [authority.id], clocks.knownAt) })),
    units: list.filter(({ id }) => !people.has(id)),
    people: list.filter(({ id }) => people.has(id)),
  };
}

export const plain = ({ families, complete }: ReturnType<typeof coverageOf>) => ({ families: families.map((one) => ({ ...one })), complete });

async function dossierOf(reader: Reader, authority: AuthorityRef, mutual: string, clocks: Clocks): Promise<Dossier | null> {
  const row = await reader.first(
    once<DossierRow & { told: string | null }>(sql`select d.id, d.version, d.stage, d.origin, d.control_model as "controlModel", s.value as told, d.recorded_at as "recordedAt" from ${dossiers} d left join ${sealed} s on s.commitment = d.notes
      where d.authority = ${authority.id} and d.mutual = ${mutual} and ${asKnown(sql`d`, clocks)}`),
  );
  if (!row) return null;
  const { id, version, stage, origin, controlModel, told, recordedAt } = row;
  return { id, version, authority: authority.gss, mutual, stage, origin, controlModel, notes: told, recordedAt } as Dossier;
}
