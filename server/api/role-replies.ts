/** Rows of roles, statements and responsibilities as they are told, on both clocks. */
import { sql, type SQL } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import type { Reader } from '../../db/store.ts';
import { authorities, responsibilities, roles, roleStatements, sealed } from '../../db/tables/index.ts';
import type { Standing } from '../domain/attestations/standing.ts';
import type { Evidence, Responsibility, Role, RoleStatement } from '../domain/roles/role.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Capacity, Family } from '../domain/vocabulary.ts';
import { attested } from './attested.ts';
import { asKnown, type Clocks } from './paging.ts';
import { liesOver, type Lens } from './sight.ts';

export interface RoleLine extends Partial<Standing> {
  id: string;
  version: number;
  gss: string;
  mutual: string;
  kind: string;
  family: Family;
  validFrom: string;
  validTo: string;
  state: 'recorded' | 'withdrawn';
  unit: string | null;
  committee: string | null;
  officer: string | null;
  legalBasis: string | null;
  evidence: string;
  public: number;
  withheldUntil: string | null;
  withheldReason: string | null;
  ofContractedService: number;
  reason: string | null;
  recordedAt: string;
}

/** `where` may name r (role) and a (authority). `as-written`: each version with the officer who answered for it then, and not whether it is confirmed. */
export async function roleLines(reader: Reader, where: SQL, order: SQL, limit: number, clocks: Clocks | 'as-written', day: string): Promise<RoleLine[]> {
  const known = clocks === 'as-written' ? sql`x.recorded_at <= r.recorded_at and (x.superseded_at is null or x.superseded_at > r.recorded_at)` : asKnown(sql`x`, clocks);
  // Of a role that is over on its last day, of one to come on its first: whoever went before that does not answer for it.
  const on = sql`case when r.valid_to < ${day} then r.valid_to when r.valid_from > ${day} then r.valid_from else ${day} end`;
  const officer = sql`(select x.person from ${responsibilities} x where x.role = r.id and x.capacity = 'accountable-officer' and x.state = 'recorded' and ${known}
    and x.valid_from <= ${on} and x.valid_to >= ${on} order by x.valid_from desc, x.id desc limit 1)`;
  const lines = await reader.all(
    once<RoleLine>(sql`select r.id, r.version, coalesce(a.gss, a.id) as gss, r.mutual, r.kind, r.family, r.valid_from as "validFrom", r.valid_to as "validTo", r.state, r.unit, r.committee, ${officer} as officer,
        r.legal_basis as "legalBasis", r.evidence, r.public, r.withheld_until as "withheldUntil", r.withheld_reason as "withheldReason", r.of_contracted_service as "ofContractedService", s.value as reason, r.recorded_at as "recordedAt"
      from ${roles} r join ${authorities} a on a.id = r.authority and a.superseded_at is null left join ${sealed} s on s.commitment = r.reason
      where ${where} order by ${order} limit ${limit}`),
  );
  return clocks === 'as-written' ? lines : attested(reader, lines, clocks, day);
}

export function role({ gss, validFrom, validTo, officer, evidence, public: open, withheldUntil, withheldReason, ofContractedService, ...row }: RoleLine): Role {
  return {
    ...row,
    authority: gss,
    period: fromColumns({ validFrom, validTo }),
    accountableOfficer: officer,
    evidence: JSON.parse(evidence) as Evidence[],
    publication: { public: open === 1, until: withheldUntil, reason: withheldReason },
    ofContractedService: ofContractedService === 1,
  };
}

/** Through a lens reasons are not told: they may name people, or say why something is not public. */
export const roleThrough =
  (lens: Lens | undefined) =>
  (line: RoleLine): Role => {
    const told = role(line);
    return liesOver(lens, line.gss) ? { ...told, reason: null, publication: { ...told.publication, reason: null } } : told;
  };

type StatementLine = Standing & { id: string; version: number; gss: string; mutual: string; family: Family; validFrom: string; validTo: string; state: 'recorded' | 'withdrawn'; recordedAt: string };

export async function statementLines(reader: Reader, where: SQL, order: SQL, limit: number, clocks: Clocks, day: string): Promise<StatementLine[]> {
  const lines = await reader.all(
    once<Omit<StatementLine, keyof Standing>>(sql`select t.id, t.version, coalesce(a.gss, a.id) as gss, t.mutual, t.family, t.valid_from as "validFrom", t.valid_to as "validTo", t.state, t.recorded_at as "recordedAt"
      from ${roleStatements} t join ${authorities} a on a.id = t.authority and a.superseded_at is null where ${where} order by ${order} limit ${limit}`),
  );
  return attested(reader, lines, clocks, day);
}

export const roleStatement = ({ gss, validFrom, validTo, ...row }: StatementLine): RoleStatement => ({ ...row, authority: gss, held: false, period: fromColumns({ validFrom, validTo }) });

type ResponsibilityLine = { id: string; version: number; gss: string; person: string; role: string; capacity: Capacity; validFrom: string; validTo: string; state: 'recorded' | 'withdrawn'; recordedAt: string };

export function responsibilityLines(reader: Reader, where: SQL, order: SQL, limit: number): Promise<ResponsibilityLine[]> {
  return reader.all(
    once<ResponsibilityLine>(sql`select x.id, x.version, coalesce(a.gss, a.id) as gss, x.person, x.role, x.capacity, x.valid_from as "validFrom", x.valid_to as "validTo", x.state, x.recorded_at as "recordedAt"
      from ${responsibilities} x join ${authorities} a on a.id = x.authority and a.superseded_at is null join ${roles} r on r.id = x.role and r.superseded_at is null
      where ${where} order by ${order} limit ${limit}`),
  );
}

export const responsibility = ({ gss, validFrom, validTo, ...row }: ResponsibilityLine): Responsibility => ({ ...row, authority: gss, period: fromColumns({ validFrom, validTo }) });
