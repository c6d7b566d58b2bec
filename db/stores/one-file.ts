/** What stands in the file of one conflict, of every table, each version as it was written. */
import { sql, type SQL } from 'drizzle-orm';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, assignments, bodyNotices, concerns, decisions, people, recommendations, safeguards, sealed, verifications } from '../tables/index.ts';

const said = (commitment: SQL): SQL => sql`(select s.value from ${sealed} s where s.commitment = ${commitment})`;
const nameOf = (account: SQL): SQL => sql`(select s.value from ${accounts} a join ${sealed} s on s.commitment = a.name where a.id = ${account} and a.superseded_at is null)`;

interface Written {
  id: string;
  version: number;
  at: string;
}

interface RecommendedRow extends Written {
  disposition: string;
  reason: string | null;
  account: string;
  name: string | null;
}
const recommended = (reader: Reader, conflict: string) =>
  reader.all(once<RecommendedRow>(sql`select r.id, r.version, r.recorded_at as at, r.disposition, ${said(sql`r.reason`)} as reason, r.account, ${nameOf(sql`r.account`)} as name from ${recommendations} r where r.conflict = ${conflict}`));

interface DecidedRow extends Written {
  state: string;
  disposition: string;
  class: string;
  reason: string | null;
  publicReason: string | null;
  observer: string | null;
  steps: string | null;
  legalAdvice: number;
  referredTo: string | null;
  reviewOn: string | null;
  severity: number;
  rule: string;
  ruleVersion: number;
  /** The file as it was kept; null where that is no more. */
  facts: string | null;
  account: string;
  name: string | null;
  second: string | null;
  secondName: string | null;
}
const decided = (reader: Reader, conflict: string) =>
  reader.all(
    once<DecidedRow>(sql`select d.id, d.version, d.recorded_at as at, d.state, d.disposition, d.class, ${said(sql`d.reason`)} as reason, ${said(sql`d.public_reason`)} as "publicReason", ${said(sql`d.observer`)} as observer, ${said(sql`d.steps`)} as steps,
        d.legal_advice as "legalAdvice", d.referred_to as "referredTo", d.review_on as "reviewOn", d.severity, d.rule, d.rule_version as "ruleVersion", ${said(sql`d.facts`)} as facts, d.account, ${nameOf(sql`d.account`)} as name, d.second, ${nameOf(sql`d.second`)} as "secondName"
      from ${decisions} d where d.conflict = ${conflict}`),
  );

/** A safeguard is in every file for which it was ever arranged. The list of ids is JSON text, and an id has nothing in it that a pattern would read. */
const forConflict = (authority: string, conflict: string): SQL => sql`select y.id from ${safeguards} y where y.authority = ${authority} and y.conflicts like ${`%"${conflict}"%`}`;

interface SafeguardRow extends Written {
  state: string;
  kind: string;
  description: string | null;
  owner: string | null;
  ownerName: string | null;
  validFrom: string;
  validTo: string;
  testEveryMonths: number;
}
const arranged = (reader: Reader, authority: string, conflict: string) =>
  reader.all(
    once<SafeguardRow>(sql`select g.id, g.version, g.recorded_at as at, g.state, g.kind, ${said(sql`g.description`)} as description, g.owner, (select s.value from ${people} p join ${sealed} s on s.commitment = p.name where p.id = g.owner and p.superseded_at is null) as "ownerName",
        g.valid_from as "validFrom", g.valid_to as "validTo", g.test_every_months as "testEveryMonths" from ${safeguards} g where g.id in (${forConflict(authority, conflict)})`),
  );

interface TestRow extends Written {
  safeguard: string;
  on: string;
  outcome: string;
  evidence: string | null;
  account: string;
  name: string | null;
}
const tested = (reader: Reader, authority: string, conflict: string) =>
  reader.all(
    once<TestRow>(sql`select v.id, v.version, v.recorded_at as at, v.safeguard, v.tested_on as "on", v.outcome, ${said(sql`v.evidence`)} as evidence, v.account, ${nameOf(sql`v.account`)} as name from ${verifications} v where v.safeguard in (${forConflict(authority, conflict)})`),
  );

interface AssignedRow extends Written {
  account: string | null;
  name: string | null;
}
const assigned = (reader: Reader, conflict: string) => reader.all(once<AssignedRow>(sql`select g.id, g.version, g.recorded_at as at, g.account, ${nameOf(sql`g.account`)} as name from ${assignments} g where g.id = ${conflict} order by g.version`));

interface RaisedRow extends Written {
  state: string;
  text: string | null;
  capacity: string;
}
/** From when each was taken up with this file; what it says of who raised it is not asked for. */
const raised = (reader: Reader, conflict: string) => reader.all(once<RaisedRow>(sql`select k.id, k.version, k.recorded_at as at, k.state, ${said(sql`k.text`)} as text, k.capacity from ${concerns} k where k.conflict = ${conflict}`));

interface NoticeRow extends Written {
  state: string;
  proposed: string | null;
  reply: string | null;
  repliedBy: string | null;
}
const noticed = (reader: Reader, conflict: string) =>
  reader.all(
    once<NoticeRow>(sql`select b.id, b.version, b.recorded_at as at, b.state, ${said(sql`b.text`)} as proposed, ${said(sql`b.reply`)} as reply, ${said(sql`b.replied_by`)} as "repliedBy" from ${bodyNotices} b where b.conflict = ${conflict} order by b.version`),
  );

export const wholeFile = async (reader: Reader, authority: string, conflict: string) => ({
  recommended: await recommended(reader, conflict),
  decided: await decided(reader, conflict),
  arranged: await arranged(reader, authority, conflict),
  tested: await tested(reader, authority, conflict),
  assigned: await assigned(reader, conflict),
  raised: await raised(reader, conflict),
  noticed: await noticed(reader, conflict),
});
export type WholeFile = Awaited<ReturnType<typeof wholeFile>>;
