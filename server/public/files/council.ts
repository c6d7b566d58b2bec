/** The council that an address names, and what everybody sees of it. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../../db/dialect.ts';
import { once } from '../../../db/statement.ts';
import { currentAuthority, findAuthority, type AuthorityRow } from '../../../db/stores/authorities.ts';
import type { MutualRow } from '../../../db/stores/mutuals.ts';
import { rulebooks } from '../../../db/stores/rule-adoptions.ts';
import type { Reader } from '../../../db/store.ts';
import { mutuals } from '../../../db/tables/index.ts';
import { findingsSeen } from '../../api/findings-seen.ts';
import { mutualColumns } from '../../api/mutuals.ts';
import { allOf, asKnown, type Clocks } from '../../api/paging.ts';
import { publicConflict, repliesBeside, standing } from '../../api/public/conflict-replies.ts';
import { publicRoles, publicRoleThen } from '../../api/public/role-replies.ts';
import { roleLines } from '../../api/role-replies.ts';
import type { Lens } from '../../api/sight.ts';
import type { Identifier } from '../../domain/mutuals/mutual.ts';
import { notFound } from '../../domain/problem.ts';
import type { PublicConflict, PublicRole } from '../../domain/publication/replies.ts';
import type { LegalForm } from '../../domain/vocabulary.ts';
import type { Language } from '../../domain/words.ts';

/** More than any council has of anything: a bound on memory. */
const MOST = 50_000;

/** A council by its GSS code, or by its id where it has none. */
export async function councilNamed(request: FastifyRequest, ref: string): Promise<AuthorityRow & { readonly code: string }> {
  const { store } = request.server.service;
  const found = await findAuthority(store, ref);
  const row = found && (await currentAuthority(store, found.id));
  if (!row) throw notFound('council');
  return { ...row, code: row.gss ?? row.id };
}

/** What of a council is asked for: all of it, or its dealings with one body. */
export interface Of {
  readonly authority: string;
  readonly body?: string | undefined;
}

export async function rolesOf(reader: Reader, lens: Lens, { authority, body }: Of, clocks: Clocks): Promise<PublicRole[]> {
  const where = allOf(sql`r.authority = ${authority}`, body !== undefined && sql`r.mutual = ${body}`, publicRoleThen(lens, clocks));
  return publicRoles(reader, await roleLines(reader, where, sql`r.valid_from, r.id`, MOST, clocks, clocks.asAt ?? lens.today), lens);
}

export interface BodyShown {
  readonly id: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly identifiers: readonly Identifier[];
}

/** The bodies that these roles are towards, in order of their names. */
export async function bodiesOf(reader: Reader, roles: readonly PublicRole[], clocks: Clocks): Promise<BodyShown[]> {
  const ids = JSON.stringify([...new Set(roles.map(({ mutual }) => mutual))]);
  const rows = await reader.all(once<MutualRow>(sql`select ${mutualColumns} from ${mutuals} m where ${allOf(amongTexts(sql`m.id`, ids), asKnown(sql`m`, clocks))} order by m.name, m.id`));
  return rows.map(({ id, name, legalForm, identifiers }) => ({ id, name, legalForm: legalForm as LegalForm, identifiers: JSON.parse(identifiers) as Identifier[] }));
}

/** Overlaps that everybody sees, the gravest first, in each of the languages. */
export async function concernsOf(reader: Reader, lens: Lens, { authority, body }: Of): Promise<Record<Language, PublicConflict[]>> {
  const shown = await standing(reader, lens);
  const found = await findingsSeen(reader, lens, {
    authorities: [authority],
    mutuals: body === undefined ? undefined : [body],
    where: (source) => allOf(sql`c.authority = ${authority}`, body !== undefined && sql`c.mutual = ${body}`, shown(source), asKnown(sql`f`, { knownAt: undefined })),
    limit: MOST,
  });
  const gravest = found.toSorted((a, b) => b.severity - a.severity || (`${a.mutual} ${a.scope} ${a.rule}` < `${b.mutual} ${b.scope} ${b.rule}` ? -1 : 1));
  const replies = await repliesBeside(reader, found, {});
  const rulebook = await rulebooks(reader, [authority]);
  const told = (language: Language) => gravest.map(publicConflict({ language, day: lens.today, rulebook }, replies));
  return { en: told('en'), cy: told('cy') };
}
