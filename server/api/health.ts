import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import packageJson from '../../package.json' with { type: 'json' };
import { statement } from '../../db/statement.ts';
import { Refused } from '../domain/problem.ts';
import type { Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';

const alive = statement<{ one: number }>(() => sql`select 1 as one`);
const Health = Type.Object({ status: Type.Literal('ok'), engine: Type.String(), version: Type.String(), demo: Type.Boolean() });

export const healthRoutes: Routes = async (app) => {
  const { store, config } = app.service;

  app.get('/health', { schema: { response: { 200: Health, ...PROBLEMS }, tags: ['service'] }, config: { permission: 'nobody' } }, async () => {
    await store.first(alive).catch(() => {
      throw new Refused(503, 'database', 'The database does not answer.');
    });
    return { status: 'ok' as const, engine: store.engine, version: packageJson.version, demo: config.demo };
  });

  app.get('/openapi.json', { schema: { response: { 200: Type.Any(), ...PROBLEMS }, tags: ['service'] }, config: { permission: 'nobody' } }, async () => app.swagger());
};
