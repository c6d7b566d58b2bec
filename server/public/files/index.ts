/** Feeds and files of the public register: under the addresses of its pages, for programs and for whoever takes it away. */
import type { Routes } from '../../api/context.ts';
import { csvFileRoutes } from './csv-files.ts';
import { feedRoutes } from './feeds.ts';
import { registerFileRoutes } from './register-files.ts';

export const publicFileRoutes: Routes = async (app) => {
  for (const routes of [feedRoutes, csvFileRoutes, registerFileRoutes]) await app.register(routes, { prefix: '/register' });
};
