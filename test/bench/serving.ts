/** Over HTTP: server CPU for each request first, for it hardly moves with the neighbours; requests a second beside it. */
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import { mutuals } from '../../db/tables/index.ts';
import { child, type Child } from './child.ts';
import type { Load, Loaded } from './load.ts';
import { COUNCIL, newRole, opened, usual } from './open.ts';
import { Random } from './random.ts';
import { interleaved, median, ratio } from './rounds.ts';
import { officer, sent } from './signing-in.ts';
import { note, say } from './table.ts';

const ROUNDS = 4;

type Server = Child & { ready: string };
interface Cost {
  readonly cpu: number;
  readonly perSecond: number;
}

/** The cursor of the first page, moved to after the body with this number: nobody pages 600 times to measure one page. */
async function deepCursor(url: string, token: string, name: string, id: string): Promise<string> {
  const { next } = await sent(`${url}/api/mutuals?limit=50`, 'GET', token);
  const held = JSON.parse(Buffer.from(next as string, 'base64url').toString('utf8')) as { after: string[] };
  return Buffer.from(JSON.stringify({ ...held, after: [name, id] })).toString('base64url');
}

export async function serving(file: string, name: string): Promise<void> {
  note(`Over HTTP, ${name} roles, 10 connections`);
  const register = await opened(file);
  const random = new Random(11);
  const bodies = Array.from({ length: 3000 }, () => JSON.stringify(newRole(random, register, random.pick(usual(register)))));
  const seen = register.dossiers.filter(({ roles }) => roles <= 5).slice(0, 30).map(({ mutual }) => mutual);
  const deep = await register.store.first<{ name: string; id: string }>(byDepth(30_000));
  await register.store.close();

  const server = await child<string>('server.ts', [file], { DATABASE_URL: file });
  const peer = await child<string>('peer.ts', [file]);
  const load = await child<string>('load.ts', []);
  const token = await officer(server.ready);

  async function cost(at: Server, given: Omit<Load, 'url'>): Promise<Cost> {
    const before = await at.ask<NodeJS.CpuUsage>('cpu');
    const { seconds, failed } = await load.ask<Loaded>({ url: at.ready, ...given });
    const after = await at.ask<NodeJS.CpuUsage>('cpu');
    if (failed > 0) throw new Error(`${failed} of ${given.amount} requests failed: ${given.paths[0]}`);
    return { cpu: (after.user + after.system - before.user - before.system) / given.amount, perSecond: given.amount / seconds };
  }

  async function compare(what: string, aim: number, ours: () => Promise<Cost>, theirs: () => Promise<Cost>): Promise<void> {
    await ours();
    await theirs();
    const rates = { ours: [] as number[], theirs: [] as number[] };
    const kept = (side: 'ours' | 'theirs', measure: () => Promise<Cost>) => async () => {
      const { cpu, perSecond } = await measure();
      rates[side].push(perSecond);
      return cpu;
    };
    const cpu = await interleaved(ROUNDS, { ours: kept('ours', ours), theirs: kept('theirs', theirs) });
    const perSecond = (side: 'ours' | 'theirs') => `${Math.round(median(rates[side]))}/s`;
    const from = `CPU ${Math.round(median(cpu.ours))} : ${Math.round(median(cpu.theirs))} µs; ${perSecond('ours')} : ${perSecond('theirs')}`;
    if (aim === AT_LEAST_PER_SECOND) say({ what, ratio: ratio(rates.ours, rates.theirs), aim: 1.5, atLeast: true, from });
    else say({ what, ratio: ratio(cpu.ours, cpu.theirs), aim, from });
  }

  const get = (at: Server, paths: readonly string[], amount = 3000) => () => cost(at, { ...(at === server && { token }), amount, paths });
  const hello = get(peer, ['/hello'], 6000);
  // Two dossiers in three have so few.
  const files = seen.map((id) => `/api/mutuals/${id}?authority=${COUNCIL}`);
  await compare('POST /api/roles : Fastify POST of one bare insert (req/s)', AT_LEAST_PER_SECOND, () => cost(server, { token, amount: 1500, paths: ['/api/roles'], bodies }), () => cost(peer, { amount: 1500, paths: ['/bare'], bodies }));
  await compare('GET a body of a few roles, read a moment ago : Fastify hello (CPU)', 3, get(server, files), hello);
  // Each with another day, so that none is remembered.
  let day = 0;
  const anew = () => cost(server, { token, amount: 1000, paths: seen.flatMap((id) => Array.from({ length: 34 }, () => `/api/mutuals/${id}?authority=${COUNCIL}&asAt=${new Date(Date.UTC(1996, 0, 1 + day++)).toISOString().slice(0, 10)}`)) });
  await compare('GET a body of a few roles, for the first time : Fastify hello (CPU)', 3, anew, hello);
  await compare('a signed-in request : the same route for anybody (CPU)', 1.5, get(server, ['/api/bench/signed-in'], 6000), get(server, ['/api/bench/open'], 6000));
  await compare('the same with a permission for one authority : for anybody (CPU)', 1.5, get(server, ['/api/bench/permitted'], 6000), get(server, ['/api/bench/open'], 6000));
  await compare('a signed-in request : Fastify hello (CPU)', 1.5, get(server, ['/api/bench/signed-in'], 6000), hello);
  if (deep) {
    const cursor = await deepCursor(server.ready, token, deep.name, deep.id);
    await compare('list of bodies at depth 30,000 : its first page (CPU)', 1.5, get(server, [`/api/mutuals?limit=50&cursor=${cursor}`], 1000), get(server, ['/api/mutuals?limit=50'], 1000));
  }
  for (const one of [load, peer, server]) await one.end();
}

const AT_LEAST_PER_SECOND = 0;

function byDepth(depth: number) {
  return once<{ name: string; id: string }>(sql`select name, id from ${mutuals} where superseded_at is null order by name, id limit 1 offset ${depth}`);
}
