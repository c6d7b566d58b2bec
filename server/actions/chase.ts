/**
 * The pass that chases: everybody who owes a declaration gets the step that is due, once. Whatever it does is in one unit of work, so a process that
 * is killed has done it or has not; two that run at once wait on the log of the authority, and the second finds nothing left to do.
 */
import { authoritiesToChase, type ChasedStep } from '../../db/stores/chasings.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { registerKeepersOf } from '../../db/stores/memberships.ts';
import { refusalOf } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { derivedId } from '../crypto.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { stepDue, type Step } from '../domain/declarations/chasing.ts';
import { stateOf } from '../domain/declarations/obligations.ts';
import type { Language } from '../domain/words.ts';
import { lookForOpen, mailFor, rowOf, type Chase, type Chased, type Looked } from './chasing.ts';
import { doing, type Doing, type Unit } from './unit-of-work.ts';

/** Whoever asks a whole council at once writes no entry of megabytes: the rest follows in the next. */
const MOST_AT_ONCE = 500;
/** So many names in a mail; the register has them all. */
const MOST_NAMED = 12;

export interface Pass {
  readonly authority: AuthorityRef;
  readonly steps: readonly { readonly person: string; readonly kind: string; readonly step: Step; readonly mailboxes: number | null }[];
}

function dueOf({ open, settings }: Looked, today: string): (Chase & { step: Step })[] {
  return open.flatMap((one) => {
    const step = stepDue(one.obligation, { today, done: one.steps.map((taken) => taken.step), reminders: settings.reminders });
    return step ? [{ ...one, step }] : [];
  });
}

/** Steps that no summary has told yet; undefined where one went out today, for the first pass of a day that does anything sends it. */
function untold(steps: readonly ChasedStep[], today: string): ChasedStep[] | undefined {
  const own = steps.filter(({ step }) => step !== 'by-hand').map((step) => ({ ...step, day: civilDate(new Date(step.recordedAt)) }));
  const last = own.at(-1);
  if (last?.day === today) return undefined;
  const told = own.find(({ day }) => day === last?.day)?.recordedAt ?? '';
  return own.filter(({ recordedAt }) => recordedAt > told);
}

function named(names: readonly string[], language: Language): string | null {
  const all = [...new Set(names)].sort((a, b) => a.localeCompare(b));
  const rest = all.length - MOST_NAMED;
  const shown = all.slice(0, MOST_NAMED).join(', ');
  return all.length === 0 ? null : rest <= 0 ? shown : language === 'cy' ? `${shown}, a ${rest} arall` : `${shown}, and ${rest} more`;
}

async function summarise(unit: Unit, authority: AuthorityRef, { open, steps }: Looked, chased: readonly Chased[]): Promise<void> {
  const before = untold(steps, unit.today);
  if (before === undefined) return;
  // Whom no mail could reach was not reminded: they are named further down.
  const did = [...before.filter(({ mailboxes }) => mailboxes > 0), ...chased.filter(({ mailboxes }) => mailboxes.length > 0)].map(({ step }) => step);
  const count = (...which: string[]): number => did.filter((step) => which.includes(step)).length;
  const namesOf = (some: readonly Looked['open'][number][]): string[] => some.map(({ owner }) => owner.name ?? '–');
  const escalated = chased.filter(({ step }) => step === 'escalated');
  const passedOn = new Set(escalated.map(({ owner }) => owner.person));
  const overdue = open.filter(({ owner, obligation }) => !passedOn.has(owner.person) && stateOf(obligation, unit.today) === 'overdue');
  const unreached = [...chased.filter(({ mailboxes }) => mailboxes.length === 0), ...open.filter((one) => one.steps.at(-1)?.mailboxes === 0 && !chased.some(({ owner }) => owner.person === one.owner.person))];
  for (const { email, language } of await registerKeepersOf(unit.tx, authority.id, unit.today)) {
    const say = (some: readonly Looked['open'][number][]): string | null => named(namesOf(some), language);
    const data = { authority: authority.name, asked: count('asked'), reminded: count('first', 'second', 'last'), told: count('late', 'escalated'), overdue: say(overdue), escalated: say(escalated), unreachable: say(unreached) };
    await unit.post({ template: 'chased-summary', to: email, language, data });
  }
}

/** Looked at again inside: what another process did meanwhile is done. */
async function chase(unit: Unit, authority: AuthorityRef): Promise<{ chased: readonly (Chased & { step: Step })[]; more: boolean }> {
  const looked = await lookForOpen(unit.tx, authority.id, unit.today);
  const due = dueOf(looked, unit.today);
  if (due.length === 0) return { chased: [], more: false };
  const chased: (Chased & { step: Step })[] = [];
  for (const one of due.slice(0, MOST_AT_ONCE)) chased.push({ ...(await mailFor(unit, authority, one)), step: one.step });
  const rows = chased.map((one) => rowOf(derivedId('chasing', authority.id, one.owner.person, one.obligation.kind.id, one.obligation.beganOn ?? '', one.step), authority, one));
  await summarise(unit, authority, looked, chased);
  await unit.record(authority.log, 'declaration.chased', authority.id, { chasings: rows });
  return { chased, more: due.length > MOST_AT_ONCE };
}

async function chaseIn(how: Doing, authority: AuthorityRef): Promise<Pass['steps']> {
  const steps: Pass['steps'][number][] = [];
  for (let more = true; more; ) {
    const pass = await doing(how, { account: 'operator', language: 'en', logs: [authority.log] }, (unit) => chase(unit, authority)).catch((error: unknown) => {
      // Another process was first.
      if (refusalOf(error) !== 'unique') throw error;
      return { chased: [], more: false };
    });
    steps.push(...pass.chased.map(({ owner, obligation, step, mailboxes }) => ({ person: owner.person, kind: obligation.kind.id, step, mailboxes: mailboxes.length })));
    ({ more } = pass);
  }
  return steps;
}

/** Every authority that is there today; only where something is due is anything written. With `dryRun` nothing is, and nobody is told how many addresses there are. */
export async function chaseAll(how: Doing, { dryRun = false }: { dryRun?: boolean } = {}): Promise<Pass[]> {
  const today = civilDate(how.clock.now());
  const passes: Pass[] = [];
  const failures: unknown[] = [];
  for (const id of await authoritiesToChase(how.store, today)) {
    try {
      const authority = await findAuthority(how.store, id);
      const due = authority ? dueOf(await lookForOpen(how.store, id, today), today) : [];
      if (!authority || due.length === 0) continue;
      const steps = dryRun ? due.map(({ owner, obligation, step }) => ({ person: owner.person, kind: obligation.kind.id, step, mailboxes: null })) : await chaseIn(how, authority);
      if (steps.length > 0) passes.push({ authority, steps });
    } catch (error) {
      // One council's fault must not leave the others unasked.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} authorities could not be chased`);
  return passes;
}

const FIRST_HOUR = '07';
const LAST_HOUR = '19';
const hourIn = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** Nobody is woken by a register: what runs beside the service makes mail from 07:00 to 19:00 in Europe/London. */
export function isHourForMail(now: Date): boolean {
  const hour = hourIn.format(now);
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}
