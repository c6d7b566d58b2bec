/** What both ways of chasing share: who can be chased, in which words, and the row that says so. */
import { currentAuthority } from '../../db/stores/authorities.ts';
import { settingsOf, yearlyAsked } from '../../db/stores/authority-settings.ts';
import { chasedSteps, type ChasedStep } from '../../db/stores/chasings.ts';
import { ownersOf, type Owner } from '../../db/stores/obligations.ts';
import { mailboxesOf, type Mailbox } from '../../db/stores/withheld-details.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { SettingValues } from '../domain/authorities/settings.ts';
import { askingOf, isConfirming, openOf, type Step } from '../domain/declarations/chasing.ts';
import { obligationsOf, stateOf, type Obligation } from '../domain/declarations/obligations.ts';
import type { MailData } from '../domain/post/template.ts';
import { OPEN_END, UNKNOWN_START } from '../domain/time/civil.ts';
import type { AuthorityKind, Nation } from '../domain/vocabulary.ts';
import type { Rows, Unit } from './unit-of-work.ts';

export interface Open {
  readonly owner: Owner;
  readonly obligation: Obligation;
  /** What was done about it so far. */
  readonly steps: readonly ChasedStep[];
}

export interface Looked {
  readonly open: readonly Open[];
  readonly steps: readonly ChasedStep[];
  readonly settings: SettingValues;
}

const dayOf = (instant: string): string => civilDate(new Date(instant));

/** An obligation is known by its person, its kind and the day on which its clock began. */
const keyOf = (person: string, kind: string, beganOn: string | null): string => `${person} ${kind} ${beganOn ?? UNKNOWN_START}`;

/** Everything that somebody of an authority can still be asked for today, of everybody or of one. */
export async function lookForOpen(reader: Reader, authority: string, today: string, person?: string): Promise<Looked> {
  const [settings, owners, steps, row] = [await settingsOf(reader, authority), await ownersOf(reader, authority, person), await chasedSteps(reader, authority, person), await currentAuthority(reader, authority)];
  const yearly = await yearlyAsked(reader, authority, dayOf);
  const done = Map.groupBy(steps, ({ person: whose, kind, beganOn }) => keyOf(whose, kind, beganOn));
  const open = owners.flatMap((owner) => {
    const owed = obligationsOf({ nation: row?.nation as Nation, authorityKind: row?.kind as AuthorityKind, offices: owner.offices, filings: owner.filings, ...yearly }, today);
    return openOf(owed, owner, today).map((obligation) => ({ owner, obligation, steps: done.get(keyOf(owner.person, obligation.kind.id, obligation.beganOn)) ?? [] }));
  });
  return { open, steps, settings };
}

export interface Chase extends Open {
  readonly step: Step | 'by-hand';
}

export interface Chased extends Chase {
  readonly mailboxes: readonly Mailbox[];
}

type Template = 'declaration-asked' | 'declaration-reminder' | 'declaration-late';

/** Whoever has not had the request yet gets it, whichever step it is; by hand it is sent again, for its link may be lost. */
function templateFor({ obligation, steps, step }: Chase, isLate: boolean): Template {
  const wasAsked = steps.some(({ mailboxes }) => mailboxes > 0);
  const needsLink = isConfirming(obligation.kind) && (step === 'by-hand' || !wasAsked);
  if (step === 'asked' || needsLink || obligation.dueOn === null || obligation.carriedOver) return 'declaration-asked';
  return isLate ? 'declaration-late' : 'declaration-reminder';
}

/** Mail to each of their addresses, put beside the facts that say so. */
export async function mailFor(unit: Pick<Unit, 'tx' | 'today' | 'post'>, authority: AuthorityRef, chase: Chase): Promise<Chased> {
  const { owner, obligation } = chase;
  const { kind, dueOn } = obligation;
  const mailboxes = await mailboxesOf(unit.tx, authority.id, owner.person, unit.today);
  const isLate = stateOf(obligation, unit.today) === 'overdue';
  const template = templateFor(chase, isLate);
  const data: MailData = { what: askingOf(obligation), authority: authority.name, until: isLate && template === 'declaration-asked' ? null : dueOn, basis: kind.deadline?.basis ?? null };
  // The link is made when the mail is sent; until then only for whom and for what is known.
  const forLink: MailData = template === 'declaration-asked' && isConfirming(kind) ? { forAuthority: authority.id, forPerson: owner.person, forKind: kind.id } : {};
  for (const { email, language } of mailboxes) await unit.post({ template, to: email, language, data: { ...data, ...forLink } });
  return { ...chase, mailboxes };
}

export const rowOf = (id: string, authority: AuthorityRef, { owner, obligation, step, mailboxes }: Chased): NonNullable<Rows['chasings']>[number] => ({
  id,
  version: 1,
  authority: authority.id,
  person: owner.person,
  kind: obligation.kind.id,
  beganOn: obligation.beganOn ?? UNKNOWN_START,
  dueOn: obligation.dueOn ?? OPEN_END,
  step,
  mailboxes: mailboxes.length,
});
