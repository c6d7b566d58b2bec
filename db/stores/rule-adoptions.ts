/** What councils adopted of the rules: as it stands, as it was known at an instant, and every change of it in turn. */
import { sql, type SQL } from 'drizzle-orm';
import type { Values } from '../../server/domain/conflicts/rule.ts';
import type { AdoptionState } from '../../server/domain/conflicts/adoption-states.ts';
import { CATALOGUE, rulebookOf, type Adoption, type Rulebook } from '../../server/domain/conflicts/rulebook.ts';
import type { RulebooksKnown } from '../../server/domain/publication/replay.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, ruleAdoptions, sealed } from '../tables/index.ts';

type Row = typeof ruleAdoptions.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type AdoptionFact = Omit<Row, 'state' | 'recordedAt' | 'supersededAt'> & { readonly state: AdoptionState };

interface Known {
  authority: string;
  id: string;
  rule: string;
  version: number;
  parameters: string;
  from: string;
  state: AdoptionState;
  adoptedAt: string;
  recordedAt: string;
}

const known = (when: SQL) => sql`select r.authority, r.id, r.rule, r.rule_version as version, r.parameters, r.adopted_from as "from", r.state, r.recorded_at as "recordedAt",
  coalesce((select f.recorded_at from ${ruleAdoptions} f where f.id = r.id and f.version = 1), r.recorded_at) as "adoptedAt"
  from ${ruleAdoptions} r where ${amongTexts(sql`r.authority`, at('authorities'))} and ${when} order by "adoptedAt", r.id`;
const now = statement<Known>(() => known(sql`r.superseded_at is null`));
const then = statement<Known>(() => known(sql`r.recorded_at <= ${at('knownAt')} and (r.superseded_at is null or r.superseded_at > ${at('knownAt')})`));
const always = statement<Known>(() => known(sql`1 = 1`));

const adoption = ({ authority: _where, parameters, ...row }: Known): Adoption => ({ ...row, values: JSON.parse(parameters) as Values });

/** Of an authority, by its id. */
export type Rulebooks = (authority: string) => Rulebook;

export async function rulebooks(reader: Reader, authorities: readonly string[], knownAt?: string): Promise<Rulebooks> {
  const given = { authorities: JSON.stringify([...new Set(authorities)]) };
  const rows = await (knownAt === undefined ? reader.all(now, given) : reader.all(then, { ...given, knownAt }));
  if (rows.length === 0) return () => CATALOGUE;
  const books = new Map([...Map.groupBy(rows, ({ authority }) => authority)].map(([authority, its]) => [authority, rulebookOf(its.map(adoption))]));
  return (authority) => books.get(authority) ?? CATALOGUE;
}

/** Of one: one read of an index. */
export const rulebookOfAuthority = async (reader: Reader, authority: string, knownAt?: string): Promise<Rulebook> => (await rulebooks(reader, [authority], knownAt))(authority);

/** As it was known at each instant; nothing where a council never adopted anything. */
export async function rulebooksKnown(reader: Reader, authority: string): Promise<RulebooksKnown | undefined> {
  const versions = await reader.all(always, { authorities: JSON.stringify([authority]) });
  if (versions.length === 0) return undefined;
  const at = [...new Set(versions.map(({ recordedAt }) => recordedAt))].sort();
  const standing = (instant: string): Known[] => {
    const last = new Map<string, Known>();
    for (const row of versions.filter(({ recordedAt }) => recordedAt <= instant)) if ((last.get(row.id)?.recordedAt ?? '') < row.recordedAt) last.set(row.id, row);
    return [...last.values()];
  };
  const books = at.map((instant) => ({ instant, book: rulebookOf(standing(instant).map(adoption)) }));
  return { at, as: (instant) => books.findLast((one) => one.instant <= instant)?.book ?? CATALOGUE };
}

const current = statement<Row>(() => sql`select ${columns(ruleAdoptions)} from ${ruleAdoptions} where ${ruleAdoptions.id} = ${at('id')} and ${ruleAdoptions.supersededAt} is null`);
export async function findAdoption(reader: Reader, id: string): Promise<AdoptionFact | undefined> {
  const row = await reader.first(current, { id });
  if (!row) return undefined;
  const { recordedAt: _known, supersededAt: _until, ...fact } = row;
  return fact as AdoptionFact;
}

export interface AdoptionRow extends Omit<AdoptionFact, 'reason'> {
  readonly gss: string;
  /** Words of this version, and of the first where this is a later one. */
  readonly told: string | null;
  readonly ownReason: string | null;
  readonly adoptedAt: string;
  readonly recordedAt: string;
}

const told = sql`select r.id, r.version, r.authority, coalesce(a.gss, a.id) as gss, r.rule, r.rule_version as "ruleVersion", r.parameters, r.adopted_from as "adoptedFrom", r.account, r.state, r.recorded_at as "recordedAt", s.value as told,
  (select w.value from ${ruleAdoptions} f join ${sealed} w on w.commitment = f.reason where f.id = r.id and f.version = 1) as "ownReason", (select f.recorded_at from ${ruleAdoptions} f where f.id = r.id and f.version = 1) as "adoptedAt"
  from ${ruleAdoptions} r join ${authorities} a on a.id = r.authority and a.superseded_at is null left join ${sealed} s on s.commitment = r.reason`;

/** `where` may name r. */
export const adoptionRows = (reader: Reader, where: SQL, limit: number): Promise<AdoptionRow[]> => reader.all(once<AdoptionRow>(sql`${told} where ${where} order by r.id limit ${limit}`));
export const adoptionRow = async (reader: Reader, id: string): Promise<AdoptionRow | undefined> => (await adoptionRows(reader, sql`r.id = ${id} and r.superseded_at is null`, 1))[0];
