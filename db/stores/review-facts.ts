/** What was decided and arranged for a dossier, as rules see it. What is about the interests of a person is left out: an institutional finding must not tell that there is such a file. */
import { sql, type SQL } from 'drizzle-orm';
import { NO_REVIEWS, reviewsOf, type DecisionKept, type ReviewRows, type Reviews, type SafeguardKept, type VerificationKept } from '../../server/domain/reviews/reviews.ts';
import { amongTexts } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, decisions, safeguards, verifications } from '../tables/index.ts';

type Where = (row: 'g' | 'c') => SQL;
const ofDossier: Where = (row) => sql`${sql.identifier(row)}.authority = ${at('authority')} and ${sql.identifier(row)}.mutual = ${at('mutual')}`;
/** Of one dossier after another, as they are kept. */
const ofRange: Where = (row) => sql`${sql.identifier(row)}.authority = ${at('authority')} and ${sql.identifier(row)}.mutual >= ${at('first')} and ${sql.identifier(row)}.mutual <= ${at('last')}`;

const safeguardsIn = (where: Where) => statement<SafeguardKept & { readonly mutual: string }>(
  () => sql`select g.mutual, g.id, g.conflicts, g.valid_from as "validFrom", g.valid_to as "validTo", g.test_every_months as "testEveryMonths", g.recorded_at as "recordedAt", g.superseded_at as "supersededAt" from ${safeguards} g where ${where('g')} order by g.id`,
);
const verificationRows = statement<VerificationKept>(
  () => sql`select v.id, v.safeguard, v.tested_on as "testedOn", v.outcome, v.recorded_at as "recordedAt", v.superseded_at as "supersededAt" from ${verifications} v where ${amongTexts(sql`v.safeguard`, at('safeguards'))} order by v.recorded_at, v.id`,
);
const decisionsIn = (where: Where) => statement<DecisionKept & { readonly mutual: string }>(
  () => sql`select c.mutual, d.id, d.conflict, c.rule, c.scope, d.disposition, d.state, d.review_on as "reviewOn", d.recorded_at as "recordedAt", d.superseded_at as "supersededAt"
            from ${conflicts} c join ${decisions} d on d.conflict = c.id where ${where('c')} and c.scope not like 'person:%' order by d.id, d.version`,
);
const [safeguardRows, decisionRows] = [safeguardsIn(ofDossier), decisionsIn(ofDossier)];
const [safeguardsOfMany, decisionsOfMany] = [safeguardsIn(ofRange), decisionsIn(ofRange)];

export interface DossierOf {
  readonly authority: string;
  readonly mutual: string;
}

/** Every version of each. */
export async function reviewRows(reader: Reader, { authority, mutual }: DossierOf): Promise<ReviewRows> {
  const arranged = await reader.all(safeguardRows, { authority, mutual });
  const tests = arranged.length === 0 ? [] : await reader.all(verificationRows, { safeguards: JSON.stringify([...new Set(arranged.map(({ id }) => id))]) });
  return { safeguards: arranged, verifications: tests, decisions: await reader.all(decisionRows, { authority, mutual }) };
}

/** Of all the dossiers of an authority from one body to another, by body; those without any are left out. */
export async function reviewRowsOfMany(reader: Reader, range: { readonly authority: string; readonly first: string; readonly last: string }): Promise<Map<string, ReviewRows>> {
  const arranged = await reader.all(safeguardsOfMany, range);
  const tests = arranged.length === 0 ? [] : await reader.all(verificationRows, { safeguards: JSON.stringify([...new Set(arranged.map(({ id }) => id))]) });
  const [tested, guarded, decided] = [Map.groupBy(tests, ({ safeguard }) => safeguard), Map.groupBy(arranged, ({ mutual }) => mutual), Map.groupBy(await reader.all(decisionsOfMany, range), ({ mutual }) => mutual)];
  return new Map(
    [...new Set([...guarded.keys(), ...decided.keys()])].map((mutual) => {
      const its = guarded.get(mutual) ?? [];
      return [mutual, { safeguards: its, verifications: [...new Set(its.map(({ id }) => id))].flatMap((id) => tested.get(id) ?? []), decisions: decided.get(mutual) ?? [] }];
    }),
  );
}

export async function loadReviews(reader: Reader, dossier: DossierOf, civilOf: (instant: string) => string): Promise<Reviews> {
  const rows = await reviewRows(reader, dossier);
  return rows.safeguards.length === 0 && rows.decisions.length === 0 ? NO_REVIEWS : reviewsOf(rows, civilOf);
}

const withAny = statement<DossierOf>(
  () => sql`select authority, mutual from ${safeguards} union select c.authority, c.mutual from ${decisions} d join ${conflicts} c on c.id = d.conflict where c.scope not like 'person:%'`,
);
/** Dossiers for which anything was decided or arranged. */
export const reviewedDossiers = (reader: Reader): Promise<DossierOf[]> => reader.all(withAny, {});

const ofSafeguards = statement<DossierOf>(() => sql`select distinct g.authority, g.mutual from ${safeguards} g where ${amongTexts(sql`g.id`, at('ids'))}`);
const ofConflicts = statement<DossierOf>(() => sql`select distinct c.authority, c.mutual from ${conflicts} c where ${amongTexts(sql`c.id`, at('ids'))} and c.scope not like 'person:%'`);

/** The dossiers of these safeguards and of these conflicts. */
export async function dossiersOf(reader: Reader, ids: { readonly safeguards: readonly string[]; readonly conflicts: readonly string[] }): Promise<DossierOf[]> {
  const arranged = ids.safeguards.length === 0 ? [] : await reader.all(ofSafeguards, { ids: JSON.stringify(ids.safeguards) });
  const decided = ids.conflicts.length === 0 ? [] : await reader.all(ofConflicts, { ids: JSON.stringify(ids.conflicts) });
  return [...arranged, ...decided];
}
