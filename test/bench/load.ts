/** Sends a counted number of requests over loopback from a process of its own, and counts what came back. */
import autocannon from 'autocannon';
import { answering } from './child.ts';

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

answering<Load, Loaded>('ready', async ({ url, token, amount, paths, bodies }) => {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(bodies && { 'content-type': 'application/json' }) };
  let sent = 0;
  const start = performance.now();
  const result = await autocannon({
    url,
    connections: 10,
    amount,
    requests: [{ method: bodies ? 'POST' : 'GET', headers, setupRequest: (request) => ({ ...request, path: paths[sent++ % paths.length] as string, ...(bodies && { body: bodies[sent % bodies.length] as string }) }) }],
  });
  return { seconds: (performance.now() - start) / 1000, failed: result.non2xx + result.errors };
});
