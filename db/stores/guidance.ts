/** Editions of guidance, which councils follow them, and what these add. */
import { sql, type SQL } from 'drizzle-orm';
import type { EditionContent } from '../../server/domain/guidance/edition.ts';
import type { Published } from '../../server/domain/guidance/editions.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, guidanceAdditions, guidanceAdoptions, guidanceEditions, sealed } from '../tables/index.ts';

export type EditionRow = typeof guidanceEditions.$inferSelect;
export type AdoptionRow = typeof guidanceAdoptions.$inferSelect;
export type AdditionRow = typeof guidanceAdditions.$inferSelect;

/** As it is kept: with why it was withdrawn, where it was. */
export type KeptContent = EditionContent & { readonly withdrawnBecause?: string };
export const contentOf = ({ content }: Pick<EditionRow, 'content'>): KeptContent => JSON.parse(content) as KeptContent;

const current = statement<EditionRow>(() => sql`select ${columns(guidanceEditions)} from ${guidanceEditions} where ${guidanceEditions.id} = ${at('id')} and ${guidanceEditions.supersededAt} is null`);
export const findEdition = (reader: Reader, id: string): Promise<EditionRow | undefined> => reader.first(current, { id });

/** An edition after all those on which it rests, the oldest first: one can rest only on what was there before it, so this ends. */
export async function editionChain(reader: Reader, id: string | null): Promise<Published[]> {
  const chain: Published[] = [];
  for (let next = id; next !== null; ) {
    const found = await findEdition(reader, next);
    if (!found) throw new Error(`an edition rests on ${next}, which is not there`);
    chain.unshift({ publishedOn: found.publishedOn, content: contentOf(found) });
    next = found.basis;
  }
  return chain;
}

export interface EditionLine extends EditionRow {
  readonly gss: string | null;
  readonly publisherName: string | null;
}

/** `where` may name e. */
export const editionRows = (reader: Reader, where: SQL, limit: number): Promise<EditionLine[]> =>
  reader.all(
    once<EditionLine>(sql`select e.id, e.version, e.publisher, e.title, e.basis, e.published_on as "publishedOn", e.content, e.contact, e.state, e.recorded_at as "recordedAt", e.superseded_at as "supersededAt", coalesce(a.gss, a.id) as gss, a.name as "publisherName"
      from ${guidanceEditions} e left join ${authorities} a on a.id = e.publisher and a.superseded_at is null where ${where} order by e.id limit ${limit}`),
  );

const value = (commitment: SQL): SQL => sql`(select s.value from ${sealed} s where s.commitment = ${commitment})`;

export interface AdoptionLine extends AdoptionRow {
  readonly gss: string;
  readonly told: string | null;
  readonly editionTitle: string | null;
}

/** `where` may name n. */
export const adoptionRows = (reader: Reader, where: SQL, limit = 10_000): Promise<AdoptionLine[]> =>
  reader.all(
    once<AdoptionLine>(sql`select n.id, n.version, n.authority, coalesce(a.gss, a.id) as gss, n.edition, (select e.title from ${guidanceEditions} e where e.id = n.edition and e.superseded_at is null) as "editionTitle", n.adopted_from as "adoptedFrom", n.reason, ${value(sql`n.reason`)} as told,
        n.account, n.state, n.recorded_at as "recordedAt", n.superseded_at as "supersededAt"
      from ${guidanceAdoptions} n join ${authorities} a on a.id = n.authority and a.superseded_at is null where ${where} order by n.id limit ${limit}`),
  );

const oneAdoption = statement<AdoptionRow>(() => sql`select ${columns(guidanceAdoptions)} from ${guidanceAdoptions} where ${guidanceAdoptions.id} = ${at('id')} and ${guidanceAdoptions.supersededAt} is null`);
export const findAdoption = (reader: Reader, id: string): Promise<AdoptionRow | undefined> => reader.first(oneAdoption, { id });

export interface AdditionLine extends AdditionRow {
  readonly gss: string;
  readonly told: string | null;
}

/** `where` may name x. */
export const additionRows = (reader: Reader, where: SQL, limit = 10_000): Promise<AdditionLine[]> =>
  reader.all(
    once<AdditionLine>(sql`select x.id, x.version, x.authority, coalesce(a.gss, a.id) as gss, x.paragraph, x.text, ${value(sql`x.text`)} as told, x.valid_from as "validFrom", x.valid_to as "validTo", x.state, x.recorded_at as "recordedAt", x.superseded_at as "supersededAt"
      from ${guidanceAdditions} x join ${authorities} a on a.id = x.authority and a.superseded_at is null where ${where} order by x.id limit ${limit}`),
  );

const oneAddition = statement<AdditionRow & { told: string | null }>(
  () => sql`select ${columns(guidanceAdditions)}, (select s.value from ${sealed} s where s.commitment = ${guidanceAdditions.text}) as told from ${guidanceAdditions} where ${guidanceAdditions.id} = ${at('id')} and ${guidanceAdditions.supersededAt} is null`,
);
export const findAddition = (reader: Reader, id: string): Promise<(AdditionRow & { told: string | null }) | undefined> => reader.first(oneAddition, { id });
