/** Many people who file at once, from a process of its own: each writes a draft, saves it again, and files it. */
import { Agent, request } from 'node:http';
import { answering } from './child.ts';

export interface Filing {
  readonly url: string;
  readonly authority: string;
  readonly members: readonly { readonly person: string; readonly token: string }[];
  readonly answers: unknown;
}

export interface Filed {
  readonly seconds: number;
  /** Steps and statuses that are no success, with how often. */
  readonly failed: Readonly<Record<string, number>>;
  readonly receipts: number;
  /** From the first request of somebody to their receipt, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

interface Reply {
  readonly status: number;
  readonly body: { readonly id?: string; readonly receipt?: unknown };
}

/** As many as browsers would open: each member has one of their own. */
const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

function send(port: string, method: string, path: string, token: string, body: unknown, version?: number): Promise<Reply> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...(version !== undefined && { 'if-match': `"${version}"` }) };
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (reply) => {
      let said = '';
      reply.setEncoding('utf8').on('data', (part: string) => (said += part));
      reply.once('end', () => resolve({ status: reply.statusCode ?? 0, body: JSON.parse(said) as Reply['body'] }));
    });
    sent.once('error', reject);
    sent.end(text);
  });
}

answering<Filing, Filed>('ready', async ({ url, authority, members, answers }) => {
  const { port } = new URL(url);
  const times: number[] = [];
  const failed: Record<string, number> = {};
  let receipts = 0;
  const one = async ({ person, token }: Filing['members'][number]): Promise<void> => {
    const start = performance.now();
    const drafted = await send(port, 'POST', '/api/declarations', token, { authority, person, kind: 'register-of-interests', answers: {} });
    const saved = await send(port, 'PATCH', `/api/declarations/${drafted.body.id}`, token, { answers }, 1);
    const filed = await send(port, 'POST', `/api/declarations/${drafted.body.id}/submit`, token, {});
    times.push(performance.now() - start);
    if (filed.status === 201 && filed.body.receipt) receipts++;
    else failed[`${drafted.status} ${saved.status} ${filed.status}`] = (failed[`${drafted.status} ${saved.status} ${filed.status}`] ?? 0) + 1;
  };
  const start = performance.now();
  await Promise.all(members.map(one));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { seconds, failed, receipts, p50: at(0.5), p99: at(0.99) };
});
