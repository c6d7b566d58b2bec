/** What rules about people see of some persons of one authority: as it stands, or as it was known at an instant. */
import { sql, type SQL } from 'drizzle-orm';
import type { ConnectionKind } from '../../server/domain/access/connected.ts';
import type { DeclaredInterest, Filing, HeldAct, HeldConnection, HeldResponsibility, HeldRuling, PersonFacts, TowardsRole } from '../../server/domain/conflicts/personal/facts.ts';
import type { Entry } from '../../server/domain/declarations/answers.ts';
import { headingOf } from '../../server/domain/declarations/headings/index.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import { intersect, type Span } from '../../server/domain/time/period.ts';
import type { AuthorityKind, Capacity, Family, Nation } from '../../server/domain/vocabulary.ts';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { acts, authorities, authoritySettings, connections, declarations, interests, people, responsibilities, roles, rulings, sealed } from '../tables/index.ts';
import { yearlyIn } from './authority-settings.ts';

/** Many rows cross as one text. */
type Packed = { packed: string };
const unpacked = <T>(row: Packed | undefined): T[] => JSON.parse(`[${row?.packed ?? ''}]`) as T[];

type Known = (row: SQL) => SQL;
const standing: Known = (row) => sql`${row}.superseded_at is null`;
const then: Known = (row) => sql`${row}.recorded_at <= ${at('knownAt')} and (${row}.superseded_at is null or ${row}.superseded_at > ${at('knownAt')})`;

type OfficesRow = [person: string, offices: string];
type HeldRow = [person: string, id: string, role: string, mutual: string, family: Family, kind: string, capacity: Capacity, from: string, to: string, roleFrom: string, roleTo: string];
type ConnectionRow = [person: string, id: string, mutual: string, kind: ConnectionKind, from: string, to: string];
type InterestRow = [person: string, id: string, mutual: string | null, heading: string, from: string, to: string, entry: string | null];
type FilingRow = [person: string, id: string, kind: string, kindVersion: number, state: string, receivedOn: string, dueOn: string | null];
type ActRow = [person: string, id: string, mutual: string, kind: HeldAct['kind'], on: string, committee: string | null, role: string | null, tie: HeldAct['tie']];
type RulingRow = [person: string | null, id: string, mutual: string | null, kind: string, from: string, to: string];
type RoleRow = [id: string, mutual: string, family: Family, committee: string | null, from: string, to: string];

function questions(known: Known) {
  const ask = (build: () => SQL) => statement<Packed>(build);
  const here = (row: SQL): SQL => sql`${row}.authority = ${at('authority')} and ${known(row)}`;
  const theirs = (row: SQL): SQL => sql`${here(row)} and ${amongTexts(sql`${row}.person`, at('persons'))}`;
  const [b, c, d, i, p, r, u, x] = [sql`b`, sql`c`, sql`d`, sql`i`, sql`p`, sql`r`, sql`u`, sql`x`];
  return {
    offices: ask(() => sql`select ${packed(jsonArray(sql`p.id`, sql`p.offices`))} as packed from ${people} p where ${here(p)} and ${amongTexts(sql`p.id`, at('persons'))}`),
    held: ask(
      () => sql`select ${packed(jsonArray(sql`x.person`, sql`x.id`, sql`x.role`, sql`r.mutual`, sql`r.family`, sql`r.kind`, sql`x.capacity`, sql`x.valid_from`, sql`x.valid_to`, sql`r.valid_from`, sql`r.valid_to`))} as packed
                from ${responsibilities} x join ${roles} r on r.id = x.role and ${known(r)} and r.state = 'recorded' where ${theirs(x)} and x.state = 'recorded'`,
    ),
    connections: ask(() => sql`select ${packed(jsonArray(sql`c.person`, sql`c.id`, sql`c.mutual`, sql`c.kind`, sql`c.valid_from`, sql`c.valid_to`))} as packed from ${connections} c where ${theirs(c)} and c.state = 'recorded'`),
    interests: ask(
      () => sql`select ${packed(jsonArray(sql`i.person`, sql`i.id`, sql`i.mutual`, sql`i.heading`, sql`i.valid_from`, sql`i.valid_to`, sql`e.value`))} as packed
                from ${interests} i left join ${sealed} e on e.commitment = i.entry where ${theirs(i)} and i.state in ('registered', 'ended', 'superseded')`,
    ),
    filings: ask(() => sql`select ${packed(jsonArray(sql`d.person`, sql`d.id`, sql`d.kind`, sql`d.kind_version`, sql`d.state`, sql`d.received_on`, sql`d.due_on`))} as packed from ${declarations} d where ${theirs(d)}`),
    acts: ask(() => sql`select ${packed(jsonArray(sql`b.person`, sql`b.id`, sql`b.mutual`, sql`b.kind`, sql`b.done_on`, sql`b.committee`, sql`b.role`, sql`b.tie`))} as packed from ${acts} b where ${theirs(b)} and b.state = 'recorded'`),
    rulings: ask(
      () => sql`select ${packed(jsonArray(sql`u.person`, sql`u.id`, sql`u.mutual`, sql`u.kind`, sql`u.valid_from`, sql`u.valid_to`))} as packed
                from ${rulings} u where ${here(u)} and u.state <> 'withdrawn' and (u.person is null or ${amongTexts(sql`u.person`, at('persons'))})`,
    ),
    roles: ask(
      () => sql`select ${packed(jsonArray(sql`r.id`, sql`r.mutual`, sql`r.family`, sql`r.committee`, sql`r.valid_from`, sql`r.valid_to`))} as packed
                from ${roles} r where ${here(r)} and ${amongTexts(sql`r.mutual`, at('mutuals'))} and r.state = 'recorded'`,
    ),
    nation: statement<{ nation: Nation; authorityKind: AuthorityKind }>(() => sql`select a.nation, a.kind as "authorityKind" from ${authorities} a where a.id = ${at('authority')} and ${known(sql`a`)}`),
    settings: statement<SettingsRow>(
      () => sql`select s.yearly_request_on as "yearlyRequestOn", s.gifts_together as "giftsTogether", s.recorded_at as "recordedAt" from ${authoritySettings} s
                where s.authority = ${at('authority')} ${known === then ? sql`and s.recorded_at <= ${at('knownAt')}` : sql``} order by s.version desc`,
    ),
  };
}
const NOW = questions(standing);
const THEN = questions(then);

