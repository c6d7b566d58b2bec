/** A reply is taken into the register by the verbs that record anything else, in one piece: where one part is refused, nothing is recorded. */
import { whenAnswered } from '../../db/stores/inquiries.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { ConflictChanges } from '../domain/conflicts/conflict.ts';
import type { AcceptInquiry, Recorded } from '../domain/inquiries/inquiry.ts';
import { together } from '../domain/inquiries/together.ts';
import { dayIn } from '../domain/post/dates.ts';
import { invalid, Refused } from '../domain/problem.ts';
import type { Evidence } from '../domain/roles/role.ts';
import type { Language } from '../domain/words.ts';
import { civilDate } from '../clock.ts';
import { inquiryMoved, type MaySend } from './inquiring.ts';
import { recordRole } from './record-role.ts';
import { stateRoleNotHeld } from './state-role-not-held.ts';
import type { Unit } from './unit-of-work.ts';

/** Whoever accepts may do each of what it consists of. */
export interface MayAccept {
  readonly send: MaySend;
  readonly role: PermitAt<'role.record'>;
  readonly statement: PermitAt<'role-statement.record'>;
}

export interface Accepted {
  readonly recorded: Recorded;
  readonly conflicts: ConflictChanges;
}

/** A refusal names the part and its field: `roles.1.period.to`. */
async function part<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const fields = error.fields.length > 0 ? error.fields.map((field) => ({ ...field, path: `${path}.${field.path}` })) : [{ path, message: error.message }];
    const named = new Refused(error.status, error.code, error.message, fields);
    named.refusal = error.refusal;
    throw named;
  }
}

const SAID: Readonly<Record<Language, (day: string) => string>> = { en: (day) => `Answered by the service on ${day}`, cy: (day) => `Atebwyd gan y gwasanaeth ar ${day}` };

function evidenceOf(day: string, language: Language): Evidence {
  return { title: SAID[language](dayIn(day, language)), date: day };
}

export async function acceptInquiry(unit: Unit, may: MayAccept, id: string, version: number, { roles, statements, reason = '' }: AcceptInquiry): Promise<Accepted> {
  const { authority } = may.send;
  const row = await inquiryMoved(unit, authority, id, version, 'accept');
  if (roles.length + statements.length === 0 && reason.trim() === '') throw invalid('reason', 'reason is empty: where nothing is recorded from the answer, say why');
  const about = { authority: authority.gss, mutual: row.mutual };
  const evidence = evidenceOf(civilDate(new Date(await whenAnswered(unit.tx, id))), unit.language);
  const recorded: Recorded = { roles: [], statements: [] };
  const changes: ConflictChanges[] = [];
  for (const [i, role] of roles.entries()) {
    const made = await part(`roles.${i}`, () => recordRole(unit, may.role, { ...about, ...role, evidence: [...(role.evidence ?? []), evidence] }));
    recorded.roles.push(made.role.id);
    changes.push(made.conflicts);
  }
  // After the roles: a statement cannot stand against one.
  for (const [i, statement] of statements.entries()) {
    recorded.statements.push((await part(`statements.${i}`, () => stateRoleNotHeld(unit, may.statement, { ...about, ...statement, held: false }))).id);
  }
  const why = reason.trim() === '' ? null : await unit.sealed(reason.trim());
  await unit.record(authority.log, 'inquiry.accepted', id, { inquiries: [{ ...row, recorded: JSON.stringify(recorded), reason: why }] });
  return { recorded, conflicts: together(changes) };
}
