/** That a council adopts a version of a rule, or other values of its parameters, from a day on: what is sent, what is checked, and what is told. */
import { Type, type Static } from 'typebox';
import { Checks, absent } from '../problem.ts';
import { CivilDate, Gss, Id, Note, nullable, oneOf, optional, strict } from '../schema.ts';
import { checkDate } from '../time/checks.ts';
import { toDay } from '../time/civil.ts';
import { covers } from '../time/period.ts';
import { keys } from '../vocabulary.ts';
import { piecesOf, valuesOf, type Adopted, type Versions } from './adopted.ts';
import { ADOPTION_STATES } from './adoption-states.ts';
import type { PersonalRule } from './personal/rule.ts';
import { versionsOfPersonal } from './personal/rules/index.ts';
import type { Parameter, Rule, Values } from './rule.ts';
import { adoptionsIn, type Rulebook } from './rulebook.ts';
import { versionsOf } from './rules/index.ts';

/** Which names there are, and how far a figure may go, is said by each rule: so that what is wrong can be named. */
const Figures = Type.Unsafe<Record<string, number>>({ type: 'object', maxProperties: 20, patternProperties: { '^[A-Za-z][A-Za-z0-9-]{0,39}$': { type: 'integer' } }, additionalProperties: false, description: 'Values by the names of parameters; those left out stay as they are on that day' });

const WANTED = { version: optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })), parameters: optional(Figures), from: CivilDate };

export const NewPreview = strict({ authority: Id, ...WANTED });
export type NewPreview = Static<typeof NewPreview>;
export const NewAdoption = strict({ authority: Id, rule: Id, ...WANTED, reason: Note });
export type NewAdoption = Static<typeof NewAdoption>;
export const WithdrawAdoption = strict({ reason: Note });

const FIGURES = { opened: Type.Integer(), changed: Type.Integer(), cleared: Type.Integer() };
export const Changes = Type.Object(FIGURES);
export type Changes = Static<typeof Changes>;

/** `people` are those whom other findings are about; `decisionsStale` the decisions that would have to be looked at again. Of findings about no body `mutual` is null. */
export const PreviewReply = Type.Object({ ...FIGURES, byMutual: Type.Array(Type.Object({ mutual: nullable(Id), name: nullable(Type.String()), ...FIGURES })), people: Type.Integer(), decisionsStale: Type.Integer() });
export type PreviewReply = Static<typeof PreviewReply>;

/** `reason`, `withdrawnBecause` and `account` are for those who read the reasons of decisions. */
export const RuleAdoption = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  rule: Id,
  ruleVersion: Type.Integer(),
  parameters: Type.Record(Type.String(), Type.Integer()),
  from: CivilDate,
  state: oneOf(keys(ADOPTION_STATES)),
  reason: nullable(Type.String()),
  withdrawnBecause: nullable(Type.String()),
  account: nullable(Id),
  adoptedAt: Type.String(),
  recordedAt: Type.String(),
});
export type RuleAdoption = Static<typeof RuleAdoption>;
export const RuleAdopted = Type.Object({ ...RuleAdoption.properties, conflicts: Changes });
export type RuleAdopted = Static<typeof RuleAdopted>;

export type AnyRule = Rule | PersonalRule;
export const anyVersionsOf = (id: string): Versions<AnyRule> | undefined => versionsOf(id) ?? versionsOfPersonal(id);

/** Before it, no rule of the catalogue was about anything. */
const FIRST_ADOPTION = '2000-01-01';

/** How far a figure may go. */
export const BOUNDS: Readonly<Record<Parameter['unit'], readonly [least: number, most: number]>> = { months: [0, 120], pence: [0, 100_000_000] };

function checkFigures(checks: Checks, { parameters }: AnyRule, given: Values): void {
  const names = Object.keys(parameters);
  for (const [name, value] of Object.entries(given)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter) {
      checks.refuse(`parameters.${name}`, names.length > 0 ? `this rule has no parameter ${name}; it has: ${names.join(', ')}` : 'this rule has no parameters');
      continue;
    }
    const [least, most] = BOUNDS[parameter.unit];
    if (value < least || value > most) checks.refuse(`parameters.${name}`, `give a whole number of ${parameter.unit} from ${least} to ${most}`);
  }
}

/** As it would be recorded: every value written down, so that another figure in the catalogue later changes nothing of what a council adopted. */
export function checkedAdoption(rulebook: Rulebook, id: string, { version, parameters = {}, from }: NewPreview | NewAdoption): Adopted {
  const versions = anyVersionsOf(id);
  if (!versions) throw absent('rule', 'rule');
  const checks = new Checks();
  if (checkDate(checks, 'from', from) && from < FIRST_ADOPTION) checks.refuse('from', `give a day from ${FIRST_ADOPTION} on`);
  const wanted = versions.find((one) => one.version === version);
  if (version !== undefined && !wanted) checks.refuse('version', `there is no version ${version} of this rule; there is: ${versions.map((one) => one.version).join(', ')}`);
  if (version === undefined && Object.keys(parameters).length === 0) checks.refuse('version', 'say which version, or which values of the parameters');
  checkFigures(checks, wanted ?? versions[0], parameters);
  checks.done();
  const [first, ...later] = piecesOf(versions, adoptionsIn(rulebook, id).filter(({ state }) => state === 'adopted'));
  const now = later.find(({ span }) => covers([span], toDay(from))) ?? first;
  const rule = wanted ?? now.rule;
  checkFigures(checks, rule, parameters);
  checks.done();
  return { version: rule.version, from, values: valuesOf(rule, rule.version === now.version ? { ...now.values, ...parameters } : parameters) };
}

/** Whether it is applied from that very day already. */
export const isAdopted = (rulebook: Rulebook, id: string, { version, values, from }: Adopted): boolean => {
  const last = adoptionsIn(rulebook, id).findLast((one) => one.state === 'adopted' && one.from === from);
  return last?.version === version && Object.entries(values).every(([name, value]) => last.values[name] === value);
};
