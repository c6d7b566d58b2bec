/** Who may do what, as a page of the product shows it: the very table that is asked for each request. */
import { Type } from 'typebox';
import { MEMBERSHIP_ROLES } from '../domain/accounts/account.ts';
import { allows, isOfOneAuthority, PERMISSIONS, type Action } from '../domain/access/permissions.ts';
import { listOf, oneOf } from '../domain/schema.ts';
import { languageOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';

const Permission = Type.Object({ action: Type.String(), says: Type.String(), anywhere: Type.Boolean(), roles: Type.Array(oneOf(MEMBERSHIP_ROLES)) });

export const permissionRoutes: Routes = async (app) => {
  app.get('/permissions', { schema: { response: { 200: listOf(Permission), ...PROBLEMS }, tags: ['service'] }, config: { permission: 'anybody' } }, async (request) => {
    const language = languageOf(request);
    const items = (Object.keys(PERMISSIONS) as Action[]).map((action) => ({ action, says: PERMISSIONS[action].says[language], anywhere: !isOfOneAuthority(action), roles: MEMBERSHIP_ROLES.filter((role) => allows(action, role)) }));
    return { items, next: null };
  });
};
