/** The sources that can be read, each with its options and how what was read is saved. */
import { importAuthorities } from '../actions/import-authorities.ts';
import { importCouncillors } from '../actions/import-councillors.ts';
import { importDossiers } from '../actions/import-dossiers.ts';
import { importInterests } from '../actions/import-interests.ts';
import { importRoles } from '../actions/import-roles.ts';
import type { Imported, Importing } from '../actions/importing.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { namesOfMutuals } from '../../db/stores/mutual-names.ts';
import type { Store } from '../../db/store.ts';
import { referenceAuthority } from '../domain/authorities/reference.ts';
import { awardsIn, hasAwards, supplierMatches } from '../domain/sources/matching/awards.ts';
import { authorities } from '../domain/sources/authorities.ts';
import { councillors } from '../domain/sources/councillors.ts';
import type { CouncillorRecord } from '../domain/sources/councillors/record.ts';
import { dossiers } from '../domain/sources/dossiers.ts';
import { documentThatBegins, tableWith } from '../domain/sources/index.ts';
import { interests } from '../domain/sources/interests.ts';
import type { InterestRecord } from '../domain/sources/interests/record.ts';
import { bodiesNamed } from '../domain/sources/matching/names.ts';
import { roles } from '../domain/sources/roles.ts';
import type { DocumentSource, Entry, Reading, Rejection, Source, TableSource } from '../domain/sources/source.ts';
import { CouldNotRun } from './command.ts';
import { tableOf, textOf } from './file.ts';

export interface Options {
  readonly authority: string | undefined;
  readonly contracts: string | undefined;
  readonly council: string | undefined;
  readonly asAt: string;
}

/** What more the summary tells, and how many of it. */
export interface More {
  readonly saved?: boolean;
  readonly counts?: Readonly<Record<string, number>>;
  readonly lists?: Readonly<Record<string, readonly object[]>>;
}

export interface Read {
  readonly reading: Reading<unknown>;
  readonly save: (how: Importing) => Promise<Imported>;
  readonly more: (store: Store) => Promise<More>;
}

export interface Readable {
  readonly id: string;
  /** Options that mean something to it. */
  readonly takes: readonly (keyof Options)[];
  readonly read: (text: string, file: string, options: Options) => Read;
}

type Save<T> = (how: Importing, entries: readonly Entry<T>[], refused: readonly Rejection[]) => Promise<Imported>;

/** The file of another source is the likeliest slip. */
const meant = (other: Source | undefined): string => (other ? `, but of ${other.id}` : '');

function fromTable<T>(source: TableSource<T>, text: string, file: string, asAt?: string): Reading<T> {
  const { header, rows, rejected } = tableOf(text);
  if (!source.recognise(header)) throw new CouldNotRun(`${file} is not a file of ${source.id}${meant(tableWith(header))}: its columns are ${header.slice(0, 8).join(', ')}…; docs/formats.md says which are needed`);
  const reading = source.read(rows, asAt);
  return { ...reading, rejected: [...rejected, ...reading.rejected], rows: reading.rows + rejected.length };
}

