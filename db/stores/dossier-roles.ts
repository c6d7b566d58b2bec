/**
 * Every recorded role as the rules see it, dossier by dossier and packed by the database: one row crosses for each dossier, however many roles
 * it has, for crossing into JavaScript costs seven times the scan.
 */
import { sql, type SQL } from 'drizzle-orm';
import { MARKED, markOf } from '../../server/domain/conflicts/marks.ts';
import type { VisibleRole } from '../../server/domain/conflicts/presence.ts';
import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import type { Span } from '../../server/domain/time/period.ts';
import { CORE_FAMILIES, FAMILIES, keys, type Family } from '../../server/domain/vocabulary.ts';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { responsibilities, roles, units } from '../tables/index.ts';

export interface DossierRoles {
  readonly authority: string;
  readonly mutual: string;
  /** A role that has a unit, a committee, an officer or a mark stands here again with it: a union does not mind being told twice. */
  readonly roles: readonly VisibleRole[];
}

const nextAuthority = statement<{ authority: string }>(() => sql`select authority from ${roles} where authority > ${at('after')} order by authority limit 1`);

const literals = (texts: readonly string[]): SQL => sql.raw(texts.map((text) => `'${text}'`).join(', '));
const current = (row: string): SQL => sql.raw(`${row}.superseded_at is null and ${row}.state = 'recorded'`);

/** The plainest form of a role, always as long: a figure for its family, its first and its last day. */
const BACKGROUND = keys(FAMILIES).length;
const PLAIN_LENGTH = 1 + 10 + 10 + ','.length;
const UNIVERSAL = ROLE_KINDS.filter(({ universal }) => universal).map(({ kind }) => kind);
const figure = sql`case when r.of_contracted_service = 0 and r.kind in (${literals(UNIVERSAL)}) then '${sql.raw(String(BACKGROUND))}' else case r.family ${sql.raw(keys(FAMILIES).map((family, i) => `when '${family}' then '${i}'`).join(' '))} end end`;

/** Kinds that have a mark; and of those the ones of which it is seen wherever the role runs. */
const MARKS = keys(MARKED);
const MARKS_ANYWHERE = MARKS.filter((kind) => MARKED[kind]?.in.includes('family'));

interface PackedRow {
  mutual: string;
  packed: string;
}

const plainRoles = statement<PackedRow>(
  () => sql`select r.mutual, ${packed(sql`${figure} || r.valid_from || r.valid_to`)} as packed from ${roles} r
            where r.authority = ${at('authority')} and r.mutual > ${at('after')} and ${current('r')} group by r.mutual order by r.mutual limit ${at('limit')}`,
);
const throughHands = statement<PackedRow>(
  () => sql`select r.mutual, ${packed(jsonArray(sql`r.id`, sql`r.family`, sql`r.valid_from`, sql`r.valid_to`, sql`r.unit`, sql`r.committee`, sql`case when r.kind in (${literals(MARKS)}) then r.kind end`))} as packed from ${roles} r
            where r.authority = ${at('authority')} and r.mutual > ${at('after')} and r.mutual <= ${at('last')} and ${current('r')} and (r.family in (${literals(CORE_FAMILIES)}) or r.kind in (${literals(MARKS)}))
            and (r.kind in (${literals(MARKS_ANYWHERE)}) or r.unit is not null or r.committee is not null or ${amongTexts(sql`r.id`, at('withOfficer'))}) group by r.mutual`,
);
const officersOf = statement<{ packed: string }>(
  () => sql`select ${packed(jsonArray(sql`x.role`, sql`x.person`, sql`x.valid_from`, sql`x.valid_to`))} as packed from ${responsibilities} x
            where x.authority = ${at('authority')} and ${current('x')} and x.capacity = 'accountable-officer'`,
);
const unitsOf = statement<{ id: string; parent: string | null }>(() => sql`select u.id, u.parent from ${units} u where u.authority = ${at('authority')} and u.superseded_at is null`);

const unpacked = <T>(text: string | undefined): T[] => (text ? (JSON.parse(`[${text}]`) as T[]) : []);
const spanOf = (from: string, to: string): Span => [toDay(from), toDay(to)];
const NOBODY = { line: [], committee: null, officers: [] };

/** So many dossiers are held at once. */
const AT_ONCE = 200;

/** By authority, then body, in byte order; dossiers without a recorded role are left out. */
export async function* dossierRoles(reader: Reader): AsyncGenerator<DossierRoles> {
  for (let authority = ''; ; ) {
    const next = await reader.first(nextAuthority, { after: authority });
    if (!next) return;
    authority = next.authority;
    const parents = new Map((await reader.all(unitsOf, { authority })).map(({ id, parent }) => [id, parent]));
    const officers = Map.groupBy(unpacked<Officer>((await reader.first(officersOf, { authority }))?.packed), ([role]) => role);
    const withOfficer = JSON.stringify([...officers.keys()]);
    for (let after = ''; ; ) {
      const page = await reader.all(plainRoles, { authority, after, limit: AT_ONCE });
      const last = page.at(-1)?.mutual ?? after;
      const handed = new Map((await reader.all(throughHands, { authority, after, last, withOfficer })).map((row) => [row.mutual, row.packed]));
      for (const { mutual, packed: text } of page) yield { authority, mutual, roles: [...plain(text), ...inHands(handed.get(mutual), parents, officers)] };
      if (page.length < AT_ONCE) break;
      after = last;
    }
  }
}

function plain(text: string): VisibleRole[] {
  const found: VisibleRole[] = [];
  for (let i = 0; i < text.length; i += PLAIN_LENGTH) {
    const code = text.charCodeAt(i) - 48;
    const background = code === BACKGROUND;
    found.push({ ...NOBODY, family: background ? 'regulator' : (FAMILY_OF[code] as Family), background, span: spanOf(text.slice(i + 1, i + 11), text.slice(i + 11, i + 21)) });
  }
  return found;
}
const FAMILY_OF = keys(FAMILIES);

type Officer = [role: string, person: string, from: string, to: string];
type InHands = [id: string, family: Family, from: string, to: string, unit: string | null, committee: string | null, marked: string | null];

function inHands(text: string | undefined, parents: ReadonlyMap<string, string | null>, officers: ReadonlyMap<string, readonly Officer[]>): VisibleRole[] {
  const parentOf = (unit: string | null | undefined) => (unit ? parents.get(unit) : undefined);
  return unpacked<InHands>(text).map(([id, family, from, to, unit, committee, marked]) => {
    const parent = parentOf(unit);
    const held = officers.get(id)?.map(([, person, heldFrom, heldTo]) => ({ person, span: spanOf(heldFrom, heldTo) })) ?? [];
    return { family, span: spanOf(from, to), background: true, line: [unit, parent, parentOf(parent)].filter((one) => typeof one === 'string'), committee, mark: marked === null ? undefined : markOf(marked), officers: held };
  });
}
