/** Released roles, version by version; and what is named by them or by a public office, which alone of a council's units everybody sees. */
import { sql } from 'drizzle-orm';
import type { VersionOfRole } from '../../server/domain/publication/role-changes.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, mutuals, roles, units } from '../tables/index.ts';
import { amongTexts } from '../dialect.ts';
import { released, releasedNow } from './published.ts';

type Row = Omit<VersionOfRole, 'before'> & { readonly before: string | null } & { readonly [name in `was${string}`]: string | null };

export interface RoleVersionsAsked {
  readonly today: string;
  readonly authority: string;
  readonly body?: string | undefined;
  /** Instants, both inclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export async function roleVersions(reader: Reader, { today, authority, body, since, until }: RoleVersionsAsked): Promise<VersionOfRole[]> {
  const conditions = [
    sql`r.authority = ${authority} and ${releasedNow(sql`r`, today)}`,
    body !== undefined && sql`r.mutual = ${body}`,
    since !== undefined && sql`r.recorded_at >= ${since}`,
    until !== undefined && sql`r.recorded_at <= ${until}`,
  ].filter((one) => one !== false);
  const rows = await reader.all(
    once<Row>(sql`select r.id, r.version, r.mutual, r.family, r.kind, r.valid_from as "validFrom", r.valid_to as "validTo", r.unit, r.committee, r.legal_basis as "legalBasis", r.evidence, r.state, r.recorded_at as "recordedAt",
      b.id as before, b.kind as "wasKind", b.valid_from as "wasFrom", b.valid_to as "wasTo", b.unit as "wasUnit", b.committee as "wasCommittee", b.legal_basis as "wasBasis", b.evidence as "wasEvidence", b.state as "wasState"
      from ${roles} r left join ${roles} b on b.id = r.id and b.version = r.version - 1 where ${sql.join(conditions, sql` and `)} order by r.recorded_at desc, r.id`),
  );
  return rows.map(versionOf);
}

function versionOf({ before, wasKind, wasFrom, wasTo, wasUnit, wasCommittee, wasBasis, wasEvidence, wasState, ...row }: Row): VersionOfRole {
  if (before === null) return { ...row, before: null };
  const text = (value: string | null | undefined): string => value ?? '';
  return { ...row, before: { kind: text(wasKind), validFrom: text(wasFrom), validTo: text(wasTo), unit: wasUnit ?? null, committee: wasCommittee ?? null, legalBasis: wasBasis ?? null, evidence: text(wasEvidence), state: text(wasState) } };
}

const named = statement<{ id: string; name: string }>(() => sql`select m.id, m.name from ${mutuals} m where ${amongTexts(sql`m.id`, at('ids'))} and m.superseded_at is null`);
export const namesOfBodies = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> => new Map(ids.length === 0 ? [] : (await reader.all(named, { ids: JSON.stringify([...new Set(ids)]) })).map(({ id, name }) => [id, name]));

export interface BodyNamed {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
}

/** In order of their names, as they were known then. */
export function bodiesById(reader: Reader, ids: readonly string[], knownAt: string | undefined): Promise<BodyNamed[]> {
  const known = knownAt === undefined ? sql`m.superseded_at is null` : sql`m.recorded_at <= ${knownAt} and (m.superseded_at is null or m.superseded_at > ${knownAt})`;
  return reader.all(once<BodyNamed>(sql`select m.id, m.name, m.legal_form as "legalForm" from ${mutuals} m where ${amongTexts(sql`m.id`, JSON.stringify(ids))} and ${known} order by m.name, m.id`));
}

export interface UnitNamed {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

const unitsAmong = statement<UnitNamed>(() => sql`select u.id, u.name, u.kind from ${units} u where ${amongTexts(sql`u.id`, at('ids'))} and u.superseded_at is null order by u.name, u.id`);
export const unitsById = (reader: Reader, ids: readonly string[]): Promise<UnitNamed[]> => reader.all(unitsAmong, { ids: JSON.stringify(ids) });

/** As it was known then. */
export function bodyThen(reader: Reader, id: string, knownAt: string | undefined): Promise<typeof mutuals.$inferSelect | undefined> {
  const m = sql`${mutuals}`;
  const known = knownAt === undefined ? sql`${m}.superseded_at is null` : sql`${m}.recorded_at <= ${knownAt} and (${m}.superseded_at is null or ${m}.superseded_at > ${knownAt})`;
  return reader.first(once<typeof mutuals.$inferSelect>(sql`select ${columns(mutuals)} from ${mutuals} where ${mutuals.id} = ${id} and ${known}`));
}

const towards = statement<{ gss: string; name: string }>(
  () => sql`select coalesce(a.gss, a.id) as gss, a.name from ${authorities} a where a.superseded_at is null and exists (select 1 from ${roles} r where r.authority = a.id and r.mutual = ${at('body')} and r.superseded_at is null and r.state = 'recorded' and ${released(sql`r`, at('today'))}) order by a.name, a.id`,
);
/** Councils with a released role towards a body. */
export const councilsTowards = (reader: Reader, body: string, today: string): Promise<{ gss: string; name: string }[]> => reader.all(towards, { body, today });
