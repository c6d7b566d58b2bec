/** What one council shows of its dealings with a body. Its own view of it (stage, origin, notes) is not part of that. */
import { sql } from 'drizzle-orm';
import { replyOfBody } from '../../../db/stores/body-notices.ts';
import { holdsOn } from '../../../db/stores/conflicts.ts';
import type { MutualRow } from '../../../db/stores/mutuals.ts';
import { rulebooks } from '../../../db/stores/rule-adoptions.ts';
import type { Reader } from '../../../db/store.ts';
import type { AuthorityRef } from '../../domain/access/permit.ts';
import type { PublicMutual, PublicMutualFile } from '../../domain/publication/replies.ts';
import type { Language } from '../../domain/words.ts';
import { coverageOf, factsOf } from '../bodies.ts';
import { findingsSeen } from '../findings-seen.ts';
import { mutualReply, plain } from '../mutual-file.ts';
import { allOf, asKnown, reviewDayOf, type Clocks } from '../paging.ts';
import { roleLines } from '../role-replies.ts';
import type { Lens } from '../sight.ts';
import { holdsAsAt, shownPeriodOf, statementsSeen } from '../statements-seen.ts';
import { publicConflict, repliesBeside, standing } from './conflict-replies.ts';
import { publicRoles, publicRoleThen } from './role-replies.ts';

const MOST = 10_000;

export function publicMutual(row: MutualRow, authorities: readonly string[]): PublicMutual {
  const { version: _version, ...told } = mutualReply(row);
  return { ...told, authorities: [...authorities] };
}

export async function publicFile(reader: Reader, language: Language, mutual: MutualRow, authority: AuthorityRef, clocks: Clocks, lens: Lens): Promise<Omit<PublicMutualFile, keyof PublicMutual>> {
  const day = clocks.asAt ?? lens.today;
  const of = { authorities: [authority.id], mutuals: [mutual.id] };
  const lines = await roleLines(reader, allOf(sql`r.authority = ${authority.id} and r.mutual = ${mutual.id}`, publicRoleThen(lens, clocks)), sql`r.valid_from, r.id`, MOST, clocks, day);
  const shown = await standing(reader, lens);
  const found = await findingsSeen(reader, lens, {
    ...of,
    where: (source) => allOf(sql`c.authority = ${authority.id} and c.mutual = ${mutual.id}`, shown(source), asKnown(sql`f`, clocks), clocks.asAt === undefined ? undefined : holdsOn(day)),
    limit: MOST,
    knownAt: clocks.knownAt,
  });
  const replies = await repliesBeside(reader, found, clocks);
  const rulebook = await rulebooks(reader, [authority.id], clocks.knownAt);
  const statements = (await statementsSeen(reader, lens, of, clocks)).filter(holdsAsAt(clocks));
  return {
    authority: authority.gss,
    roles: await publicRoles(reader, lines, lens),
    statements: statements.map((one) => ({ family: one.family, held: false, period: shownPeriodOf(one, lens), confirmed: one.confirmed, unconfirmedSince: one.unconfirmedSince })),
    coverage: plain(coverageOf(await factsOf(reader, authority.id, [mutual.id], clocks, day, lens), mutual.id, authority, day)),
    conflicts: found.sort((a, b) => b.severity - a.severity).map(publicConflict({ language, day, reviewDay: reviewDayOf(clocks, day), rulebook }, replies)),
    // Beside nothing that is published it would tell of dealings that are withheld.
    reply: lines.length + found.length + statements.length > 0 ? await replyOfBody(reader, authority.id, mutual.id, clocks.knownAt) : null,
  };
}