interface SettingsRow {
  readonly yearlyRequestOn: string | null;
  readonly giftsTogether: number;
  readonly recordedAt: string;
}

const spanOf = (from: string, to: string): Span => [toDay(from), toDay(to)];
const textIn = (entry: Entry | null, ...names: readonly string[]): string | null => names.map((name) => entry?.[name]).find((value) => typeof value === 'string') ?? null;

function interest([, id, mutual, heading, from, to, text]: InterestRow): DeclaredInterest {
  const entry = text === null ? null : (JSON.parse(text) as Entry);
  const [outcome, pence] = [textIn(entry, 'outcome'), entry?.['valuePence']];
  return {
    id,
    mutual,
    heading: headingOf(heading)?.subject ?? heading,
    holder: entry?.holder ?? 'self',
    post: textIn(entry, 'post', 'what'),
    span: spanOf(from, to),
    outcome: outcome === 'accepted' || outcome === 'refused' ? outcome : null,
    valuePence: typeof pence === 'number' ? pence : null,
    on: textIn(entry, 'on'),
  };
}

const responsibility = ([, id, role, mutual, family, kind, capacity, from, to, roleFrom, roleTo]: HeldRow): HeldResponsibility[] =>
  intersect([spanOf(from, to)], [spanOf(roleFrom, roleTo)]).map((span) => ({ id, role, mutual, family, kind, capacity, span }));
const connection = ([, id, mutual, kind, from, to]: ConnectionRow): HeldConnection => ({ id, mutual, kind, span: spanOf(from, to) });
const filing = ([, id, kind, kindVersion, state, receivedOn, dueOn]: FilingRow): Filing => ({ id, kind, kindVersion, state, receivedOn, dueOn });
const act = ([, id, mutual, kind, on, committee, role, tie]: ActRow): HeldAct => ({ id, mutual, kind, span: spanOf(on, on), committee, role, tie });
const ruling = ([, id, mutual, kind, from, to]: RulingRow): HeldRuling => ({ id, kind, mutual, span: spanOf(from, to) });
const role = ([id, mutual, family, committee, from, to]: RoleRow): TowardsRole => ({ id, mutual, family, committee, span: spanOf(from, to) });

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export interface Whose {
  readonly authority: string;
  readonly persons: readonly string[];
  readonly knownAt?: string | undefined;
}

/** By person; `dayOf` tells the civil date of an instant. */
export async function loadPersonFacts(reader: Reader, { authority, persons, knownAt }: Whose, dayOf: (instant: string) => string): Promise<Map<string, PersonFacts>> {
  const ask = knownAt === undefined ? NOW : THEN;
  const given = { authority, persons: JSON.stringify(persons), ...(knownAt !== undefined && { knownAt }) };
  const perPerson = async <T extends readonly [string | null, ...unknown[]]>(question: (typeof NOW)['offices']) => Map.groupBy(unpacked<T>(await reader.first(question, given)), ([person]) => person);
  const offices = await perPerson<OfficesRow>(ask.offices);
  const [linked, declared] = [await perPerson<ConnectionRow>(ask.connections), await perPerson<InterestRow>(ask.interests)];
  const [filed, ruled, acted] = [await perPerson<FilingRow>(ask.filings), await perPerson<RulingRow>(ask.rulings), await perPerson<ActRow>(ask.acts)];
  const mutualsOf = (person: string): string[] => [...new Set([...(linked.get(person) ?? []).map(([, , mutual]) => mutual), ...(declared.get(person) ?? []).flatMap(([, , mutual]) => mutual ?? [])])];
  const mutuals = [...new Set(persons.flatMap(mutualsOf))];
  // Whoever has nothing to do with any body has no finding about one.
  const held = mutuals.length === 0 ? undefined : await perPerson<HeldRow>(ask.held);
  const towards = Map.groupBy(mutuals.length === 0 ? [] : unpacked<RoleRow>(await reader.first(ask.roles, { ...given, mutuals: JSON.stringify(mutuals) })), ([, mutual]) => mutual);
  const settings = await reader.all(ask.settings, given);
  const shared = { nation: 'England' as Nation, ...(await reader.first(ask.nation, given)), yearly: yearlyIn(settings, dayOf), giftsTogether: settings[0]?.giftsTogether ?? 0 };
  return new Map(
    [...offices].map(([person, rows]) => {
      const id = person as string;
      const facts: PersonFacts = {
        ...shared,
        person: id,
        offices: JSON.parse(rows[0]?.[1] ?? '[]') as Office[],
        responsibilities: byId((held?.get(id) ?? []).flatMap(responsibility)),
        connections: byId((linked.get(id) ?? []).map(connection)),
        interests: byId((declared.get(id) ?? []).map(interest)),
        acts: byId((acted.get(id) ?? []).map(act)),
        filings: byId((filed.get(id) ?? []).map(filing)),
        roles: byId(mutualsOf(id).flatMap((mutual) => (towards.get(mutual) ?? []).map(role))),
        rulings: byId([...(ruled.get(null) ?? []), ...(ruled.get(id) ?? [])].map(ruling)),
      };
      return [id, facts];
    }),
  );
}
