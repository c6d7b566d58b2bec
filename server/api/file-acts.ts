/** Acts of enforcing as items of a file. */
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { actLines, familiesEver, type ActLine } from '../../db/stores/acts.ts';
import type { Reader } from '../../db/store.ts';
import { ACT_KINDS, type ActKindId } from '../domain/acts/kinds.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import type { FileItem } from '../domain/reviews/file-item.ts';
import { keys } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import type { OneFile } from './one-file.ts';

/** More than is ever done about one body: a bound on memory. */
const MOST_ACTS = 2000;

/** What was done towards the body in the roles that the finding ever joined; of a finding about somebody, what is or was said of them. */
export async function actsInFile(reader: Reader, { id, authority, mutual, scope }: OneFile['concern']): Promise<ActLine[]> {
  const families = await familiesEver(reader, id);
  const of = keys(ACT_KINDS).filter((kind) => families.has(ACT_KINDS[kind].of));
  if (mutual === '' || of.length === 0) return [];
  const rows = await actLines(reader, sql`b.authority = ${authority} and b.mutual = ${mutual} and ${amongTexts(sql`b.kind`, JSON.stringify(of))}`, sql`b.id, b.version`, MOST_ACTS);
  if (!isPersonal(scope)) return rows;
  const theirs = new Set(rows.filter(({ person }) => person === subjectOf(scope)).map((row) => row.id));
  return rows.filter((row) => theirs.has(row.id));
}

export const actItem = ({ id, version, recordedAt, kind, on, outcome, state, tie, description, reason, person, personName }: ActLine, who: FileItem['who'], language: Language): FileItem => ({
  ...{ at: recordedAt, what: 'act', title: ACT_KINDS[kind as ActKindId].title[language], id, version, who, kind, on, state, tie, description, reason },
  ...(outcome !== null && { outcome }),
  ...(person !== null && { person: { id: person, name: personName } }),
});
