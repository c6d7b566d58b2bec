import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual, findMutualsNamed } from '../../db/stores/mutuals.ts';
import { findPeopleNamed, findUnitsNamed } from '../../db/stores/people.ts';
import { sameRole } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import { permitOfOperator, type AuthorityRef } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import type { RoleRecord } from '../domain/sources/roles.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { toColumns } from '../domain/time/period.ts';
import { importing, type Imported, type Importing, type Saved } from './importing.ts';
import { recordRole } from './record-role.ts';
import type { Unit } from './unit-of-work.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

const refused = (column: string, reason: string): Refused => new Refused(422, 'invalid', reason, [{ path: column, message: reason }]);

/** People write names where programs write ids; a name that two have is nobody's. */
async function only(column: string, named: string, what: string, found: readonly { id: string }[]): Promise<string> {
  const [one, other] = found;
  if (!one) throw refused(column, `there is no ${what} “${named}”; add it first, or write its id`);
  if (other) throw refused(column, `${found.length} records are a ${what} “${named}”; write the id`);
  return one.id;
}

const unitNamed = async (reader: Reader, authority: AuthorityRef, column: string, name: string | null): Promise<string | null> =>
  name === null || ID.test(name) ? name : only(column, name, column, await findUnitsNamed(reader, authority.id, name));

async function mutualNamed(reader: Reader, name: string): Promise<string> {
  const known = ID.test(name) || name.includes(':') ? await findMutual(reader, name) : undefined;
  return known?.id ?? only('mutual', name, 'body', await findMutualsNamed(reader, name));
}

async function save(unit: Unit, record: RoleRecord): Promise<Saved> {
  const authority = await findAuthority(unit.tx, record.authority);
  if (!authority) throw refused('authority', `there is no authority ${record.authority}; import or add it first`);
  const officer = record.accountableOfficer;
  const given = {
    authority: authority.id,
    mutual: await mutualNamed(unit.tx, record.mutual),
    kind: record.kind,
    period: record.period,
    unit: await unitNamed(unit.tx, authority, 'unit', record.unit),
    committee: await unitNamed(unit.tx, authority, 'committee', record.committee),
    accountableOfficer: officer === null || ID.test(officer) ? officer : await only('accountableOfficer', officer, 'person', await findPeopleNamed(unit.tx, authority.id, officer)),
    legalBasis: record.legalBasis,
    evidence: [...record.evidence],
    ...(record.publication && { publication: record.publication }),
    ...(record.ofContractedService !== undefined && { ofContractedService: record.ofContractedService }),
  };
  // The same file read twice must not double the register; two contracts of the very same days differ in something else.
  if (await sameRole(unit.tx, { ...given, ...toColumns(given.period), evidence: JSON.stringify(given.evidence) })) return { unchanged: 1 };
  const { conflicts, statementsCut } = await recordRole(unit, permitOfOperator('role.record', authority), given);
  return { recorded: 1, opened: conflicts.opened.length, statementsCut: statementsCut.length };
}

/** `logs` are those of the authorities that the file names, looked up before: they are locked in one order. */
export async function importRoles(how: Importing, entries: readonly Entry<RoleRecord>[], before: readonly Rejection[]): Promise<Imported> {
  const logs = new Map<string, readonly string[]>();
  for (const { value } of entries) if (!logs.has(value.authority)) logs.set(value.authority, await logsOf(how.store, value.authority));
  return importing(how, entries, before, ({ authority }) => logs.get(authority) ?? [], save);
}

const logsOf = async (reader: Reader, ref: string): Promise<readonly string[]> => {
  const authority = await findAuthority(reader, ref);
  return authority ? [authority.log] : [];
};
