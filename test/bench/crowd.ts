/** Many people at once, from a process of its own: each with a session, reading mostly, writing now and then, and thinking in between. */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answering } from './child.ts';

export interface Crowd {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly seconds: number;
  /** Between two requests of one session, in milliseconds. */
  readonly thinking: number;
  readonly paths: readonly string[];
  /** One in five requests sends one of these to `/api/roles`. */
  readonly bodies: readonly string[];
}

export interface Served {
  readonly read: number;
  readonly written: number;
  /** Statuses that are no success, with how often. */
  readonly failed: Readonly<Record<string, number>>;
  /** The slowest request of a hundred, in milliseconds. */
  readonly p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 500 });

function send(port: string, path: string, token: string, body: string | undefined): Promise<number> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) };
    const sent = request({ agent, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers }, (reply) => {
      reply.resume();
      reply.once('end', () => resolve(reply.statusCode ?? 0));
    });
    sent.once('error', () => resolve(0));
    sent.end(body);
  });
}

answering<Crowd, Served>('ready', async ({ url, tokens, seconds, thinking, paths, bodies }) => {
  const { port } = new URL(url);
  const until = performance.now() + seconds * 1000;
  const failed: Record<string, number> = {};
  const times: number[] = [];
  let [read, written, next] = [0, 0, 0];
  const one = async (token: string, n: number): Promise<void> => {
    await wait((n * thinking) / tokens.length);
    for (let i = n; performance.now() < until; i++) {
      const body = i % 5 === 0 ? bodies[next++ % bodies.length] : undefined;
      const start = performance.now();
      const status = await send(port, body === undefined ? (paths[i % paths.length] as string) : '/api/roles', token, body);
      times.push(performance.now() - start);
      if (status < 200 || status >= 300) failed[status] = (failed[status] ?? 0) + 1;
      else if (body === undefined) read++;
      else written++;
      await wait(thinking);
    }
  };
  await Promise.all(tokens.map(one));
  const sorted = times.toSorted((a, b) => a - b);
  return { read, written, failed, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
});
