/** What verifying reads: rows by their own column names, and the questions whose answer must be "none". */
import { getTableColumns, sql, type Table } from 'drizzle-orm';
import { amongTexts, engine } from '../dialect.ts';
import { guards } from '../guards.ts';
import { at, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, acts, attestations, authorities, bodyNotices, concerns, conflicts, connections, credentials, decisions, declarations, dossiers, FACTS, type FactTable, fileInvitations, fileNotes, findings, guidanceAdditions, guidanceAdoptions, inquiries, interests, ledgerEntries, ledgerNodes, legalHolds, logs, memberships, mergers, mutualIdentifiers, mutuals, people, readings, recommendations, roles, ruleAdoptions, rulings, safeguards, sealed, sharedPrecedents, suspensions, verifications, withheldDetails } from '../tables/index.ts';

type Row = Readonly<Record<string, unknown>>;

/** Columns by the names that entries use. */
const named = (table: Table) => sql.join(Object.values(getTableColumns(table)).map((column) => sql`${column}`), sql`, `);

const BY_IDS = new Map(Object.entries(FACTS).map(([name, table]) => [name, statement<Row>(() => sql`select ${named(table)} from ${table} where ${amongTexts(table.id, at('ids'))}`)]));

/** Every version of these records, by `id version`. */
export async function factRows(reader: Reader, table: FactTable, ids: readonly string[]): Promise<Map<string, Row>> {
  const select = BY_IDS.get(table);
  if (!select) throw new Error(`no table of facts ${table}`);
  const rows = await reader.all(select, { ids: JSON.stringify([...new Set(ids)]) });
  return new Map(rows.map((row) => [`${String(row['id'])} ${String(row['version'])}`, row]));
}

const level = statement<{ position: number; hash: string }>(
  () => sql`select position, hash from ${ledgerNodes} where ${ledgerNodes.log} = ${at('log')} and level = ${at('level')} and position between ${at('first')} and ${at('last')}`,
);
export async function nodesOfLevel(reader: Reader, log: string, ofLevel: number, first: number, last: number): Promise<Map<number, string>> {
  const rows = await reader.all(level, { log, level: ofLevel, first, last });
  return new Map(rows.map((row) => [row.position, row.hash]));
}

export async function countOf(reader: Reader, table: Table): Promise<number> {
  return (await reader.first(once<{ n: number }>(sql`select cast(count(*) as integer) as n from ${table}`)))?.n ?? 0;
}

/** Rows of a table of facts, page by page, to find the one that no entry names. */
export const keysOf = (reader: Reader, table: FactTable): Promise<{ id: string; version: number; recorded_at: string }[]> =>
  reader.all(once<{ id: string; version: number; recorded_at: string }>(sql`select id, version, recorded_at from ${FACTS[table]}`));

/** A version whose end is not the beginning of the next, or that has no version before it. */
export function brokenChain(reader: Reader, table: FactTable | 'findings'): Promise<{ id: string; version: number } | undefined> {
  const [of, id] = table === 'findings' ? [findings, sql`conflict`] : [FACTS[table], sql`id`];
  return reader.first(
    once<{ id: string; version: number }>(sql`select x.${id} as id, x.version from ${of} x left join ${of} n on n.${id} = x.${id} and n.version = x.version + 1 left join ${of} b on b.${id} = x.${id} and b.version = x.version - 1
      where x.superseded_at is distinct from n.recorded_at or (x.version > 1 and b.version is null) limit 1`),
  );
}

