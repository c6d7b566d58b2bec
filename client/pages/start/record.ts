/**
 * Records what was answered, one request after another. Each that succeeded is remembered under a name, and each carries a key made of that name:
 * after a dropped connection, "try again" records what is missing and nothing twice.
 */
import { ApiProblem, get, getAll, post } from '../../api/client.ts';
import { firstDay, lastDay } from '../../components/since.ts';
import { session } from '../../controllers/session.ts';
import { dayAfter, today } from '../../text/dates.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';
import type { Mutual } from '../../../server/domain/mutuals/mutual.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import { FAMILIES_ASKED, t, type Answer, type Council, type Question, type RoleKind, type Typed } from './steps.ts';

export type Remember = (name: string, id: string) => void;

/** A reload begins new keys: by then the register has either answered, or never will. */
const RUN = crypto.randomUUID();

/** Nothing that an abolished council did went on after its last day. */
const councilEnd = (): string | null => session.council?.period.to ?? null;

async function once(typed: Typed, remember: Remember, name: string, make: (key: string) => Promise<{ id: string }>): Promise<string> {
  const before = typed.recorded[name];
  if (before !== undefined) return before;
  const { id } = await make(`${RUN}-${name}`);
  remember(name, id);
  return id;
}

/** The council may be in the register already: another council's clerk, or a first attempt, added it. */
export async function recordCouncil(council: Council): Promise<void> {
  const known = await get<{ gss: string }>(`/api/authorities/${council.gss}`).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  });
  if (!known) await post('/api/authorities', council, { once: `${RUN}-${council.gss}` });
}

export async function takeHat(gss: string, role: string): Promise<void> {
  const account = session.actor?.account ?? '';
  const held = () => session.actor?.memberships.find((membership) => membership.authority === gss && membership.role === role);
  if (!held()) await post(`/api/accounts/${account}/memberships`, { authority: gss, role }, { once: `${RUN}-${gss}-${role}` });
  await session.refresh();
  const hat = held();
  if (hat) session.wear(hat.id);
}

export async function recordPeople(typed: Typed, remember: Remember): Promise<void> {
  const officers = [['deputy', t().deputyTitle], ['finance', t().financeTitle]] as const;
  for (const [who, title] of officers) {
    const name = typed[who].trim();
    if (!name) continue;
    const person = { authority: session.authority, name, offices: [{ title, kind: 'officer', period: { from: null, to: councilEnd() } }] };
    await once(typed, remember, `person ${who} ${name}`, (key) => post('/api/people', person, { once: key }));
  }
}

export async function recordBody(typed: Typed, kinds: readonly RoleKind[], remember: Remember): Promise<string> {
  const { name, legalForm } = typed;
  const mutual = await once(typed, remember, `body ${name.trim()}`, async (key) => (await bodyNamed(name.trim())) ?? post<Mutual>('/api/mutuals', { name: name.trim(), legalForm }, { once: key }));
  for (const question of ['setUp', 'buy', 'inspect'] as const) await recordAnswer(typed, kinds, remember, mutual, question);
  remember(`done ${name.trim()}`, mutual);
  return mutual;
}

/** A body of exactly that name, which another council or an earlier day has added. */
async function bodyNamed(name: string): Promise<{ id: string } | undefined> {
  const known = await getAll<BodyLine>('/api/mutuals', { authority: session.authority, name });
  return known.find((line) => line.name.toLocaleLowerCase() === name.toLocaleLowerCase());
}

/** What is recorded is changed on the body's page, with a reason; not by answering again. */
export function isRecorded(typed: Typed, question: Question): boolean {
  const mutual = typed.recorded[`body ${typed.name.trim()}`];
  return typed.recorded[`${mutual} role ${question}`] !== undefined || FAMILIES_ASKED[question].some((family) => typed.recorded[`${mutual} no ${family}`] !== undefined);
}

async function recordAnswer(typed: Typed, kinds: readonly RoleKind[], remember: Remember, mutual: string, question: Question): Promise<void> {
  const { answer, kind, since, until, unit } = typed[question];
  const whose = { authority: session.authority, mutual };
  if (answer === 'no') {
    for (const family of FAMILIES_ASKED[question]) {
      const statement = { ...whose, family, held: false, period: { from: null, to: councilEnd() } };
      await once(typed, remember, `${mutual} no ${family}`, (key) => post('/api/role-statements', statement, { once: key }));
    }
  }
  if (answer !== 'yes') return;
  const by = unit.trim() ? { unit: await unitNamed(typed, remember, unit.trim()) } : {};
  const role = { ...whose, kind, period: { from: firstDay(since) ?? null, to: lastDay(until) ?? councilEnd() }, ...by };
  await once(typed, remember, `${mutual} role ${question}`, async (key) => (await post<{ role: { id: string } }>('/api/roles', role, { once: key })).role);
  const family = kinds.find((one) => one.kind === kind)?.family;
  if (family && isOver(typed[question])) await recordOver(typed, remember, { ...whose, family }, dayAfter(lastDay(until) ?? undefined));
}

/** "Until 2012" says that there was none after it, as long as nothing else is recorded: then what is recorded stands. */
async function recordOver(typed: Typed, remember: Remember, whose: { authority: string; mutual: string; family: Family }, from: string | null): Promise<void> {
  const statement = { ...whose, held: false, period: { from, to: councilEnd() } };
  await once(typed, remember, `${whose.mutual} over ${whose.family}`, (key) => post<{ id: string }>('/api/role-statements', statement, { once: key })).catch((error: unknown) => {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
  });
}

/** Whether an answer speaks of a time that has passed; a council that was abolished ends everything by itself. */
export function isOver({ until }: Answer): boolean {
  const last = lastDay(until);
  return typeof last === 'string' && last < (councilEnd() ?? today(new Date()));
}

/** A team that is known by that name is the same team: two records of one would hide that it plays two roles. */
async function unitNamed(typed: Typed, remember: Remember, name: string): Promise<string> {
  return once(typed, remember, `unit ${session.authority} ${name.toLocaleLowerCase()}`, async (key) => {
    const known = await getAll<Unit>('/api/units', { authority: session.authority, name });
    const same = known.find((unit) => unit.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    return same ?? post<Unit>('/api/units', { authority: session.authority, name, kind: 'team' }, { once: key });
  });
}
