import { findDeclaration, nextNumber, type DeclarationFact } from '../../db/stores/declarations.ts';
import { findDraft, takeDraft } from '../../db/stores/drafts.ts';
import { factOf, findInterest, type InterestFact } from '../../db/stores/interests.ts';
import { findLog, leafOf } from '../../db/stores/ledger.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import type { Tx } from '../../db/store.ts';
import { civilDate, civilTime } from '../clock.ts';
import { hashing } from '../crypto.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import type { FiledAnswers, Receipt } from '../domain/declarations/filing.ts';
import { FILING } from '../domain/declarations/states.ts';
import { canonical } from '../domain/ledger/canonical.ts';
import { append, rootOf } from '../domain/ledger/tree.ts';
import { moved } from '../domain/machine.ts';
import { absent, conflict, notFound } from '../domain/problem.ts';
import { countedClock } from './counted-clock.ts';
import { interestsFrom } from './entering-interests.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** One's own, or a paper form that one entered. */
export type MayFile = PermitAt<'declaration.submit'> | PermitAt<'declaration.enter'>;

export interface Submission {
  /** Of the draft whose answers were checked. */
  readonly version: number;
  readonly filed: FiledAnswers;
  /** Entered from paper, and not filed by the person themselves. */
  readonly attested: boolean;
}

/** A wish to have a registered interest withheld is granted from the moment it is made, and looked at by the monitoring officer afterwards. */
async function claimed(tx: Tx, row: DeclarationFact, { kind, answers }: FiledAnswers): Promise<InterestFact[]> {
  const { interest } = answers as { readonly interest?: string };
  if (kind.id !== 'sensitive-interest-request' || interest === undefined) return [];
  const found = await findInterest(tx, interest);
  if (found?.authority !== row.authority || found.person !== row.person) throw absent('answers.interest', 'interest');
  return found.sensitive === 'claimed' || found.sensitive === 'agreed' ? [] : [{ ...factOf(found), version: found.version + 1, sensitive: 'claimed' }];
}

/** A new leaf is the last: its path is the complete subtrees that stood before it, smallest first (RFC 9162 §2.1.3.1). */
async function receiptFor(tx: Tx, log: string, before: { size: number; peaks: string }, number: number, at: string): Promise<Receipt> {
  const peaks = JSON.parse(before.peaks) as string[];
  const leaf = (await leafOf(tx, log, before.size)) as string;
  return { number, at, log, index: before.size, leaf, size: before.size + 1, root: rootOf(hashing, append(hashing, before.size, peaks, leaf).peaks), path: peaks.toReversed() };
}

export interface Filing {
  readonly id: string;
  readonly person: string;
  readonly kindVersion: number;
  readonly filed: FiledAnswers;
  readonly attested: boolean;
  /** What came back with a question, and is filed again. */
  readonly before: DeclarationFact | undefined;
}

/** However it came: it has its number and its receipt, and what it declares is entered at once. */
export async function fileDeclaration(unit: Unit, authority: AuthorityRef, { id, person, kindVersion, filed, attested, before }: Filing): Promise<{ receipt: Receipt }> {
  const log = await findLog(unit.tx, authority.log);
  if (!log) throw notFound('declaration');
  // It was notified on the day on which it first came in, whatever was asked about it afterwards.
  const first = before ? { number: before.number, receivedOn: before.receivedOn } : { number: await nextNumber(unit.tx, authority.id), receivedOn: unit.today };
  const row: DeclarationFact = { id, version: (before?.version ?? 0) + 1, authority: authority.id, person, kind: filed.kind.id, kindVersion, ...first, answers: await unit.sealed(canonical(filed.answers)), state: before ? moved(FILING, before.state, 'submit') : 'submitted', attested: attested ? 1 : 0, ...(await countedClock(unit.tx, authority.id, person, filed)), reason: null };
  const interests = [...(await interestsFrom(unit, { authority, person, declaration: id, number: row.number, from: unit.today, filed }, 'filed')), ...(await claimed(unit.tx, row, filed))];
  const at = await unit.record(authority.log, 'declaration.submitted', id, { declarations: [row], interests });
  const when = new Date(at);
  for (const { email, language } of await mailboxesOf(unit.tx, authority.id, person, unit.today)) {
    await unit.post({ template: 'receipt', to: email, language, data: { number: row.number, authority: authority.name, on: civilDate(when), at: civilTime(when) } });
  }
  return { receipt: await receiptFor(unit.tx, authority.log, log, row.number, at) };
}

export async function submitDeclaration(unit: Unit, { authority }: MayFile, id: string, { version, filed, attested }: Submission): Promise<{ receipt: Receipt }> {
  const [draft, before] = [await findDraft(unit.tx, id), await findDeclaration(unit.tx, id)];
  if (!draft && before) throw alreadyFiled();
  if (draft?.authority !== authority.id) throw notFound('declaration');
  if (before && before.state !== 'returned') throw conflict('not-returned', 'Since you opened this again it was decided without it. What you wrote is kept; if it still holds, file it as a change.');
  if (draft.version !== version || !(await takeDraft(unit.tx, id, version))) throw changedMeanwhile();
  return fileDeclaration(unit, authority, { id, person: draft.person, kindVersion: filed.kind.version, filed, attested, before });
}

export const alreadyFiled = () => conflict('filed', 'This was filed already: its receipt is at /receipt. If it came back with a question, change it first.');