const SEALED = [
  ['people', people, people.name],
  ['roles', roles, roles.reason],
  ['dossiers', dossiers, dossiers.notes],
  ['accounts', accounts, accounts.email],
  ['accounts', accounts, accounts.name],
  ['accounts', accounts, accounts.reason],
  ['memberships', memberships, memberships.reason],
  ['suspensions', suspensions, suspensions.reason],
  ['mergers', mergers, mergers.reason],
  ['connections', connections, connections.note],
  ['file_invitations', fileInvitations, fileInvitations.reason],
  ['withheld_details', withheldDetails, withheldDetails.detail],
  ['withheld_details', withheldDetails, withheldDetails.reason],
  ['readings', readings, readings.purpose],
  ['declarations', declarations, declarations.answers],
  ['declarations', declarations, declarations.reason],
  ['interests', interests, interests.entry],
  ['interests', interests, interests.reason],
  ['people', people, people.email],
  ['rulings', rulings, rulings.reason],
  ['recommendations', recommendations, recommendations.reason],
  ['decisions', decisions, decisions.reason],
  ['decisions', decisions, decisions.observer],
  ['decisions', decisions, decisions.steps],
  ['decisions', decisions, decisions.publicReason],
  ['decisions', decisions, decisions.facts],
  ['safeguards', safeguards, safeguards.description],
  ['verifications', verifications, verifications.evidence],
  ['file_notes', fileNotes, fileNotes.text],
  ['concerns', concerns, concerns.text],
  ['concerns', concerns, concerns.contact],
  ['concerns', concerns, concerns.reason],
  ['legal_holds', legalHolds, legalHolds.reason],
  ['inquiries', inquiries, inquiries.email],
  ['inquiries', inquiries, inquiries.name],
  ['inquiries', inquiries, inquiries.answer],
  ['inquiries', inquiries, inquiries.reason],
  ['attestations', attestations, attestations.text],
  ['body_notices', bodyNotices, bodyNotices.email],
  ['body_notices', bodyNotices, bodyNotices.text],
  ['body_notices', bodyNotices, bodyNotices.reply],
  ['body_notices', bodyNotices, bodyNotices.repliedBy],
  ['body_notices', bodyNotices, bodyNotices.reason],
  ['acts', acts, acts.outcome],
  ['acts', acts, acts.description],
  ['acts', acts, acts.reason],
  ['rule_adoptions', ruleAdoptions, ruleAdoptions.reason],
  ['guidance_adoptions', guidanceAdoptions, guidanceAdoptions.reason],
  ['guidance_additions', guidanceAdditions, guidanceAdditions.text],
  ['shared_precedents', sharedPrecedents, sharedPrecedents.text],
  ['shared_precedents', sharedPrecedents, sharedPrecedents.contact],
] as const;

/** A fact whose sealed text is not there, not even emptied. */
export async function unsealed(reader: Reader): Promise<{ table: string; id: string } | undefined> {
  for (const [table, of, column] of SEALED) {
    const found = await reader.first(once<{ id: string }>(sql`select id from ${of} where ${column} is not null and not exists (select 1 from ${sealed} s where s.commitment = ${column}) limit 1`));
    if (found) return { table, id: found.id };
  }
  return undefined;
}

/** Whose declarations were destroyed, in which register and when: what had been sealed of theirs until then may be empty, and nothing else. */
const destroyed = sql`(select l.authority, e.subject as person, max(e.at) as at from ${ledgerEntries} e join ${logs} l on l.log = e.log where e.event = 'declaration.destroyed' group by l.authority, e.subject)`;
const ofDestroyed = (of: (typeof SEALED)[number][1], person: string, column: string) =>
  sql`select t.${sql.identifier(column)} as commitment from ${of} t join ${destroyed} x on x.authority = t.authority and x.person = t.${sql.identifier(person)} where t.recorded_at < x.at and t.${sql.identifier(column)} is not null`;
const ofFiles = (of: (typeof SEALED)[number][1], column: string) =>
  sql`select t.${sql.identifier(column)} as commitment from ${of} t join ${conflicts} c on c.id = t.conflict join ${destroyed} x on x.authority = t.authority and c.scope = 'person:' || x.person where t.recorded_at < x.at and t.${sql.identifier(column)} is not null`;
