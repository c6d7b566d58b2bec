/** Five hundred sessions reading and writing for a minute: no error, no write lost, and memory that stays as it is. */
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import { child } from './child.ts';
import type { Crowd, Served } from './crowd.ts';
import { COUNCIL, newRole, opened, usual } from './open.ts';
import { Random } from './random.ts';
import { officer, signIn } from './signing-in.ts';
import { note, say } from './table.ts';

const SESSIONS = 500;
const SECONDS = 60;
const THINKING_MS = 1500;

export async function crowded(file: string, name: string): Promise<void> {
  note(`${SESSIONS} sessions for ${SECONDS} s, ${name} roles`);
  const register = await opened(file);
  const random = new Random(23);
  const bodies = Array.from({ length: 20_000 }, () => JSON.stringify(newRole(random, register, random.pick(usual(register)))));
  const paths = register.dossiers.slice(2, 200).map(({ mutual }) => `/api/mutuals/${mutual}?authority=${COUNCIL}`);
  const count = async (): Promise<number> => (await register.store.first(once<{ n: number }>(sql`select cast(count(*) as integer) as n from roles`)))?.n ?? 0;

  const server = await child<string>('server.ts', [file], { DATABASE_URL: file });
  const crowd = await child<string>('crowd.ts', []);
  await officer(server.ready);
  const tokens: string[] = [];
  // Four passwords are worked on at once.
  for (let i = 0; i < SESSIONS; i += 4) tokens.push(...(await Promise.all(Array.from({ length: 4 }, () => signIn(server.ready)))));

  const asked = (seconds: number): Crowd => ({ url: server.ready, tokens, seconds, thinking: THINKING_MS, paths, bodies });
  // Caches fill first: what grows afterwards would grow for ever.
  await crowd.ask<Served>(asked(10));
  const [rolesBefore, memoryBefore] = [await count(), await server.ask<number>('memory')];
  const { read, written, failed, p99 } = await crowd.ask<Served>(asked(SECONDS));
  const [rolesAfter, memoryAfter] = [await count(), await server.ask<number>('memory')];
  await register.store.close();
  for (const one of [crowd, server]) await one.end();

  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  const errors = Object.values(failed).reduce((sum, n) => sum + n, 0);
  say({ what: `${SESSIONS} sessions: requests that failed, and one`, ratio: errors + 1, aim: 1, from: `${read} read, ${written} written, slowest of a hundred ${Math.round(p99)} ms${errors > 0 ? `, ${JSON.stringify(failed)}` : ''}` });
  say({ what: 'roles acknowledged : roles in the database', ratio: written / (rolesAfter - rolesBefore), aim: 1, from: `${written} : ${rolesAfter - rolesBefore}` });
  say({ what: 'memory after that minute : before it', ratio: memoryAfter / memoryBefore, aim: 1.1, from: `${mib(memoryAfter)} : ${mib(memoryBefore)}` });
  if (process.exitCode === undefined && (errors > 0 || written !== rolesAfter - rolesBefore)) process.exitCode = 1;
}

