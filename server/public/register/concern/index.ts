/**
 * Raising a concern by a plain form. Nothing is done in anybody's name: no cookie is looked at, so a form on another site could only send what its reader
 * could have sent here, and it is refused where the browser says where it comes from. A scope of its own, for nowhere else is such a body taken.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'lit';
import { addressesOf } from '../../../../db/stores/memberships.ts';
import type { Routes } from '../../../api/context.ts';
import { raisedByAnybody } from '../../../api/public/raising.ts';
import { PERMISSIONS } from '../../../domain/access/permissions.ts';
import { Refused } from '../../../domain/problem.ts';
import { NewConcern } from '../../../domain/reviews/concern.ts';
import { bodiesOf } from '../data/bodies.ts';
import type { Shown } from '../frame.ts';
import { councilIn, placeOf } from '../pages/in-council.ts';
import { askedIn, visitOf, type Visit } from '../visit.ts';
import { concernForm, concernReceipt, raisingIn, type Field, type Typed, type Wrong } from './form.ts';
import { MOST_FORM_BYTES, typedIn } from './received.ts';

const crumbs = (visit: Visit, council: { gss: string; name: string }) => [
  { title: visit.words.t.councils, to: visit.link('/register') },
  { title: council.name, to: visit.link(`/register/${encodeURIComponent(council.gss)}`) },
];

async function shownForm(visit: Visit, typed: Typed, wrong: readonly Wrong[]): Promise<Shown> {
  const council = await councilIn(visit);
  const { language } = visit.words;
  const t = raisingIn(language);
  const readers = await addressesOf(visit.reader, council.id, PERMISSIONS['concern.triage'].to, visit.lens.today);
  const [title, found] = [t.title(council.name), crumbs(visit, council)];
  if (readers.length === 0) return { title, crumbs: found, content: html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${t.nobodyReads}</p>` };
  const bodies = (await bodiesOf(visit.reader, visit.lens, council, { asAt: undefined, knownAt: undefined })).map(({ id, name }) => ({ id, name }));
  return { title: wrong.length > 0 ? `${t.problem}: ${title}` : title, crumbs: found, content: concernForm({ action: visit.link(placeOf(council, 'concern')), language, council: council.name, bodies, typed, wrong }) };
}

export const concernPage = (visit: Visit): Promise<Shown> => shownForm(visit, {}, []);

/** Those of the schema, in words for whoever filled in the form. */
function faultsOf(request: FastifyRequest, given: unknown, t: ReturnType<typeof raisingIn>): Wrong[] {
  const isValid = request.getValidationFunction(NewConcern) ?? request.compileValidationSchema(NewConcern);
  if (isValid(given)) return [];
  const says: Readonly<Partial<Record<string, Wrong>>> = { text: { field: 'text', message: t.wrongText }, mutual: { field: 'mutual', message: t.wrongBody }, capacity: { field: 'capacity', message: t.wrongCapacity }, contact: { field: 'contact', message: t.wrongContact } };
  const named = ((isValid.errors ?? []) as { instancePath?: string; params?: Record<string, unknown> }[]).map(({ instancePath = '', params }) => instancePath.slice(1) || String(params?.['missingProperty'] ?? ''));
  const found = [...new Set(named)].flatMap((name) => says[name] ?? []);
  return found.length > 0 ? found : [{ message: t.wrongForm }];
}

const fieldOf = (refused: Refused): Field | undefined => (['text', 'mutual'] as const).find((name) => refused.fields[0]?.path === name);

function messageOf(refused: Refused, t: ReturnType<typeof raisingIn>): Wrong | undefined {
  const field = fieldOf(refused);
  if (field) return { field, message: field === 'text' ? t.wrongText : t.wrongBody };
  if (refused.code === 'nobody-reads') return { message: t.nobodyReads };
  return refused.status === 429 ? { message: t.tooMany } : undefined;
}

/** Origin says nothing here: under our own referrer policy a browser sends "null" with a form. */
const cameFromElsewhere = ({ headers }: FastifyRequest): boolean => ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '');

type Send = (request: FastifyRequest, reply: FastifyReply, draw: (visit: Visit) => Promise<Shown>) => Promise<FastifyReply>;

/** `send` draws a page that is nobody else's and is kept by nobody. */
export const concernRoutes =
  (send: Send): Routes =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: MOST_FORM_BYTES }, (_request, body, done) => done(null, body));

    app.post('/:gss/concern', { schema: { hide: true, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
      if (cameFromElsewhere(request)) throw new Refused(403, 'cross-site', 'This request came from another site.');
      const { gss } = request.params as { gss: string };
      const asked = askedIn(request.query);
      const visit = await visitOf(request, { ...asked, asAt: undefined, knownAt: undefined });
      // First of all, for by another of its names the council is asked for again, and by then nothing must have been written.
      await councilIn({ ...visit, reader: app.service.store });
      const { language } = visit.words;
      const t = raisingIn(language);
      const again = (typed: Typed, wrong: readonly Wrong[], status: number) => send(request, reply.status(status), (one) => shownForm(one, typed, wrong));
      let typed: Typed;
      try {
        typed = typedIn(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      } catch {
        return again({}, [{ message: t.wrongForm }], 400);
      }
      const { inConfidence, ...rest } = typed;
      const given = { ...rest, authority: gss, inConfidence: inConfidence !== undefined };
      const faults = faultsOf(request, given, t);
      if (faults.length > 0) return again(typed, faults, 422);
      try {
        const made = await raisedByAnybody(request, reply, given as unknown as NewConcern, language);
        return await send(request, reply.status(201), async (one) => ({ title: t.sent, crumbs: crumbs(one, await councilIn(one)), content: concernReceipt(made, language) }));
      } catch (error) {
        const wrong = error instanceof Refused ? messageOf(error, t) : undefined;
        if (!wrong) throw error;
        return again(typed, [wrong], (error as Refused).status);
      }
    });
  };