/** Of acts only what was said of those that were withdrawn. */
const ofErrors = (column: string) => sql`${ofDestroyed(acts, 'person', column)} and exists (select 1 from ${acts} w where w.id = t.id and w.superseded_at is null and w.state = 'withdrawn')`;
const EMPTIED = [
  ofDestroyed(declarations, 'person', 'answers'),
  ofDestroyed(declarations, 'person', 'reason'),
  ofDestroyed(interests, 'person', 'entry'),
  ofDestroyed(interests, 'person', 'reason'),
  ofDestroyed(withheldDetails, 'person', 'detail'),
  ofDestroyed(withheldDetails, 'person', 'reason'),
  ofDestroyed(rulings, 'person', 'reason'),
  ofDestroyed(inquiries, 'person', 'name'),
  ofDestroyed(inquiries, 'person', 'email'),
  ofDestroyed(inquiries, 'person', 'answer'),
  ofDestroyed(inquiries, 'person', 'reason'),
  ofDestroyed(attestations, 'person', 'text'),
  ofErrors('outcome'),
  ofErrors('description'),
  ofErrors('reason'),
  ofDestroyed(people, 'id', 'name'),
  ofDestroyed(people, 'id', 'email'),
  ofFiles(decisions, 'reason'),
  ofFiles(decisions, 'observer'),
  ofFiles(decisions, 'steps'),
  ofFiles(decisions, 'facts'),
  ofFiles(recommendations, 'reason'),
  ofFiles(fileNotes, 'text'),
];
/** Commitments of which an entry says that their values are gone. */
export const emptiedByRight = async (reader: Reader): Promise<Set<string>> => new Set((await reader.all(once<{ commitment: string }>(sql.join(EMPTIED, sql` union `)))).map(({ commitment }) => commitment));

const sealedAfter = statement<{ commitment: string; salt: string | null; value: string | null }>(
  () => sql`select commitment, salt, value from ${sealed} where commitment > ${at('after')} order by commitment limit 1000`,
);
export const sealedPage = (reader: Reader, after: string) => reader.all(sealedAfter, { after });

export const identifiersNow = (reader: Reader) => reader.all(once<{ scheme: string; number: string; mutual: string }>(sql`select scheme, number, mutual from ${mutualIdentifiers} order by scheme, number`));
export const identifiersRecorded = (reader: Reader) => reader.all(once<{ id: string; identifiers: string }>(sql`select id, identifiers from ${mutuals} where superseded_at is null and identifiers <> '[]'`));

/** Entries or nodes of a log that has no head. */
export const headless = (reader: Reader) =>
  reader.first(once<{ log: string }>(sql`select distinct log from ${ledgerEntries} where log not in (select log from ${logs}) limit 1`));

export const nodesIn = (reader: Reader, log: string) => reader.first(once<{ n: number }>(sql`select cast(count(*) as integer) as n from ${ledgerNodes} where log = ${log}`));

/** Guards that this engine should have and has not, or not as they should be. */
export async function missingGuards(reader: Reader): Promise<string[]> {
  const present = await reader.all(
    once<{ name: string; stored: string }>(
      engine === 'sqlite'
        ? sql`select name, sql as stored from sqlite_master where type = 'trigger'`
        : sql`select t.tgname as name, p.prosrc as stored from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and t.tgenabled <> 'D'`,
    ),
  );
  const known = new Map(present.map((row) => [row.name, row.stored]));
  return guards(engine).filter(({ name, stored }) => known.get(name) !== stored).map((guard) => guard.name);
}

/** The log that each authority has had since it was added, and its title then. */
export const logsDue = (reader: Reader) =>
  reader.all(once<{ authority: string; log: string; title: string }>(sql`select id as authority, coalesce(gss, id) as log, name as title from ${authorities} where version = 1`));

/** An address to sign in with that is neither the one recorded for its account nor that of an account merged into it. */
export const strangeAddress = (reader: Reader) =>
  reader.first(
    once<{ account: string }>(sql`select c.account from ${credentials} c left join ${accounts} a on a.id = c.account and a.superseded_at is null left join ${sealed} s on s.commitment = a.email
      where a.id is null or (s.value is not null and s.value <> c.email and not exists (
        select 1 from ${mergers} g join ${accounts} o on o.id = g.account and o.superseded_at is null join ${sealed} t on t.commitment = o.email where g.into_account = c.account and g.superseded_at is null and t.value = c.email)) limit 1`),
  );
