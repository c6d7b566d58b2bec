/** The register of interests behind the interface of interests-api.parliament.uk: pages of at most twenty, however many are asked for. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { publishedRegisters, standingInterests } from '../../../db/stores/published-pages.ts';
import { civilDate } from '../../clock.ts';
import { notFound } from '../../domain/problem.ts';
import { paged, PublishedCategory, PublishedInterest, PublishedRegister, type Link } from '../../domain/publication/parliament.ts';
import { CivilDate, Id, optional, strict } from '../../domain/schema.ts';
import { isCivilDate } from '../../domain/time/civil.ts';
import { askedOf, councilPage, originOf } from '../../public/files/addresses.ts';
import { CATEGORIES, categoryOf } from '../../public/files/categories.ts';
import { BASE, linkTo, publishedCategory, publishedInterest, type At } from '../../public/files/parliament-item.ts';
import { languageOf, type Routes } from '../context.ts';
import { badQuery } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys } from '../sight.ts';

const MOST = 20;
const pages = { Skip: optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })), Take: optional(Type.Integer({ minimum: 1, description: `At most ${MOST} are given` })) };
const filters = { authority: optional(Id), MemberId: optional(Id), CategoryId: optional(Id), RegisteredFrom: optional(CivilDate), RegisteredTo: optional(CivilDate) };
const closed = <T extends Parameters<typeof strict>[0]>(fields: T) => strict({ ...fields, ...pages });

interface Asked {
  readonly Skip?: number;
  readonly Take?: number;
}

/** Where in the list, and the addresses of this page and of those beside it. */
function placeIn(request: FastifyRequest, { Skip: skip = 0, Take = MOST }: Asked) {
  const take = Math.min(Take, MOST);
  const pageAt = (rel: string, from: number): Link => {
    const url = askedOf(request);
    url.searchParams.set('Skip', String(from));
    url.searchParams.set('Take', String(take));
    return linkTo(rel, url.href);
  };
  // Where there is nothing, there is nothing to page through: what was asked for is not said again.
  const links = (total: number): Link[] =>
    total === 0 ? [] : [pageAt('self', skip), ...(skip > 0 ? [pageAt('page.previous', Math.max(0, skip - take))] : []), ...(skip + take < total ? [pageAt('page.next', skip + take)] : [])];
  return { skip, take, links };
}

const atOf = (request: FastifyRequest): At => ({ origin: originOf(request), language: languageOf(request) });

export const parliamentRoutes: Routes = async (app) => {
  const { store } = app.service;
  const idOf = async (ref: string | undefined): Promise<string | undefined> => (ref === undefined ? undefined : ((await findAuthority(store, ref))?.id ?? 'none'));
  const config = { permission: 'nobody' } as const;
  const tags = ['public'];

  app.get('/Interests', { schema: { querystring: closed(filters), response: { 200: paged(PublishedInterest), ...PROBLEMS }, tags }, config }, async (request) => {
    const { authority, MemberId, CategoryId, RegisteredFrom, RegisteredTo } = request.query;
    for (const [name, day] of Object.entries({ RegisteredFrom, RegisteredTo })) if (day !== undefined && !isCivilDate(day)) throw badQuery(name, `${name} is not a day of the calendar: write YYYY-MM-DD`);
    const { skip, take, links } = placeIn(request, request.query);
    const asked = { today: everybodys(request).today, authority: await idOf(authority), person: MemberId, heading: CategoryId, from: RegisteredFrom, to: RegisteredTo };
    const { total, rows } = await standingInterests(store, asked, { skip, take });
    return { links: links(total), items: rows.map((row) => publishedInterest(row, atOf(request))), skip, take, totalResults: total };
  });

  app.get('/Interests/:id', { schema: { params: strict({ id: Id }), querystring: strict({}), response: { 200: PublishedInterest, ...PROBLEMS }, tags }, config }, async (request) => {
    const { rows: [row] } = await standingInterests(store, { today: everybodys(request).today, id: request.params.id }, { skip: 0, take: 1 });
    if (!row) throw notFound('interest');
    return publishedInterest(row, atOf(request));
  });

  app.get('/Categories', { schema: { querystring: closed({}), response: { 200: paged(PublishedCategory), ...PROBLEMS }, tags }, config }, async (request) => {
    const { skip, take, links } = placeIn(request, request.query);
    return { links: links(CATEGORIES.length), items: CATEGORIES.slice(skip, skip + take).map((category) => publishedCategory(category, atOf(request))), skip, take, totalResults: CATEGORIES.length };
  });

  app.get('/Categories/:id', { schema: { params: strict({ id: Id }), querystring: strict({}), response: { 200: PublishedCategory, ...PROBLEMS }, tags }, config }, async (request) => {
    const category = categoryOf(request.params.id);
    if (!category) throw notFound('category');
    return publishedCategory(category, atOf(request));
  });

  app.get('/Registers', { schema: { querystring: closed({ authority: optional(Id) }), response: { 200: paged(PublishedRegister), ...PROBLEMS }, tags }, config }, async (request) => {
    const { skip, take, links } = placeIn(request, request.query);
    const origin = originOf(request);
    const all = await publishedRegisters(store, everybodys(request).today, await idOf(request.query.authority));
    const items = all.slice(skip, skip + take).map(({ gss, name, lastAt }) => ({
      id: gss,
      publishedDate: civilDate(new Date(lastAt)),
      type: 'Council',
      name,
      links: [linkTo('self', councilPage(origin, gss)), linkTo('interests', `${origin}${BASE}/Interests?authority=${encodeURIComponent(gss)}`)],
    }));
    return { links: links(all.length), items, skip, take, totalResults: all.length };
  });
};
