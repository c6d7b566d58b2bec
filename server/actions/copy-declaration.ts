import { currentAuthority } from '../../db/stores/authorities.ts';
import { officesOf } from '../../db/stores/declarations.ts';
import { openDraft, type DraftRow } from '../../db/stores/drafts.ts';
import { mutualsSeen } from '../../db/stores/mutuals.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { bodiesNamed, copyOf, isCopied, kindThere } from '../domain/declarations/copies.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import type { Office } from '../domain/people/person.ts';
import { absent, conflict, invalid } from '../domain/problem.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { draftDeclaration } from './draft-declaration.ts';
import type { Unit } from './unit-of-work.ts';

export interface Source {
  readonly kind: Kind;
  readonly answers: unknown;
}

/** To whom, and where in the request it is asked for. */
export interface CopyTo {
  readonly allowed: PermitAt<'declaration.draft'>;
  readonly person: string;
  readonly path: string;
}

async function copyFor(unit: Pick<Unit, 'tx' | 'today' | 'newId'>, { kind: asked, answers }: Source, { allowed, person, path }: CopyTo, now: Date): Promise<DraftRow> {
  const { authority } = allowed;
  const known = await officesOf(unit.tx, authority.id, person);
  if (known === undefined) throw absent(`${path}.person`, 'person');
  const offices = JSON.parse(known) as Office[];
  const { nation } = (await currentAuthority(unit.tx, authority.id)) ?? {};
  const kind = kindThere(asked, nation as Nation, unit.today);
  if (!kind) throw invalid(`${path}.authority`, `nothing like ${asked.id} is declared to ${authority.name}`);
  if (offices.length > 0 && !offices.some((office) => kind.whose.includes(office.kind))) throw invalid(`${path}.person`, `this is declared by: ${kind.whose.join(', ')}. They hold no such office with ${authority.name}`);
  const open = await openDraft(unit.tx, { authority: authority.id, person, kind: kind.id });
  if (open !== undefined) throw conflict('draft-open', `A draft of this is open with ${authority.name} already (${open}). File or discard that one first.`, [{ path: `${path}.authority`, message: `a draft is open there already: ${open}` }]);
  const bodies = await mutualsSeen(unit.tx, { sight: [authority.id], ofInstallation: false, today: unit.today }, bodiesNamed(answers));
  const there = copyOf(answers, { kind, council: authority, offices, bodies }, unit.today);
  return draftDeclaration(unit, allowed, { authority: authority.id, person, kind: kind.id, answers: there }, now);
}

/** Drafts alone: each is looked through, and filed with a receipt of its own. All of them, or none. */
export async function copyDeclaration(unit: Pick<Unit, 'tx' | 'today' | 'newId'>, source: Source, to: readonly CopyTo[], now: Date): Promise<DraftRow[]> {
  if (!isCopied(source.kind)) throw conflict('not-copied', 'This is declared to the one council that it concerns. Declare it to another with a form of its own.');
  const made: DraftRow[] = [];
  for (const one of to) made.push(await copyFor(unit, source, one, now));
  return made;
}
