/** What changes in a council's public register, and of it what is about one person or one body: for whoever follows it. */
import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import type { AuthorityRow } from '../../../db/stores/authorities.ts';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { languageOf, type Routes } from '../../api/context.ts';
import { PROBLEMS } from '../../api/problems.ts';
import { everybodys } from '../../api/sight.ts';
import { notFound } from '../../domain/problem.ts';
import { Id, oneOf, optional, strict } from '../../domain/schema.ts';
import type { Language, Words } from '../../domain/words.ts';
import { changesOf, type ChangeShown } from '../register/data/changes.ts';
import { personOf } from '../register/data/people.ts';
import { askedOf, bodyPage, changesPage, councilPage, originOf, personPage } from './addresses.ts';
import { atomOf } from './atom.ts';
import { bodiesOf, councilNamed, rolesOf } from './council.ts';
import { urnOf, type Feed, type FeedEntry } from './feed.ts';
import { contentOf, titleOf } from './feed-words.ts';
import { jsonFeedOf } from './json-feed.ts';
import { kept } from './kept.ts';
import { send } from './replying.ts';

const ON_A_PAGE = 100;
const Asked = strict({ lang: optional(oneOf(['en', 'cy'] as const)), page: optional(Type.Integer({ minimum: 1, maximum: 1000 })) });
interface Asked {
  readonly lang?: Language;
  readonly page?: number;
}

/** What a feed is about: of a council everything, or one person or body. */
interface About {
  readonly council: AuthorityRow & { readonly code: string };
  readonly person?: string;
  readonly body?: string;
  readonly name?: string | null;
}

const TITLE: Words = { en: 'Changes of the register of interests and roles', cy: 'Newidiadau i’r gofrestr buddiannau a rolau' };
const DEMO: Words = { en: 'Demonstration', cy: 'Arddangosiad' };
const FORMS = { atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf }, json: { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf } } as const;

function pageFor(origin: string, { council: { code }, person, body }: About): string {
  if (person !== undefined) return personPage(origin, code, person);
  return body === undefined ? changesPage(origin, code) : bodyPage(origin, code, body);
}

function entryFor(origin: string, code: string, language: Language) {
  return (change: ChangeShown): FeedEntry => {
    const page = change.person !== null ? personPage(origin, code, change.person) : change.mutual !== null ? bodyPage(origin, code, change.mutual) : councilPage(origin, code);
    return { id: urnOf(`change ${change.id} ${change.what}`), title: titleOf(change, language), content: contentOf(change, language), at: change.at, page };
  };
}

async function feedOf(request: FastifyRequest, about: About, { lang, page = 1 }: Asked): Promise<Feed> {
  const { store, config } = request.server.service;
  const { council, person, body, name } = about;
  const language = lang ?? languageOf(request);
  const [origin, lens] = [originOf(request), everybodys(request)];
  const changes = await store.snapshot((reader) => changesOf(reader, lens, council, { person, body, limit: ON_A_PAGE + 1, skip: (page - 1) * ON_A_PAGE }));
  const shown = changes.slice(0, ON_A_PAGE);
  const at = (number: number): string => {
    const url = askedOf(request);
    url.search = '';
    if (lang !== undefined) url.searchParams.set('lang', lang);
    if (number > 1) url.searchParams.set('page', String(number));
    return url.href;
  };
  return {
    id: urnOf(`feed ${council.id} ${person ?? ''} ${body ?? ''}`),
    title: [config.demo && DEMO[language], name, council.name, TITLE[language]].filter(Boolean).join(' – '),
    author: council.name,
    language,
    page: pageFor(origin, about),
    self: at(page),
    first: at(1),
    previous: page > 1 ? at(page - 1) : undefined,
    next: changes.length > ON_A_PAGE ? at(page + 1) : undefined,
    // Of a feed in which nothing has happened yet: since when there is something that it could have happened to.
    updated: shown[0]?.at ?? council.recordedAt,
    entries: shown.map(entryFor(origin, council.code, language)),
  };
}

export const feedRoutes: Routes = async (app) => {
  const { store } = app.service;

  const aboutPerson = async (request: FastifyRequest, gss: string, id: string): Promise<About> => {
    const council = await councilNamed(request, gss);
    const found = await personOf(store, everybodys(request), council, { asAt: undefined, knownAt: undefined, person: id });
    if (!found) throw notFound('person');
    return { council, person: found.id, name: found.name };
  };
  const aboutBody = async (request: FastifyRequest, gss: string, ref: string): Promise<About> => {
    const council = await councilNamed(request, gss);
    const clocks = { asAt: undefined, knownAt: undefined };
    const body = (await findMutual(store, ref))?.id ?? ref;
    const [found] = await bodiesOf(store, await rolesOf(store, everybodys(request), { authority: council.id, body }, clocks), clocks);
    if (!found) throw notFound('body');
    return { council, body: found.id, name: found.name };
  };

  for (const [form, { type, write }] of Object.entries(FORMS)) {
    const schema = { querystring: Asked, response: { 200: Type.String(), ...PROBLEMS }, tags: ['public'] };
    const config = { permission: 'nobody' } as const;
    app.get(`/:gss/feed.${form}`, { schema: { ...schema, params: strict({ gss: Id }) }, config }, async (request, reply) => {
      const { gss } = request.params;
      return send(request, reply, { type, body: await kept(request, async () => write(await feedOf(request, { council: await councilNamed(request, gss) }, request.query))) });
    });
    for (const [noun, about] of Object.entries({ people: aboutPerson, bodies: aboutBody })) {
      app.get(`/:gss/${noun}/:id/feed.${form}`, { schema: { ...schema, params: strict({ gss: Id, id: Id }) }, config }, async (request, reply) => {
        const { gss, id } = request.params;
        return send(request, reply, { type, body: await kept(request, async () => write(await feedOf(request, await about(request, gss, id), request.query))) });
      });
    }
  }
};
