/** Sends a counted number of requests over loopback, ten at a time, from a process of its own, and counts what came back. */
import { Agent, request } from 'node:http';
import { answering } from './child.ts';

const CONNECTIONS = 10;

export interface Load {
  readonly url: string;
  readonly token?: string;
  readonly amount: number;
  readonly paths: readonly string[];
  readonly bodies?: readonly string[];
}

export interface Loaded {
  readonly seconds: number;
  readonly failed: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function send(port: string, path: string, headers: Record<string, string>, body: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (reply) => {
      reply.resume();
      reply.once('end', () => resolve(reply.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

answering<Load, Loaded>('ready', async ({ url, token, amount, paths, bodies }) => {
  const { port } = new URL(url);
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  let [next, failed] = [0, 0];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let i = next++; i < amount; i = next++) if ((await send(port, paths[i % paths.length] as string, headers, bodies?.[i % bodies.length])) >= 300) failed++;
    }),
  );
  return { seconds: (performance.now() - start) / 1000, failed };
});
