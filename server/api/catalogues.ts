/** What the register is made of, for forms and for readers: vocabularies, kinds of role, rules, guidance. */
import { Type } from 'typebox';
import { reviewsInWords } from '../domain/conflicts/example-words.ts';
import { factInWords } from '../domain/conflicts/personal/example-words.ts';
import type { PersonalRule } from '../domain/conflicts/personal/rule.ts';
import { PERSONAL_RULES, personalRuleOf } from '../domain/conflicts/personal/rules/index.ts';
import { ruleOf, RULES } from '../domain/conflicts/rules/index.ts';
import type { Rule } from '../domain/conflicts/rule.ts';
import { permit } from '../domain/access/permit.ts';
import { GUIDANCE } from '../domain/guidance/index.ts';
import { PHASES } from '../domain/guidance/guidance.ts';
import { notFound } from '../domain/problem.ts';
import { SAFEGUARD_KINDS } from '../domain/reviews/safeguards.ts';
import { ROLE_KINDS } from '../domain/roles/kinds.ts';
import { RoleKindReply } from '../domain/roles/role.ts';
import { Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import { keys, VOCABULARIES } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { ClockQuery, clocksOf, listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const Source = Type.Object({ title: Type.String(), provision: Type.String(), basis: Type.String(), url: optional(Type.String()), from: Type.String(), to: nullable(Type.String()) });
const Example = Type.Object({ title: Type.String(), roles: Type.Array(Type.Any()), facts: Type.Array(Type.Object({ says: Type.String(), from: nullable(Type.String()), to: nullable(Type.String()) })), periods: Type.Array(Type.String()), severity: optional(Type.Integer()) });
const RuleReply = Type.Object({
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
  parameters: Type.Array(Type.Object({ name: Type.String(), value: Type.Number(), unit: Type.String(), why: Type.String() })),
  validFrom: Type.String(),
  validTo: nullable(Type.String()),
  guidance: Type.String(),
  examples: Type.Object({ flags: Type.Array(Example), silent: Type.Array(Example) }),
});
const GuidanceReply = Type.Object({
  id: Type.String(),
  phase: Type.String(),
  phaseTitle: Type.String(),
  title: Type.String(),
  advice: Type.String(),
  safeguards: Type.Array(Type.Object({ title: Type.String(), test: Type.String() })),
  modelWording: Type.String(),
  sources: Type.Array(Source),
});
/** `evidence` says what to show when one is tested. */
const SafeguardKindReply = Type.Object({ kind: Type.String(), title: Type.String(), evidence: Type.String() });
const Vocabularies = Type.Record(Type.String(), Type.Array(Type.Object({ value: Type.String(), title: Type.String() })));

type AnyRule = Rule | PersonalRule;
type AnyExample = AnyRule['examples']['flags'][0];

/** In the order of their ids, those about roles first. */
const CATALOGUE: readonly AnyRule[] = [...RULES, ...PERSONAL_RULES];

function ruleReply(rule: AnyRule, language: Language) {
  const about = 'about' in rule ? { scope: 'institutional' as const, about: rule.about, actualFrom: null } : { scope: 'personal' as const, about: 'person', actualFrom: rule.actualFrom ?? null };
  const example = (one: AnyExample) => ({ title: one.title[language], roles: 'roles' in one ? [...one.roles] : [], facts: 'facts' in one ? one.facts.map((fact) => ({ ...factInWords(fact, language) })) : reviewsInWords(one.reviews ?? {}, language), periods: [...one.periods], ...(one.severity !== undefined && { severity: one.severity }) });
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
    parameters: Object.entries(rule.parameters).map(([name, { value, unit, why }]) => ({ name, value, unit, why: why[language] })),
    validFrom: rule.validFrom,
    validTo: rule.validTo,
    guidance: rule.guidance,
    examples: { flags: rule.examples.flags.map(example), silent: rule.examples.silent.map(example) },
  };
}

export const catalogueRoutes: Routes = async (app) => {
  const config = { permission: 'catalogue.read' as const };

  app.get('/vocabularies', { schema: { response: { 200: Vocabularies, ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    return Object.fromEntries(Object.entries(VOCABULARIES).map(([name, terms]) => [name, keys(terms).map((value) => ({ value, title: (terms as Record<string, Record<Language, string>>)[value]?.[language] ?? value }))]));
  });

  app.get('/role-kinds', { schema: { querystring: listQuery({}), response: { 200: listOf(RoleKindReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = ROLE_KINDS.map(({ kind, family, title, description, universal, functionOf }) => ({ kind, family, title: title[language], description, universal: universal ?? false, functionOf: functionOf ? [...functionOf] : null }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'role-kinds');
  });

  app.get('/safeguard-kinds', { schema: { querystring: listQuery({}), response: { 200: listOf(SafeguardKindReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = keys(SAFEGUARD_KINDS).map((kind) => ({ kind, title: SAFEGUARD_KINDS[kind][language], evidence: SAFEGUARD_KINDS[kind].evidence[language] }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'safeguard-kinds');
  });

  app.get('/rules', { schema: { querystring: listQuery({}), response: { 200: listOf(RuleReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const page = await pageOf(request, request.query);
    const items = CATALOGUE.filter((rule) => page.asAt === undefined || (rule.validFrom <= page.asAt && (rule.validTo ?? page.asAt) >= page.asAt)).map((rule) => ruleReply(rule, languageOf(request)));
    return sendList(reply, await sliced(request, page, items), request.query.format, 'rules');
  });

  app.get('/rules/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: RuleReply, ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request) => {
    permit(actorOf(request), 'catalogue.read');
    await clocksOf(request, request.query);
    const rule = ruleOf(request.params.id) ?? personalRuleOf(request.params.id);
    if (!rule) throw notFound('rule');
    return ruleReply(rule, languageOf(request));
  });

  app.get('/guidance', { schema: { querystring: listQuery({}), response: { 200: listOf(GuidanceReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = GUIDANCE.map(({ id, phase, title, advice, safeguards, modelWording, sources }) => ({
      id,
      phase,
      phaseTitle: PHASES[phase][language],
      title: title[language],
      advice: advice[language],
      safeguards: safeguards.map((one) => ({ title: one.title[language], test: one.test[language] })),
      modelWording: modelWording[language],
      sources: sources.map((source) => ({ ...source })),
    }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'guidance');
  });
};
