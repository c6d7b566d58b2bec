/**
 * One unit of work: everything that a verb changes, with the entries that say so, in one transaction. `record` is the only way that a fact is
 * written, so nothing changes without leaving its entry, and the entry is the row as written.
 */
import { getTableColumns, sql, type Table } from 'drizzle-orm';
import { appendEntry, closeLog, createLog, openLog, type OpenLog } from '../../db/stores/ledger.ts';
import { putMail } from '../../db/stores/outbox.ts';
import { at, statement, type Statement } from '../../db/statement.ts';
import type { Store, Tx } from '../../db/store.ts';
import { FACTS, sealed, type FactTable } from '../../db/tables/index.ts';
import { civilDate, type Clock } from '../clock.ts';
import { hashing, seal, uuidv7 } from '../crypto.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { eventShape, type EventName } from '../domain/ledger/events.ts';
import { templateOf } from '../domain/post/index.ts';
import type { Mail } from '../domain/post/template.ts';
import { Refused } from '../domain/problem.ts';
import type { Language } from '../domain/words.ts';
import type { Changes } from '../domain/conflicts/adoption.ts';
import { deriveAdopted, gatherAdopted, type Adopted } from './derive-adopted.ts';
import { deriveConcerned, gather, type Gathered } from './derive-people.ts';
import { deriveReviewed, gatherReviewed, nothingReviewed } from './derive-reviews.ts';

type Row<T extends FactTable> = Omit<(typeof FACTS)[T]['$inferSelect'], 'recordedAt' | 'supersededAt'>;
export type Rows = { readonly [T in FactTable]?: readonly Row<T>[] };

export interface Unit {
  readonly tx: Tx;
  readonly today: string;
  readonly language: Language;
  readonly newId: () => string;
  /** Keeps personal text apart; the fact holds the commitment that this returns. */
  readonly sealed: (value: string) => Promise<string>;
  /** Empties what was sealed (the only change of it that a guard lets through), so that facts and proofs stand while the value is gone. Its event is `record`ed beside it. */
  readonly destroy: (commitments: readonly string[]) => Promise<void>;
  /** Writes the next version of each row and the entry that names them; returns the instant that both carry. */
  readonly record: (log: string, event: EventName, subject: string, rows: Rows) => Promise<string>;
  /** What an adoption of this unit changes over the register of the authority is derived now and told, and not only at the end. */
  readonly rederived: (authority: string) => Promise<Changes>;
  /** Mail goes out once this unit is committed, and not at all where it is not. */
  readonly post: (mail: Mail) => Promise<void>;
  readonly createLog: (log: string, authority: string | null, title: string) => Promise<void>;
}

export interface Doing {
  readonly store: Store;
  readonly clock: Clock;
}

export interface Request {
  readonly account: string;
  readonly language: Language;
  /** The logs that will be written to. */
  readonly logs: readonly string[];
}

interface Written {
  readonly table: Table;
  /** In the order of RFC 8785, each with its name as it stands in the text. */
  readonly fields: readonly (readonly [property: string, name: string])[];
  readonly supersede: Statement<never>;
}

/** What can wait is gathered for so long, so that an afternoon's work of an administrator is one mail and not forty. */
const DIGEST_MS = 30 * 60_000;

const WRITTEN = new Map<string, Written>(
  Object.entries(FACTS).map(([name, table]) => [
    name,
    {
      table,
      fields: Object.entries(getTableColumns(table))
        .flatMap(([property, column]) => (property === 'recordedAt' || property === 'supersededAt' ? [] : [[property, `${canonical(column.name)}:`] as const]))
        .sort(([, a], [, b]) => (a < b ? -1 : 1)),
      supersede: statement(() => sql`update ${table} set superseded_at = ${at('at')} where id = ${at('id')} and version = ${at('version')} and superseded_at is null`),
    },
  ]),
);

const empty = statement(() => sql`update ${sealed} set salt = null, value = null where commitment = ${at('commitment')} and value is not null`);

