/** A rule as it is told: as the catalogue has it, or as a council applies it on a day. */
import { Type, type Static } from 'typebox';
import type { AnyRule } from '../domain/conflicts/adoption.ts';
import { BOUNDS } from '../domain/conflicts/adoption.ts';
import { reviewsInWords } from '../domain/conflicts/example-words.ts';
import { factInWords } from '../domain/conflicts/personal/example-words.ts';
import type { ExampleRole, Values } from '../domain/conflicts/rule.ts';
import { roleKind } from '../domain/roles/kinds.ts';
import { nullable, oneOf, optional } from '../domain/schema.ts';
import type { Language } from '../domain/words.ts';

export const Source = Type.Object({ title: Type.String(), provision: Type.String(), basis: Type.String(), url: optional(Type.String()), from: Type.String(), to: nullable(Type.String()) });
const Example = Type.Object({ title: Type.String(), roles: Type.Array(Type.Any()), facts: Type.Array(Type.Object({ says: Type.String(), from: nullable(Type.String()), to: nullable(Type.String()) })), periods: Type.Array(Type.String()), severity: optional(Type.Integer()) });
/** `least` and `most` are how far a council’s own figure may go. */
export const ParameterReply = Type.Object({ name: Type.String(), title: Type.String(), value: Type.Number(), unit: Type.String(), why: Type.String(), least: Type.Number(), most: Type.Number() });
export const RuleReply = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  why: Type.String(),
  sources: Type.Array(Source),
  proposedClass: Type.String(),
  /** About a council’s roles, or about the interests of a person. */
  scope: oneOf(['institutional', 'personal']),
  kind: Type.String(),
  severity: Type.Integer(),
  /** Of this severity or more, its findings are proposed as actual. */
  actualFrom: nullable(Type.Integer()),
  about: Type.String(),
  parameters: Type.Array(ParameterReply),
  validFrom: Type.String(),
  validTo: nullable(Type.String()),
  /** The day from which the council applies it so; null where that is as the catalogue begins. */
  adoptedFrom: nullable(Type.String()),
  guidance: Type.String(),
  examples: Type.Object({ flags: Type.Array(Example), silent: Type.Array(Example) }),
});

type AnyExample = AnyRule['examples']['flags'][0];

/** In the words of its kind, where the rule tells that from others of the family. */
const roleReply = (role: ExampleRole, language: Language): ExampleRole & { title?: string } => {
  const title = role.kind === undefined ? undefined : roleKind(role.kind)?.title[language];
  return { ...role, ...(title !== undefined && { title }) };
};

export interface Applied {
  readonly values: Values;
  readonly from: string;
}

export const parametersReply = ({ parameters }: AnyRule, language: Language, values: Values = {}): Static<typeof ParameterReply>[] =>
  Object.entries(parameters).map(([name, { title, value, unit, why }]) => ({ name, title: title?.[language] ?? name, value: values[name] ?? value, unit, why: why[language], least: BOUNDS[unit][0], most: BOUNDS[unit][1] }));

export function ruleReply(rule: AnyRule, language: Language, applied?: Applied): Static<typeof RuleReply> {
  const about = 'about' in rule ? { scope: 'institutional' as const, about: rule.about, actualFrom: null } : { scope: 'personal' as const, about: 'person', actualFrom: rule.actualFrom ?? null };
  const example = (one: AnyExample) => ({ title: one.title[language], roles: 'roles' in one ? one.roles.map((role) => roleReply(role, language)) : [], facts: 'facts' in one ? one.facts.map((fact) => ({ ...factInWords(fact, language) })) : reviewsInWords(one.reviews ?? {}, language), periods: [...one.periods], ...(one.severity !== undefined && { severity: one.severity }) });
  return {
    id: rule.id,
    version: rule.version,
    title: rule.title[language],
    why: rule.why[language],
    sources: rule.sources.map((source) => ({ ...source })),
    proposedClass: rule.proposedClass,
    kind: rule.kind,
    severity: rule.severity,
    ...about,
    parameters: parametersReply(rule, language, applied?.values),
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    adoptedFrom: applied?.from ?? null,
    guidance: rule.guidance,
    examples: { flags: rule.examples.flags.map(example), silent: rule.examples.silent.map(example) },
  };
}
