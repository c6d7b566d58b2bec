/** Kinds of declaration, one line for each nation that has it: what a form is made from. */
import { Type } from 'typebox';
import { currentAuthority } from '../../db/stores/authorities.ts';
import { permit } from '../domain/access/permit.ts';
import { CLOCKS } from '../domain/declarations/deadline.ts';
import type { Heading } from '../domain/declarations/heading.ts';
import { headingOf } from '../domain/declarations/headings/index.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import { KINDS } from '../domain/declarations/kinds/index.ts';
import { Id, listOf, nullable, oneOf, optional } from '../domain/schema.ts';
import { keys, NATIONS, type Nation } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { civilDate } from '../clock.ts';
import { actorOf, authorityNamed, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const Source = Type.Object({ title: Type.String(), provision: Type.String(), basis: Type.String(), url: optional(Type.String()), from: Type.String(), to: nullable(Type.String()) });
const Scenario = Type.Object({ says: Type.String(), declare: Type.Boolean(), because: Type.String() });
const Field = Type.Object({ name: Type.String(), kind: Type.String(), label: Type.String(), hint: nullable(Type.String()), required: Type.Boolean(), publish: Type.String() });
const HeadingReply = Type.Object({
  id: Type.String(),
  register: Type.String(),
  title: Type.String(),
  asks: Type.String(),
  test: Type.String(),
  holders: Type.Array(Type.String()),
  fields: Type.Array(Field),
  scenarios: Type.Array(Scenario),
  sources: Type.Array(Source),
  reach: Type.String(),
});
const Deadline = Type.Object({ clock: Type.String(), clockTitle: Type.String(), days: Type.Integer(), basis: oneOf(['statute', 'local-code'] as const), source: Source });
const KindReply = Type.Object({
  kind: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  nation: oneOf(keys(NATIONS)),
  schema: Type.Unknown(),
  deadline: nullable(Deadline),
  lead: Type.String(),
  truth: Type.String(),
  whose: Type.Array(Type.String()),
  published: Type.Boolean(),
  effect: Type.String(),
  validFrom: Type.String(),
  validTo: nullable(Type.String()),
  headings: Type.Array(HeadingReply),
  sources: Type.Array(Source),
});

const headingReply = ({ id, register, title, asks, test, holders, fields, scenarios, sources, reach }: Heading, language: Language) => ({
  id,
  register,
  title: title[language],
  asks: asks[language],
  test: test[language],
  holders: [...holders],
  fields: fields.map(({ label, hint, ...field }) => ({ ...field, label: label[language], hint: hint?.[language] ?? null })),
  scenarios: scenarios.map(({ says, declare, because }) => ({ says: says[language], declare, because: because[language] })),
  sources: sources.map((source) => ({ ...source })),
  reach,
});

/** Which headings a form has is what its schema asks for. */
function headingsOf(kind: Kind): Heading[] {
  const { properties } = kind.answers as { properties?: { headings?: { properties?: object } } };
  return Object.keys(properties?.headings?.properties ?? {}).flatMap((id) => headingOf(id) ?? []);
}

const kindReply = (kind: Kind, nation: Nation, language: Language) => ({
  kind: kind.id,
  version: kind.version,
  title: kind.title[language],
  nation,
  schema: kind.answers as unknown,
  deadline: kind.deadline && { clock: kind.deadline.clock, clockTitle: CLOCKS[kind.deadline.clock][language], days: kind.deadline.days, basis: kind.deadline.basis, source: { ...kind.deadline.source } },
  lead: kind.lead[language],
  truth: kind.truth[language],
  whose: [...kind.whose],
  published: kind.published,
  effect: kind.effect,
  validFrom: kind.validFrom,
  validTo: kind.validTo,
  headings: headingsOf(kind).map((heading) => headingReply(heading, language)),
  sources: kind.sources.map((source) => ({ ...source })),
});

export const declarationKindRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get(
    '/declaration-kinds',
    { schema: { querystring: listQuery({ authority: optional(Id), nation: optional(oneOf(keys(NATIONS))) }), response: { 200: listOf(KindReply), ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'catalogue.read' } },
    async (request, reply) => {
      permit(actorOf(request), 'catalogue.read');
      const { authority, nation, format } = request.query;
      const page = await pageOf(request, request.query);
      const day = page.asAt ?? civilDate(clock.now());
      const here = authority === undefined ? undefined : (await currentAuthority(store, (await authorityNamed(request, authority, 'authority')).id))?.nation;
      const wanted = (one: Nation): boolean => (nation === undefined || nation === one) && (here === undefined || here === one);
      const inForce = KINDS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
      const items = inForce.flatMap((kind) => kind.nations.filter(wanted).map((one) => kindReply(kind, one, languageOf(request))));
      return sendList(reply, await sliced(request, page, items), format, 'declaration-kinds');
    },
  );
};