/** Strictly later than anything the log holds, even where the computer's clock stands still or goes back. */
function after(last: string, now: Date): string {
  const earliest = Date.parse(last) + 1;
  return new Date(Math.max(earliest, now.getTime())).toISOString();
}

/** Returns the rows as RFC 8785 writes them: the columns of a table are always the same, so they are put in order once. */
async function write(tx: Tx, rows: Rows, recordedAt: string): Promise<string> {
  const data: string[] = [];
  for (const [name, list] of Object.entries(rows) as [FactTable, readonly Record<string, Json>[]][]) {
    const { table, fields, supersede } = WRITTEN.get(name) as Written;
    if (list.length === 0) continue;
    for (const row of list) {
      const { id, version } = row as { id: string; version: number };
      if (version > 1 && (await tx.run(supersede, { id, version: version - 1, at: recordedAt })) !== 1) throw changedMeanwhile();
      await tx.insert(table, { ...row, recordedAt, supersededAt: null });
    }
    data.push(`${canonical(name)}:[${list.map((row) => `{${fields.map(([property, column]) => column + canonical(row[property] ?? null)).join(',')}}`).join(',')}]`);
  }
  return `{${data.sort().join(',')}}`;
}

export const changedMeanwhile = (): Refused => new Refused(412, 'changed-meanwhile', 'Somebody changed this while you were working on it. Nothing was saved; look at the newer version and try again.');

export function doing<T>({ store, clock }: Doing, request: Request, work: (unit: Unit) => Promise<T>): Promise<T> {
  return store.transaction(request.logs, async (tx) => {
    const opened = new Map<string, OpenLog>();
    const mayWrite = new Set(request.logs);
    const concerned: Gathered = new Map();
    const reviewed = nothingReviewed();
    const adopted: Adopted = new Map();
    const now = clock.now();
    const unit: Unit = {
      tx,
      today: civilDate(now),
      language: request.language,
      newId: () => uuidv7(now.getTime()),
      sealed: async (value) => {
        const made = seal(value);
        await tx.insert(sealed, made);
        return made.commitment;
      },
      destroy: async (commitments) => {
        for (const commitment of new Set(commitments)) await tx.run(empty, { commitment });
      },
      record: async (log, event, subject, rows) => {
        // A head that was not locked first is a race on PostgreSQL.
        if (!mayWrite.has(log)) throw new Error(`${event} writes to the log ${log}, which the unit of work did not name`);
        const open = opened.get(log) ?? (await openLog(tx, log));
        opened.set(log, open);
        const recordedAt = after(open.at, now);
        const data = await write(tx, rows, recordedAt);
        gather(concerned, rows, recordedAt);
        gatherReviewed(reviewed, rows, recordedAt);
        gatherAdopted(adopted, rows, recordedAt);
        await appendEntry(tx, hashing, open, { at: recordedAt, actor: request.account, event, v: eventShape(event).v, subject, data });
        return recordedAt;
      },
      rederived: (authority) => deriveAdopted(tx, adopted, authority, unit.newId),
      post: async (mail) => {
        const template = templateOf(mail.template);
        if (!template) throw new Error(`there is no template ${mail.template}`);
        await putMail(tx, { id: uuidv7(now.getTime()), mail, digest: template.digest, at: now.toISOString(), dueAt: new Date(now.getTime() + (template.digest ? DIGEST_MS : 0)).toISOString() });
      },
      createLog: async (log, authority, title) => {
        await createLog(tx, log, authority, title, new Date(now.getTime() - 1).toISOString());
        // Nobody else can see it yet.
        mayWrite.add(log);
      },
    };
    const reply = await work(unit);
    for (const authority of [...adopted.keys()]) await unit.rederived(authority);
    await deriveConcerned(tx, concerned, unit.newId);
    await deriveReviewed(tx, reviewed, unit.newId);
    for (const open of opened.values()) await closeLog(tx, open);
    return reply;
  });
}
