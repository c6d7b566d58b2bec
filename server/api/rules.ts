/** The catalogue of rules; with a council named, as that council applies it on a day. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import { civilDate } from '../clock.ts';
import { permit } from '../domain/access/permit.ts';
import { piecesOf } from '../domain/conflicts/adopted.ts';
import { ADOPTION_STATES } from '../domain/conflicts/adoption-states.ts';
import { anyVersionsOf, type AnyRule } from '../domain/conflicts/adoption.ts';
import { adoptionsIn, anyRuleIn, CATALOGUE, type Rulebook } from '../domain/conflicts/rulebook.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import { FIRST_DAY, toDate, toDay } from '../domain/time/civil.ts';
import { covers } from '../domain/time/period.ts';
import { keys } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { clocksOf, listQuery, pageOf, sliced, type Clocks } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { ParameterReply, parametersReply, ruleReply, RuleReply, type Applied } from './rule-replies.ts';
import { authorityFilter } from './sight.ts';

const AdoptedReply = Type.Object({ id: Id, version: Type.Integer(), from: Type.String(), parameters: Type.Record(Type.String(), Type.Integer()), state: oneOf(keys(ADOPTION_STATES)), adoptedAt: Type.String() });
/** `inForce`: on `asAt`, else today, the council applies this one. */
const VersionReply = Type.Object({ version: Type.Integer(), title: Type.String(), why: Type.String(), validFrom: Type.String(), validTo: nullable(Type.String()), parameters: Type.Array(ParameterReply), inForce: Type.Boolean(), adopted: Type.Array(AdoptedReply) });

const clocks = { asAt: optional(Type.String({ maxLength: 10 })), knownAt: optional(Type.String({ maxLength: 40 })) };

/** The version that is applied on a day, and where it was adopted, since when and with what. */
function onDay(rulebook: Rulebook, rule: AnyRule, day: string): { rule: AnyRule; applied?: Applied } {
  const versions = anyVersionsOf(rule.id) ?? [rule];
  const piece = piecesOf(versions, adoptionsIn(rulebook, rule.id).filter(({ state }) => state === 'adopted')).find(({ span }) => covers([span], toDay(day)));
  return piece && piece.span[0] > FIRST_DAY ? { rule: piece.rule, applied: { values: piece.values, from: toDate(piece.span[0]) } } : { rule: versions[0] };
}

const all = (): readonly AnyRule[] => [...CATALOGUE.rules, ...CATALOGUE.personal];

export const ruleRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const tags = ['catalogues'];
  const config = { permission: 'catalogue.read' as const };
  const byId = strict({ id: Id });

  /** Of the council that is named; undefined where it is not for whoever asks. */
  async function rulebookAsked(request: FastifyRequest, authority: string | undefined, { knownAt }: Pick<Clocks, 'knownAt'>): Promise<Rulebook | undefined> {
    if (authority === undefined) return CATALOGUE;
    const [its] = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    return its === undefined ? undefined : rulebookOfAuthority(store, its, knownAt);
  }

  async function oneAsked(request: FastifyRequest, id: string, authority: string | undefined, asked: Clocks): Promise<{ rule: AnyRule; rulebook: Rulebook; language: Language; day: string }> {
    const rule = anyRuleIn(CATALOGUE, id);
    if (!rule) throw notFound('rule');
    const rulebook = await rulebookAsked(request, authority, asked);
    if (!rulebook) throw notFound('authority').notPermitted();
    return { rule, rulebook, language: languageOf(request), day: asked.asAt ?? civilDate(clock.now()) };
  }

  app.get('/rules', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(RuleReply), ...PROBLEMS }, tags }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const page = await pageOf(request, request.query);
    const rulebook = await rulebookAsked(request, request.query.authority, page);
    const { asAt } = page;
    const held = rulebook ? all().filter(({ validFrom, validTo }) => asAt === undefined || (validFrom <= asAt && (validTo ?? asAt) >= asAt)) : [];
    const items = held.map((one) => {
      const { rule, applied } = onDay(rulebook ?? CATALOGUE, one, page.day);
      return ruleReply(rule, languageOf(request), applied);
    });
    return sendList(reply, await sliced(request, page, items), request.query.format, 'rules');
  });

  app.get('/rules/:id', { schema: { params: byId, querystring: strict({ authority: optional(Id), ...clocks }), response: { 200: RuleReply, ...PROBLEMS }, tags }, config }, async (request) => {
    permit(actorOf(request), 'catalogue.read');
    const { rule: known, rulebook, language, day } = await oneAsked(request, request.params.id, request.query.authority, await clocksOf(request, request.query));
    const { rule, applied } = onDay(rulebook, known, day);
    return ruleReply(rule, language, applied);
  });

  app.get('/rules/:id/versions', { schema: { params: byId, querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(VersionReply), ...PROBLEMS }, tags: ['rules'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const page = await pageOf(request, request.query);
    const { rule: known, rulebook, language } = await oneAsked(request, request.params.id, request.query.authority, page);
    const now = onDay(rulebook, known, page.day);
    const adopted = adoptionsIn(rulebook, known.id).filter(({ from }) => page.asAt === undefined || from <= page.asAt);
    const items = (anyVersionsOf(known.id) ?? [known]).map((rule) => ({
      version: rule.version,
      title: rule.title[language],
      why: rule.why[language],
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      parameters: parametersReply(rule, language, now.rule.version === rule.version ? now.applied?.values : undefined),
      inForce: now.rule.version === rule.version,
      adopted: adopted.filter(({ version }) => version === rule.version).map(({ id, state, from, values, adoptedAt }) => ({ id, version: state === 'adopted' ? 1 : 2, from, parameters: { ...values }, state, adoptedAt })),
    }));
    return sendList(reply, await sliced(request, page, items), request.query.format, 'rule-versions');
  });
};
