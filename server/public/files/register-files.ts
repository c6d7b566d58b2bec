/** Whole registers in one file: SQLite for who asks questions of it, HTML for a council's or parish's own site. */
import { Type } from 'typebox';
import { publicFile } from '../../../db/public-file.ts';
import { languageOf, type Routes } from '../../api/context.ts';
import { ClockQuery, clocksOf } from '../../api/paging.ts';
import { PROBLEMS } from '../../api/problems.ts';
import { everybodys } from '../../api/sight.ts';
import { Id, oneOf, optional, strict } from '../../domain/schema.ts';
import { originOf } from './addresses.ts';
import { councilNamed } from './council.ts';
import { exportPage } from './export-page.ts';
import { exported } from './exported.ts';
import { isOfNow, kept } from './kept.ts';
import { registerTables } from './register-file.ts';
import { send } from './replying.ts';

export const registerFileRoutes: Routes = async (app) => {
  const { store, config } = app.service;
  const params = strict({ gss: Id });
  const open = { permission: 'nobody' } as const;

  app.get('/:gss/register.sqlite', { schema: { params, querystring: strict({}), response: { 200: Type.String(), ...PROBLEMS }, tags: ['public'] }, config: open }, async (request, reply) => {
    const council = await councilNamed(request, request.params.gss);
    const make = async () => publicFile(await store.snapshot((reader) => registerTables(reader, everybodys(request), council, { origin: originOf(request), demo: config.demo })));
    return send(request, reply, { type: 'application/vnd.sqlite3', body: await kept(request, make, true), saveAs: `${council.code}-register.sqlite` });
  });

  const Asked = Type.Object({ ...ClockQuery.properties, lang: optional(oneOf(['en', 'cy'] as const)) }, { additionalProperties: false });
  app.get('/:gss/export.html', { schema: { params, querystring: Asked, response: { 200: Type.String(), ...PROBLEMS }, tags: ['public'] }, config: open }, async (request, reply) => {
    const { lang = languageOf(request), ...query } = request.query;
    const [council, clocks] = [await councilNamed(request, request.params.gss), await clocksOf(request, query)];
    const lens = everybodys(request);
    const telling = { language: lang, page: originOf(request), demo: config.demo, day: clocks.asAt ?? lens.today };
    const make = async () => exportPage(await store.snapshot((reader) => exported(reader, lens, council, clocks)), telling);
    return send(request, reply, { type: 'text/html; charset=utf-8', body: isOfNow(clocks) ? await kept(request, make) : await make(), saveAs: `${council.code}-register-of-interests.html` });
  });
};
