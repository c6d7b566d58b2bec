import type { DeclarationFact } from '../../db/stores/declarations.ts';
import type { DraftRow } from '../../db/stores/drafts.ts';
import { entryOf, inclusionPath, rootAt } from '../../db/stores/ledger.ts';
import type { Reader } from '../../db/store.ts';
import { hashing } from '../crypto.ts';
import { clockOf } from '../domain/declarations/began.ts';
import type { Declaration, DeclarationLine, FilingState, Receipt } from '../domain/declarations/filing.ts';
import { formOf, kindAt } from '../domain/declarations/kinds/index.ts';

type Shown = Pick<DeclarationFact, 'id' | 'version' | 'person' | 'kind' | 'kindVersion' | 'state' | 'attested' | 'dueOn'> & { readonly number: number | null; readonly receivedOn: string | null; readonly recordedAt: string };

/** What is not filed yet is late from the day after the last one. */
export function lineOf(row: Shown, gss: string, today: string): DeclarationLine {
  const { id, version, person, kind, kindVersion, number, dueOn, receivedOn, recordedAt } = row;
  const basis = kindAt(kind, kindVersion)?.deadline?.basis ?? null;
  return { id, version, authority: gss, person, kind, kindVersion, number: number === 0 ? null : number, state: row.state as FilingState, attested: row.attested === 1, dueOn, dueBy: dueOn === null ? null : basis, receivedOn, late: dueOn !== null && (receivedOn ?? today) > dueOn, recordedAt };
}

/** A draft has its clock too, where its answers say when that began. */
export function lineOfDraft(draft: Omit<DraftRow, 'account' | 'authority'>, gss: string, today: string): DeclarationLine {
  const [kind, answers] = [kindAt(draft.kind, draft.kindVersion), JSON.parse(draft.answers) as unknown];
  const form = kind && formOf(kind, answers);
  const dueOn = form ? clockOf(form, answers).dueOn : null;
  const line = lineOf({ ...draft, state: 'draft', number: null, dueOn, receivedOn: null, recordedAt: draft.updatedAt }, gss, today);
  return { ...line, dueBy: dueOn === null ? null : (form?.deadline?.basis ?? null) };
}

/** Opened again after a question, it is still the filing that came back, with what is written in its place. */
export function draftReply(draft: DraftRow, gss: string, today: string, filed?: { row: DeclarationFact; question: string | null }): Declaration {
  const line = lineOfDraft(draft, gss, today);
  const answers: unknown = JSON.parse(draft.answers);
  if (!filed) return { ...line, answers, reason: null };
  const { number, receivedOn } = filed.row;
  return { ...line, number, receivedOn, state: 'returned', late: line.dueOn !== null && receivedOn > line.dueOn, answers, reason: filed.question };
}

/** The same as was given when it was filed, made again from the log. */
export async function receiptOf(reader: Reader, log: string, number: number, at: string): Promise<Receipt | undefined> {
  const entry = await entryOf(reader, log, at);
  if (!entry) return undefined;
  const size = entry.index + 1;
  return { number, at, log, index: entry.index, leaf: entry.leaf, size, root: await rootAt(reader, hashing, log, size), path: await inclusionPath(reader, hashing, log, entry.index, size) };
}
