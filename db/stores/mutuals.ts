import { sql, type SQL } from 'drizzle-orm';
import type { Eyes } from '../../server/domain/access/permit.ts';
import { normalNumber } from '../../server/domain/mutuals/identifiers.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../server/domain/vocabulary.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { dossiers, mutualIdentifiers, mutuals, roles } from '../tables/index.ts';
import { released } from './published.ts';

export type MutualRow = typeof mutuals.$inferSelect;
export type DossierRow = typeof dossiers.$inferSelect;

/** Who is looking, and on which day: what is released decides what others see. */
export interface Looking extends Eyes {
  readonly today: string;
}

const valuesOf = ({ sight, ofInstallation, today }: Looking) => ({ sight: JSON.stringify(sight), ofInstallation: ofInstallation ? 1 : 0, today });

/**
 * A body without a public number is seen only by the council that added it (or the installation's administrators, where none did), and by those
 * with a role towards it or a file on it, until a role towards it is released: a planned spin-out may be nobody else's business yet.
 */
const isSeen = ({ sight, ofInstallation, today }: Readonly<Record<keyof Looking, SQL>>): SQL => sql`(m.identifiers <> '[]' or ${amongTexts(sql`m.added_by`, sight)} or (m.added_by is null and ${ofInstallation} = 1)
  or exists (select 1 from ${dossiers} own where own.mutual = m.id and own.superseded_at is null and ${amongTexts(sql`own.authority`, sight)})
  or exists (select 1 from ${roles} seen where seen.mutual = m.id and seen.superseded_at is null and seen.state = 'recorded'
    and (${amongTexts(sql`seen.authority`, sight)} or ${released(sql`seen`, today)})))`;

export function isSeenBy(looking: Looking): SQL {
  const { sight, ofInstallation, today } = valuesOf(looking);
  return isSeen({ sight: sql`${sight}`, ofInstallation: sql`${ofInstallation}`, today: sql`${today}` });
}

const seenAmong = statement<{ id: string }>(() => sql`select m.id from ${mutuals} m where ${amongTexts(sql`m.id`, at('ids'))} and m.superseded_at is null and ${isSeen({ sight: at('sight'), ofInstallation: at('ofInstallation'), today: at('today') })}`);
/** Of these bodies, those that are seen. */
export const mutualsSeen = async (reader: Reader, looking: Looking, ids: readonly string[]): Promise<Set<string>> =>
  new Set(ids.length === 0 ? [] : (await reader.all(seenAmong, { ids: JSON.stringify([...new Set(ids)]), ...valuesOf(looking) })).map(({ id }) => id));

const byId = statement<MutualRow>(() => sql`select ${columns(mutuals)} from ${mutuals} where ${mutuals.id} = ${at('ref')} and ${mutuals.supersededAt} is null`);
const byNumber = statement<{ mutual: string }>(() => sql`select mutual from ${mutualIdentifiers} where scheme = ${at('scheme')} and number = ${at('number')}`);
const seenById = statement<{ id: string }>(() => sql`select m.id from ${mutuals} m where m.id = ${at('id')} and m.superseded_at is null and ${isSeen({ sight: at('sight'), ofInstallation: at('ofInstallation'), today: at('today') })}`);

export const whoHas = async (reader: Reader, scheme: IdentifierScheme, number: string): Promise<string | undefined> => (await reader.first(byNumber, { scheme, number: normalNumber(scheme, number) }))?.mutual;

/** By id, or `scheme:number`; whoever is looking, where nobody is named. */
export async function findMutual(reader: Reader, ref: string, looking?: Looking): Promise<MutualRow | undefined> {
  const colon = ref.indexOf(':');
  const scheme = ref.slice(0, Math.max(colon, 0));
  const id = colon < 0 ? ref : scheme in IDENTIFIER_SCHEMES ? await whoHas(reader, scheme as IdentifierScheme, ref.slice(colon + 1)) : undefined;
  const row = id === undefined ? undefined : await reader.first(byId, { ref: id });
  if (!row || !looking || row.identifiers !== '[]' || (row.addedBy === null ? looking.ofInstallation : looking.sight.includes(row.addedBy))) return row;
  return (await reader.first(seenById, { id: row.id, ...valuesOf(looking) })) ? row : undefined;
}

const dossier = statement<DossierRow>(
  () => sql`select ${columns(dossiers)} from ${dossiers} where ${dossiers.authority} = ${at('authority')} and ${dossiers.mutual} = ${at('mutual')} and ${dossiers.supersededAt} is null`,
);
export const findDossier = (reader: Reader, authority: string, mutual: string): Promise<DossierRow | undefined> => reader.first(dossier, { authority, mutual });

const named = statement<{ id: string }>(() => sql`select id from ${mutuals} where ${mutuals.name} = ${at('name')} and ${mutuals.supersededAt} is null`);
export const findMutualsNamed = (reader: Reader, name: string): Promise<{ id: string }[]> => reader.all(named, { name });
