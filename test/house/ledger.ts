/** Nothing is written without its entry: who may write which table, and that every verb leaves an event. */
import { importsOf, isIn, withoutComments, type SourceFile } from './sources.ts';

/** By the name of the table in the code. A table that is not here may be written by `unit.record` alone. */
export const WRITERS: Readonly<Record<string, readonly string[]>> = {
  // `unit.record` and the statement that it is made of: the table is whichever fact it is given.
  table: ['server/actions/unit-of-work.ts', 'db/statement.ts'],
  sealed: ['server/actions/unit-of-work.ts'],
  logs: ['db/stores/ledger.ts'],
  ledgerEntries: ['db/stores/ledger.ts'],
  ledgerNodes: ['db/stores/ledger.ts'],
  // Derived from facts, and equal to a rebuild.
  presence: ['db/stores/presence.ts', 'db/stores/derived.ts'],
  conflicts: ['db/stores/presence.ts', 'db/stores/derived.ts'],
  findings: ['db/stores/presence.ts', 'db/stores/derived.ts'],
  mutualIdentifiers: ['server/actions/add-mutual.ts', 'db/stores/derived.ts'],
  // Not facts: each has a time after which it goes.
  credentials: ['server/actions/add-account.ts', 'db/stores/accounts.ts'],
  sessions: ['db/stores/sessions.ts'],
  signInLinks: ['db/stores/sign-in-links.ts'],
  outbox: ['db/stores/outbox.ts'],
  drafts: ['db/stores/drafts.ts'],
  declarationLinks: ['db/stores/declaration-links.ts'],
  openLinks: ['db/stores/open-links.ts'],
  weeklyDigests: ['db/stores/weekly-digests.ts'],
  accessEvents: ['db/stores/access-events.ts'],
  idempotency: ['db/stores/idempotency.ts'],
  settings: ['db/stores/settings.ts'],
};

const WRITE = /\.insert\(\s*(\w+)|\b(?:insert into|update|delete from|truncate)\s+(?:\$\{(\w+)\}|"?(\w+)"?)/g;
/** What follows `update` in a sentence, `on conflict … do update`, and the guards' own words. */
const NO_TABLE = new Set(['set', 'of', 'on', 'or', 'is', 'the', 'to']);

export function strayWrites(files: readonly SourceFile[], writers = WRITERS): string[] {
  return files
    .filter(({ path }) => (isIn(path, 'server') || isIn(path, 'db')) && !isIn(path, 'db/migrations') && path !== 'db/guards.ts')
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(WRITE)].flatMap(([, inserted, placed, named]) => {
        const table = inserted ?? placed ?? named;
        if (table === undefined || NO_TABLE.has(table) || writers[table]?.includes(path)) return [];
        return [`${path} writes ${table}; ${writers[table] ? `only ${writers[table].join(' and ')} may` : 'a fact is written by unit.record alone'}`];
      }),
    );
}

/** Units of work that are no verb: signing in and out, settings, mail, access events, forgetting kept replies, making derived tables anew, and the demo, which does verbs within one. */
export const OTHER_TRANSACTIONS: readonly string[] = ['server/actions/unit-of-work.ts', 'server/demo.ts', 'server/actions/rebuild-derived.ts', 'server/api/sessions.ts', 'server/api/signing-in.ts', 'server/api/own-sessions.ts', 'db/stores/settings.ts', 'db/stores/idempotency.ts', 'db/stores/sessions.ts', 'db/stores/sign-in-links.ts', 'db/stores/outbox.ts', 'db/stores/drafts.ts', 'db/stores/declaration-links.ts', 'db/stores/open-links.ts', 'db/stores/weekly-digests.ts', 'db/stores/access-events.ts', 'server/access-log.ts', 'server/post/sender.ts'];

export const strayTransactions = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => (isIn(path, 'server') || isIn(path, 'db')) && /\.transaction\(/.test(withoutComments(text)) && !OTHER_TRANSACTIONS.includes(path))
    .map(({ path }) => `${path} begins a transaction of its own; do the work in doing(…), which leaves entries`);

/** What runs a verb that it is given, and what begins a log: neither is a verb. */
const NO_VERBS = new Set(['server/actions/unit-of-work.ts', 'server/actions/importing.ts']);

/** Files of verbs that neither record an event nor call one that does. */
export function silentVerbs(files: readonly SourceFile[]): string[] {
  const actions = new Map(files.filter(({ path }) => isIn(path, 'server/actions')).map((file) => [file.path, file]));
  const records = (path: string, seen: ReadonlySet<string>): boolean => {
    const file = actions.get(path);
    if (!file || seen.has(path) || NO_VERBS.has(path)) return false;
    if (/\bunit\.record\(/.test(withoutComments(file.text))) return true;
    return importsOf(file).some(({ target, typeOnly }) => target !== undefined && !typeOnly && records(target, new Set([...seen, path])));
  };
  return [...actions.values()].filter(({ path, text }) => !NO_VERBS.has(path) && /\bunit: Unit\b/.test(withoutComments(text)) && !records(path, new Set())).map(({ path }) => `${path} changes something and leaves no event`);
}
