import { currentAuthority, findAuthority } from '../../db/stores/authorities.ts';
import { findDossier, findMutual, findMutualsNamed, whoHas } from '../../db/stores/mutuals.ts';
import { sameRole } from '../../db/stores/roles.ts';
import { permitOfOperator, type AuthorityRef } from '../domain/access/permit.ts';
import { referenceAuthority } from '../domain/authorities/reference.ts';
import { Refused } from '../domain/problem.ts';
import type { DossierRecord } from '../domain/sources/dossiers.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { toColumns } from '../domain/time/period.ts';
import { addAuthority } from './add-authority.ts';
import { addMutual } from './add-mutual.ts';
import { importing, type Imported, type Importing, type Saved } from './importing.ts';
import { recordDossier } from './record-dossier.ts';
import { recordRole } from './record-role.ts';
import { doing, type Unit } from './unit-of-work.ts';

/** The authority of a file, from the shipped list where the register has it not. */
export async function authorityOf(unit: Unit, gss: string): Promise<void> {
  if (await findAuthority(unit.tx, gss)) return;
  const listed = referenceAuthority(gss);
  if (!listed) throw new Refused(422, 'invalid', `there is no authority ${gss}, neither in the register nor in the list that it ships; add it first`, [{ path: 'gss', message: `there is no authority ${gss}` }]);
  await addAuthority(unit, permitOfOperator('authority.add'), { ...listed, replacedBy: [...listed.replacedBy] });
}

/** One body, whichever of its numbers or names a file uses: an identity keyed on one number alone splits it. */
async function bodyOf(unit: Unit, authority: AuthorityRef, body: DossierRecord['body']): Promise<{ id: string; added: number }> {
  for (const { scheme, number } of body.identifiers) {
    const known = await whoHas(unit.tx, scheme, number);
    if (known) return { id: known, added: 0 };
  }
  const [named, other] = await findMutualsNamed(unit.tx, body.name);
  if (named && !other) return { id: named.id, added: 0 };
  const { name, legalForm, otherNames, identifiers } = body;
  const made = await addMutual(unit, permitOfOperator('mutual.add', authority), { name, legalForm, otherNames: otherNames.map((one) => ({ name: one })), identifiers: identifiers.map(({ scheme, number }) => ({ scheme, number })) });
  return { id: made.id, added: 1 };
}

async function save(unit: Unit, record: DossierRecord): Promise<Saved> {
  await authorityOf(unit, record.authority);
  const authority = await findAuthority(unit.tx, record.authority);
  if (!authority || !(await currentAuthority(unit.tx, authority.id))) throw new Refused(422, 'invalid', `there is no authority ${record.authority}`, [{ path: 'gss', message: `there is no authority ${record.authority}` }]);
  const body = await bodyOf(unit, authority, record.body);
  const mutual = await findMutual(unit.tx, body.id);
  if (!(await findDossier(unit.tx, authority.id, body.id))) {
    const notes = [record.body.form && `Form: ${record.body.form}`, record.caution && `Caution: ${record.caution}`].filter(Boolean).join('\n');
    await recordDossier(unit, permitOfOperator('dossier.record', authority), body.id, { authority: authority.id, notes: notes || null });
  }
  let [recorded, unchanged, opened] = [0, 0, 0];
  for (const { kind, period, evidence } of record.roles) {
    const given = { authority: authority.id, mutual: body.id, kind, period, evidence: [...evidence] };
    if (await sameRole(unit.tx, { ...given, ...toColumns(period), evidence: JSON.stringify(given.evidence), unit: null })) {
      unchanged++;
      continue;
    }
    opened += (await recordRole(unit, permitOfOperator('role.record', authority), given)).conflicts.opened.length;
    recorded++;
  }
  return { bodies: body.added, known: mutual && body.added === 0 ? 1 : 0, recorded, unchanged, opened };
}

export async function importDossiers(how: Importing, entries: readonly Entry<DossierRecord>[], before: readonly Rejection[]): Promise<Imported> {
  // A log must exist before others can be kept from it, so authorities come first, in a unit of their own; but not where nothing may be saved:
  // there the one unit adds them itself, and what a unit began nobody else can see.
  const named = [...new Set(entries.map(({ value }) => value.authority))];
  const rejected: Rejection[] = [];
  for (const gss of how.dryRun || how.strict ? [] : named) {
    await doing(how, { account: 'operator', language: 'en', logs: ['instance'] }, (unit) => authorityOf(unit, gss)).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      rejected.push(...entries.filter(({ value }) => value.authority === gss).map(({ line }) => ({ line, column: 'gss', reason: error.message })));
    });
  }
  const refusedLines = new Set(rejected.map(({ line }) => line));
  const logs = new Map<string, readonly string[]>();
  for (const gss of named) logs.set(gss, [(await findAuthority(how.store, gss))?.log ?? '', 'instance'].filter(Boolean));
  const imported = await importing(how, entries.filter(({ line }) => !refusedLines.has(line)), [...before, ...rejected], ({ authority }) => logs.get(authority) ?? [], save);
  return { ...imported, rejected: [...rejected, ...imported.rejected] };
}
