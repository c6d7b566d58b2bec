/**
 * The public register as pages: made here, so that they are read without a script, by search engines, and on paper. No session and no cookie is looked at;
 * a page is the same for all and may be kept for a minute, so that what is withheld now is gone from caches a minute later.
 */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Routes } from '../../api/context.ts';
import { Replies } from '../../api/replies.ts';
import { grownTo } from '../../api/replays.ts';
import { sha256 } from '../../crypto.ts';
import { Refused } from '../../domain/problem.ts';
import { render } from '../html.ts';
import { documentOf, type Setting, type Shown } from './frame.ts';
import { concernPage, concernRoutes } from './concern/index.ts';
import { bodiesPage } from './pages/bodies.ts';
import { bodyPage } from './pages/body.ts';
import { changesPage } from './pages/changes.ts';
import { committeePage } from './pages/committee.ts';
import { councilPage } from './pages/council.ts';
import { guidancePage } from './pages/guidance.ts';
import { peoplePage } from './pages/people.ts';
import { personPage } from './pages/person.ts';
import { problemPage } from './pages/problem.ts';
import { startPage } from './pages/start.ts';
import { stylesheetIn } from './stylesheet.ts';
import { Moved } from './moved.ts';
import { askedIn, languageFor, visitOf, type Visit } from './visit.ts';
import { wordsIn } from './words.ts';
import { everybodys } from '../../api/sight.ts';

const KEPT_SECONDS = 60;
const MOST_BYTES = 32 * 1024 * 1024;

type PageOf = (visit: Visit) => Promise<Shown>;
const PAGES: Readonly<Record<string, PageOf>> = {
  '/': startPage,
  '/:gss': councilPage,
  '/:gss/people': peoplePage,
  '/:gss/people/:id': personPage,
  '/:gss/bodies': bodiesPage,
  '/:gss/bodies/:id': bodyPage,
  '/:gss/committees/:id': committeePage,
  '/:gss/changes': changesPage,
  '/:gss/guidance': guidancePage,
  '/:gss/concern': concernPage,
};

/** What an id, a code or a public number looks like; anything else names nothing. */
const ID = /^[A-Za-z0-9:_.-]+$/;
const fits = (params: Readonly<Record<string, string>>): boolean => Object.values(params).every((id) => id.length <= 80 && ID.test(id));

export const publicPages: Routes = async (app) => {
  await app.register(
    async (open) => {
      const { store, config } = app.service;
      const replies = new Replies(MOST_BYTES);
      const setting: Setting = { demo: config.demo, stylesheet: stylesheetIn() };

      for (const [url, page] of Object.entries(PAGES)) {
        open.get(url, { schema: { hide: true, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => send(request, reply, await made(request, page)));
      }
      open.setNotFoundHandler(() => {
        throw new Refused(404, 'not-found', 'There is nothing at this address.');
      });
      open.setErrorHandler((error: FastifyError | Refused, request, reply) => failed(error, request, reply));
      await open.register(concernRoutes(async (request, reply, draw) => {
        const asked = { ...askedIn(request.query), asAt: undefined, knownAt: undefined };
        const visit = await visitOf(request, asked);
        const page = render(documentOf(await store.snapshot((reader) => draw({ ...visit, reader })), { ...visit, asked, today: visit.lens.today }, setting));
        return headers(reply, visit.words.language).header('cache-control', 'no-store').send(page);
      }));

      async function made(request: FastifyRequest, page: PageOf): Promise<Buffer> {
        if (!fits(request.params as Record<string, string>)) throw new Refused(404, 'not-found', 'There is nothing at this address.');
        const asked = askedIn(request.query);
        const visit = await visitOf(request, asked);
        const version = store.version();
        const draw = async (): Promise<Buffer> => Buffer.from(render(documentOf(await store.snapshot((reader) => page({ ...visit, reader })), { ...visit, asked, today: visit.lens.today }, setting)));
        // A page of another day is asked for once, and there is one for every day.
        if (asked.asAt !== undefined || asked.knownAt !== undefined) return draw();
        const key = JSON.stringify([visit.path, asked.lang, asked.q, asked.since, asked.page, visit.words.language, visit.lens.today]);
        return replies.untouched(key, version) ?? (await replies.get(key, version, await grownTo(store), draw));
      }

      function failed(error: FastifyError | Refused, request: FastifyRequest, reply: FastifyReply): FastifyReply {
        if (error instanceof Moved) return reply.header('cache-control', `public, max-age=${KEPT_SECONDS}`).redirect(error.to, 301);
        const status = error instanceof Refused ? error.status : (error.statusCode ?? 500);
        if (status >= 500) request.log.error({ err: error, req: request }, 'a public page failed');
        const asked = askedIn(request.query);
        const { today } = everybodys(request);
        const words = wordsIn(languageFor(request, asked), today);
        const shown = problemPage(words, status, error instanceof Refused && status === 400 ? error.message : undefined);
        const path = request.url.split('?', 1)[0] as string;
        const link = (to: string) => (asked.lang === undefined ? to : `${to}?lang=${asked.lang}`);
        return headers(reply.status(status), words.language).header('cache-control', 'no-store').send(render(documentOf(shown, { words, asked: { ...asked, asAt: undefined, knownAt: undefined, since: undefined }, path, link, today }, setting)));
      }
    },
    { prefix: '/register' },
  );
};

const headers = (reply: FastifyReply, language: string): FastifyReply => reply.type('text/html; charset=utf-8').header('content-language', language).header('vary', 'accept-language');

/**
 * Known by what it says, and not by how far a log has grown: else whoever asks every minute would see that something was recorded which nobody may see.
 * For the same reason it has no time at which it was last changed.
 */
function send(request: FastifyRequest, reply: FastifyReply, page: Buffer): FastifyReply {
  const tag = `"${sha256(page).slice(0, 32)}"`;
  void headers(reply, /<html lang="(..)"/.exec(page.subarray(0, 100).toString())?.[1] ?? 'en').header('cache-control', `public, max-age=${KEPT_SECONDS}`).header('etag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*') ? reply.status(304).send() : reply.send(page);
}
