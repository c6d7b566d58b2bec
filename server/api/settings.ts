/** What an authority decides about its own register. */
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { permitAt } from '../domain/access/permit.ts';
import { ChangeSettings, Settings } from '../domain/authorities/settings.ts';
import { Id, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';

const NewSettings = strict({ authority: Id, ...ChangeSettings.properties });

export const settingsRoutes: Routes = async (app) => {
  app.get('/settings', { schema: { querystring: strict({ authority: Id }), response: { 200: Settings, ...PROBLEMS }, tags: ['settings'] }, config: { permission: 'register.read' } }, async (request) => {
    const authority = await authorityNamed(request, request.query.authority, 'authority');
    permitAt(actorOf(request), 'register.read', authority, 'authority');
    return { authority: authority.gss, ...(await settingsOf(app.service.store, authority.id)) };
  });

  app.post('/settings', { schema: { body: NewSettings, response: { 200: Settings, ...PROBLEMS }, tags: ['settings'] }, config: { permission: 'settings.change' } }, async (request, reply) => {
    const { authority: ref, ...given } = request.body;
    const authority = await authorityNamed(request, ref, 'authority');
    const allowed = permitAt(actorOf(request), 'settings.change', authority, 'authority');
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => changeSettings(unit, allowed, version, given as ChangeSettings));
  });
};
