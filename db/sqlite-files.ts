/** Whole files of SQLite: read without being touched, and copied while in use. */
import Sqlite from 'better-sqlite3';
import { constants, copyFileSync, existsSync, linkSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, fileOf } from './sqlite.ts';
import type { Reader } from './store.ts';

/**
 * For verifying: reads only. No migration, no guard, and no file beside the database: SQLite would make a `-wal` and a `-shm` even to read, so a
 * file that nobody has open is read through another name for it, in a temporary folder.
 */
export function readSqlite(url: string): Reader & { close: () => void } {
  const file = fileOf(url);
  if (!existsSync(file)) throw new Error(`there is no database at ${file}`);
  const elsewhere = existsSync(`${file}-wal`) && existsSync(`${file}-shm`) ? undefined : mkdtempSync(join(tmpdir(), 'register-read-'));
  const db = new Sqlite(elsewhere ? anotherName(file, elsewhere) : file, { readonly: true, fileMustExist: true });
  // One snapshot: a register that is being written to must not look as if its head and its entries disagreed.
  db.exec('begin');
  const reader = new Connection(db);
  return {
    all: (statement, values) => reader.all(statement, values),
    first: (statement, values) => reader.first(statement, values),
    close: () => {
      db.close();
      if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
    },
  };
}

function anotherName(file: string, folder: string): string {
  const other = join(folder, 'register.db');
  if (existsSync(`${file}-wal`)) {
    // Left by a process that was killed: what it wrote last is in there.
    copyFileSync(file, other);
    copyFileSync(`${file}-wal`, `${other}-wal`);
    return other;
  }
  try {
    linkSync(file, other);
  } catch {
    copyFileSync(file, other, constants.COPYFILE_FICLONE);
  }
  return other;
}

/** A copy of a database that may be in use, page by page; each page as of the end of the copy. */
export async function backupSqlite(url: string, target: string, progress: (done: number, of: number) => void): Promise<number> {
  const db = new Sqlite(fileOf(url), { readonly: true, fileMustExist: true });
  try {
    const { totalPages } = await db.backup(target, {
      progress: ({ totalPages: of, remainingPages }) => {
        progress(of - remainingPages, of);
        return 2000;
      },
    });
    return totalPages;
  } finally {
    db.close();
  }
}