function fromDocument<T>(source: DocumentSource<T>, text: string, file: string): Reading<T> {
  if (!source.recognise(text.slice(0, 4000))) throw new CouldNotRun(`${file} is not a file of ${source.id}${meant(documentThatBegins(text.slice(0, 4000)))}; docs/formats.md describes the format`);
  try {
    return source.read(JSON.parse(text));
  } catch (error) {
    throw new CouldNotRun(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readable<T>(source: TableSource<T> | DocumentSource<T>, save: Save<T>): Readable {
  return {
    id: source.id,
    takes: [],
    read: (text, file) => {
      const reading = source.shape === 'table' ? fromTable(source, text, file) : fromDocument(source, text, file);
      return { reading, save: (how) => save(how, reading.records, reading.rejected), more: async () => ({}) };
    },
  };
}

const notSaved = (accepted: number): Imported => ({ accepted, rejected: [], counts: {} });

/** Rows of another council than the one that is named are refused: a slip would write into the wrong register. */
function ofAuthority<T extends { readonly authority: string | null }>(reading: Reading<T>, gss: string | undefined): Reading<T> {
  const strangers = gss === undefined ? [] : reading.records.filter(({ value }) => value.authority !== null && value.authority !== gss);
  if (strangers.length === 0) return reading;
  const lines = new Set(strangers.map(({ line }) => line));
  return { ...reading, records: reading.records.filter(({ line }) => !lines.has(line)), rejected: [...reading.rejected, ...strangers.map(({ line, value }) => ({ line, column: 'gss', reason: `is of ${value.authority}, and --authority names ${gss}` }))] };
}

async function existing(store: Store, ref: string | undefined): Promise<string | undefined> {
  if (ref === undefined) return undefined;
  const found = await findAuthority(store, ref);
  // One of the list that is shipped is added when it is written to.
  if (!found && !referenceAuthority(ref)) throw new CouldNotRun(`there is no authority ${ref} in this register; read in the list of authorities first (register import authorities FILE), or add it`);
  return found?.gss ?? ref;
}

function readInterests(text: string, file: string, { authority, contracts }: Options): Read {
  const reading = ofAuthority(fromTable(interests, text, file), authority);
  const { records } = reading;
  const ofCouncils = records.every(({ value }) => value.authority !== null);
  return {
    reading,
    save: async (how) => {
      const here = await existing(how.store, authority);
      return ofCouncils || here !== undefined ? importInterests(how, records, reading.rejected, here) : notSaved(records.length);
    },
    more: async (store) => {
      const proposed = bodiesNamed(records, await namesOfMutuals(store));
      const matches = contracts === undefined ? undefined : matchesIn(records, contracts);
      return {
        saved: ofCouncils || authority !== undefined,
        counts: { proposed: proposed.length, ...(matches && { matchesSameCouncil: matches.filter(({ sameCouncil }) => sameCouncil).length, matchesOtherCouncil: matches.filter(({ sameCouncil }) => !sameCouncil).length }) },
        lists: { proposed, ...(matches && { matches }) },
      };
    },
  };
}

function matchesIn(records: readonly Entry<InterestRecord>[], file: string) {
  const { header, rows } = tableOf(textOf(file));
  if (!hasAwards(header)) throw new CouldNotRun(`${file} has no columns gss and awarded_supplier; docs/formats.md says what --contracts reads`);
  return supplierMatches(records, awardsIn(rows));
}

function readCouncillors(text: string, file: string, { authority, council, asAt }: Options): Read {
  const whole = ofAuthority<CouncillorRecord>(fromTable(councillors, text, file, asAt), authority);
  const reading = council === undefined ? whole : { ...whole, records: whole.records.filter(({ value }) => value.council === council) };
  const { records } = reading;
  const accepted = records.reduce((sum, { value }) => sum + value.lines.length, 0);
  const ofCouncils = records.every(({ value }) => value.authority !== null);
  const names = [...new Set(records.map(({ value }) => value.council))];
  if (council !== undefined && records.length === 0) throw new CouldNotRun(`${file} has nobody of ${council}; its councils are ${[...new Set(whole.records.map(({ value }) => value.council))].join(', ')}`);
  if (authority !== undefined && !ofCouncils && names.length > 1) throw new CouldNotRun(`${file} has the councillors of ${names.length} councils; say with --council which of them are of ${authority}: ${names.join(', ')}`);
  return {
    reading,
    save: async (how) => {
      const here = await existing(how.store, authority);
      return ofCouncils || here !== undefined ? importCouncillors(how, records, reading.rejected, here) : notSaved(accepted);
    },
    more: async () => ({ saved: ofCouncils || authority !== undefined }),
  };
}

export const READABLE: readonly Readable[] = [
  readable(authorities, importAuthorities),
  readable(dossiers, importDossiers),
  readable(roles, importRoles),
  { id: interests.id, takes: ['authority', 'contracts'], read: readInterests },
  { id: councillors.id, takes: ['authority', 'council', 'asAt'], read: readCouncillors },
];
