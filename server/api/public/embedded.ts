/** One reply for the element that other sites embed: a person, a body, or the whole register of a council, in words. */
import { Type } from 'typebox';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { notFound } from '../../domain/problem.ts';
import { Embedded } from '../../domain/publication/embedded.ts';
import { withheldUnder } from '../../domain/publication/withheld-law.ts';
import { Id, oneOf, optional } from '../../domain/schema.ts';
import type { Nation } from '../../domain/vocabulary.ts';
import { councilPage, originOf } from '../../public/files/addresses.ts';
import { councilNamed } from '../../public/files/council.ts';
import { asOf, embeddedBodies, embeddedPeople, type Embedding } from '../../public/files/embedded.ts';
import { kept } from '../../public/files/kept.ts';
import { send } from '../../public/files/replying.ts';
import { languageOf, type Routes } from '../context.ts';
import { badQuery } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys } from '../sight.ts';

const Asked = Type.Object({ council: Id, person: optional(Id), body: optional(Id), lang: optional(oneOf(['en', 'cy'] as const)) }, { additionalProperties: false });

export const embeddedRoutes: Routes = async (app) => {
  const { store, config } = app.service;

  app.get('/embed', { schema: { querystring: Asked, response: { 200: Embedded, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { council: ref, person, body, lang = languageOf(request) } = request.query;
    if (person !== undefined && body !== undefined) throw badQuery('body', 'a person or a body is shown, not both at once: name one of them');
    const made = async (): Promise<string> => {
      const council = await councilNamed(request, ref);
      const mutual = body === undefined ? undefined : ((await findMutual(store, body))?.id ?? body);
      const embedding: Embedding = { lens: everybodys(request), council, origin: originOf(request), language: lang };
      const [people, bodies] = await store.snapshot(async (reader) => [mutual === undefined ? await embeddedPeople(reader, embedding, person) : null, person === undefined ? await embeddedBodies(reader, embedding, mutual) : null] as const);
      if (person !== undefined && people?.length === 0) throw notFound('person');
      if (mutual !== undefined && bodies?.length === 0) throw notFound('body');
      return JSON.stringify({ council: council.name, page: councilPage(embedding.origin, council.code), asOf: asOf(embedding), law: withheldUnder(council.nation as Nation, lang), demo: config.demo, people, bodies } satisfies Embedded);
    };
    return send(request, reply, { type: 'application/json; charset=utf-8', body: await kept(request, made) });
  });
};
