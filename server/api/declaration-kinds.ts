/** Kinds of declaration, one line for each nation that has it: what a form is made from. */
import { Type } from 'typebox';
import { currentAuthority } from '../../db/stores/authorities.ts';
import { permit } from '../domain/access/permit.ts';
import { CLOCKS, termIn } from '../domain/declarations/deadline.ts';
import type { Heading } from '../domain/declarations/heading.ts';
import { headingOf } from '../domain/declarations/headings/index.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import { hasForms, KINDS } from '../domain/declarations/kinds/index.ts';
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
const Deadline = Type.Object({ clock: Type.String(), clockTitle: Type.String(), days: nullable(Type.Integer()), months: nullable(Type.Integer()), term: Type.String(), basis: oneOf(['statute', 'local-code'] as const), source: Source });
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
  deadline: kind.deadline && { clock: kind.deadline.clock, clockTitle: CLOCKS[kind.deadline.clock][language], days: kind.deadline.days ?? null, months: kind.deadline.months ?? null, term: termIn(kind.deadline, language), basis: kind.deadline.basis, source: { ...kind.deadline.source } },
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

const Kinds = Type.Object({ ...listOf(KindReply).properties, note: nullable(Type.String({ description: 'What the list cannot say: of a nation whose code is not in the catalogue yet' })) });
/** Silence would read as "nothing to declare". */
const noForms = (nation: Nation | undefined, language: Language): string | null =>
  nation === undefined || hasForms(nation) ? null : language === 'cy' ? `Nid oes unrhyw fath o ddatganiad i gynghorwyr yn ${NATIONS[nation].cy} eto: ni ddarllenwyd eu cod i’r catalog. Nid yw hynny’n golygu nad oes dim i’w ddatgan.` : `There is no kind of declaration for councillors in ${NATIONS[nation].en} yet: their code has not been read into the catalogue. That does not mean that there is nothing to declare.`;

export const declarationKindRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get(
    '/declaration-kinds',
    { schema: { querystring: listQuery({ authority: optional(Id), nation: optional(oneOf(keys(NATIONS))) }), response: { 200: Kinds, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'catalogue.read' } },
    async (request, reply) => {
      permit(actorOf(request), 'catalogue.read');
      const { authority, nation, format } = request.query;
      const page = await pageOf(request, request.query);
      const day = page.asAt ?? civilDate(clock.now());
      const here = authority === undefined ? undefined : (await currentAuthority(store, (await authorityNamed(request, authority, 'authority')).id))?.nation;
      const wanted = (one: Nation): boolean => (nation === undefined || nation === one) && (here === undefined || here === one);
      const inForce = KINDS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
      const items = inForce.flatMap((kind) => kind.nations.filter(wanted).map((one) => kindReply(kind, one, languageOf(request))));
      return sendList(reply, { ...(await sliced(request, page, items)), note: noForms((here as Nation | undefined) ?? nation, languageOf(request)) }, format, 'declaration-kinds');
    },
  );
};
