/** The rows of a file as items of one list. */
import { sql } from 'drizzle-orm';
import { accountNames } from '../../db/stores/assignments.ts';
import { findingVersions, spansOf } from '../../db/stores/conflicts.ts';
import { fileNoteRows, type FileNoteRow } from '../../db/stores/file-notes.ts';
import type { ActLine } from '../../db/stores/acts.ts';
import { actorsAt } from '../../db/stores/ledger-actors.ts';
import { wholeFile, type WholeFile } from '../../db/stores/one-file.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { referenceOf } from '../domain/reviews/concern.ts';
import { documentOf } from '../domain/reviews/document.ts';
import type { FileItem, ItemKind } from '../domain/reviews/file-item.ts';
import { fromColumns, toPeriod } from '../domain/time/period.ts';
import { wordsOf } from '../domain/reviews/safeguard.ts';
import type { Language } from '../domain/words.ts';
import { decidedUnder } from './decided-under.ts';
import { actItem, actsInFile } from './file-acts.ts';
import type { OneFile } from './one-file.ts';

/** More than any file that people keep: a bound on memory. */
const MOST_NOTES = 10_000;

type Who = FileItem['who'];
const named = (account: string, name: string | null): Who => ({ account, name });

const noteItem = (row: FileNoteRow): FileItem => ({
  at: row.recordedAt,
  what: row.kind as ItemKind,
  id: row.id,
  version: row.version,
  who: named(row.account, row.name),
  ...(row.kind === 'document' ? documentOf(row.text) : { text: row.text }),
  ...(row.person !== null && { person: { id: row.person, name: row.personName } }),
  ...(row.answers !== null && { question: row.answers }),
});

/** Questions to one person and what they answered; of nobody else. */
export const ownItems = async (reader: Reader, conflict: string, persons: readonly string[]): Promise<FileItem[]> =>
  (await fileNoteRows(reader, sql`n.conflict = ${conflict} and n.kind in ('question', 'answer')`, MOST_NOTES)).filter(({ person }) => person !== null && persons.includes(person)).map(noteItem);

/** What does not name who wrote it is asked of the log, by when it was written. */
async function doers(reader: Reader, log: string, { decided, arranged, assigned, raised, noticed }: WholeFile, acted: readonly ActLine[]): Promise<(at: string) => Who> {
  const later = decided.filter(({ version }) => version > 1);
  const actors = await actorsAt(reader, log, [...[...later, ...arranged, ...assigned, ...raised, ...noticed].map(({ at }) => at), ...acted.map(({ recordedAt }) => recordedAt)]);
  const names = await accountNames(reader, [...actors.values()]);
  return (at) => {
    const actor = actors.get(at);
    return actor !== undefined && names.has(actor) ? named(actor, names.get(actor) ?? null) : null;
  };
}

/** Only where the file went from one to another: that somebody began to watch it is nobody's news. */
const handedOver = ({ assigned }: WholeFile): WholeFile['assigned'] => assigned.filter((row, i) => row.account !== (assigned[i - 1]?.account ?? null));

/** The day on which each decision was made; of what never was, on which it was proposed. */
function decidedOn({ decided }: WholeFile): (id: string) => string {
  const first = Map.groupBy(decided.toSorted((a, b) => a.version - b.version), ({ id }) => id);
  return (id) => {
    const versions = first.get(id) ?? [];
    return civilDate(new Date((versions.find(({ state }) => state === 'made') ?? versions[0])?.at ?? ''));
  };
}

export async function itemsOf(reader: Reader, { authority, concern }: OneFile, language: Language): Promise<FileItem[]> {
  const versions = await findingVersions(reader, sql`c.id = ${concern.id}`);
  const notes = await fileNoteRows(reader, sql`n.conflict = ${concern.id}`, MOST_NOTES);
  const file = await wholeFile(reader, authority.id, concern.id);
  const acted = await actsInFile(reader, concern);
  const by = await doers(reader, authority.log, file, acted);
  const madeOn = decidedOn(file);
  return [
    ...versions.map(({ version, ruleVersion, periods, severity, recordedAt }): FileItem => ({ at: recordedAt, what: 'finding', id: concern.id, version, who: null, state: periods === '[]' ? 'withdrawn' : 'found', periods: spansOf(periods).map(toPeriod), severity, ruleVersion })),
    ...notes.map(noteItem),
    ...file.recommended.map(({ account, name, ...row }): FileItem => ({ ...row, what: 'recommendation', who: named(account, name) })),
    ...acted.map((line) => actItem(line, by(line.recordedAt), language)),
    ...file.decided.map(({ account, name, second, secondName, legalAdvice, rule, facts, ...row }): FileItem => ({ ...row, what: 'decision', rule: decidedUnder({ rule, ruleVersion: row.ruleVersion, facts }, madeOn(row.id), language), who: row.version === 1 ? named(account, name) : by(row.at), second: second === null ? null : named(second, secondName), legalAdvice: legalAdvice === 1 })),
    ...file.arranged.map(({ owner, ownerName, validFrom, validTo, description, ...row }): FileItem => ({ ...row, ...wordsOf(description), what: 'safeguard', who: by(row.at), owner: owner === null ? null : { id: owner, name: ownerName }, period: fromColumns({ validFrom, validTo }) })),
    ...file.tested.map(({ account, name, ...row }): FileItem => ({ ...row, what: 'verification', who: named(account, name) })),
    ...handedOver(file).map(({ account, name, ...row }): FileItem => ({ ...row, what: 'assignment', who: by(row.at), assigned: account === null ? null : named(account, name) })),
    ...file.noticed.map(({ proposed, reply, ...row }): FileItem => ({ ...row, what: 'body-reply', who: by(row.at), text: reply, description: row.version === 1 ? proposed : null })),
    ...file.raised.map((row): FileItem => ({ ...row, what: 'concern', who: by(row.at), reference: referenceOf(row.id) })),
  ];
}
