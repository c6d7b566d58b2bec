/**
 * Requests that two readers could understand in two ways are refused and their connection closed: what a proxy takes for a body must never be a
 * second request here (request smuggling, RFC 9112 §11.2). Node refuses most of them; these are the ones that it lets through.
 */
import type { ConnectionError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { Refused } from '../domain/problem.ts';
import { problem } from './problems.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** A name or address and a port (RFC 3986 §3.2.2), and nothing that reaches beyond them in a link. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** What may be said only once, by the length of its name: of two, Node takes the first, and somebody on the way may have looked at the second. */
const ONCE: readonly (string | undefined)[] = ['host', 'origin', 'content-type', 'authorization'].reduce<string[]>((all, name) => Object.assign(all, { [name.length]: name }), []);

function saidTwice(rawHeaders: readonly string[]): boolean {
  let seen = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    const once = ONCE[name.length];
    if (once === undefined || name.toLowerCase() !== once) continue;
    if ((seen & (1 << name.length)) !== 0) return true;
    seen |= 1 << name.length;
  }
  return false;
}

/** Why this request is not plain; undefined where it is. */
function strangeness({ raw: { httpVersion, rawHeaders, headers, url = '' } }: FastifyRequest): string | undefined {
  const coding = headers['transfer-encoding'];
  // Node answers "HTTP/0.9" and "HTTP/2.0" request lines as if they were 1.1.
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return 'Send HTTP/1.1.';
  // Unpacking is not what this service does, and 1.0 knows no chunks: a proxy would look for the end of the body elsewhere.
  if (coding !== undefined && (httpVersion === '1.0' || coding.toLowerCase() !== 'chunked')) return 'Send the body as it is: with Content-Length, or chunked and nothing else.';
  // The form with a whole address is for proxies (RFC 9112 §3.2.2), and checks here look at how an address begins.
  if (!url.startsWith('/') && url !== '*') return 'Send the path alone, beginning with "/".';
  if (headers.host === undefined ? httpVersion === '1.1' : headers.host !== '' && !HOST.test(headers.host)) return 'Send Host: a name or address, and its port.';
  if (saidTwice(rawHeaders)) return `Send ${ONCE.filter(Boolean).join(', ')} once each.`;
  return undefined;
}

export function usePlainRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const strange = strangeness(request);
    if (strange === undefined) return done();
    void reply.header('connection', 'close').header('cache-control', 'no-store');
    done(new Refused(400, 'malformed', strange));
  });
  // A wish that is not "100-continue" never becomes a request.
  app.server.on('checkExpectation', (_request, response) => void response.writeHead(417, { ...SAFE_HEADERS, 'cache-control': 'no-store', 'content-length': 0, connection: 'close' }).end());
}

const SAID: Readonly<Record<string, readonly [status: number, reason: string, code: string, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'too-slow', 'The request took too long to arrive; nothing was saved.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'too-large', 'The address and headers are larger than this service takes.'],
};

/** What is no HTTP at all never becomes a request: it is told so in the same form, and the connection ends. */
export function clientErrorHandler(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, code, detail] = SAID[error.code] ?? [400, 'Bad Request', 'malformed', 'This is not HTTP as the service reads it.'];
  const body = JSON.stringify(problem(status, code, detail));
  const headers = { ...SAFE_HEADERS, 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(body), connection: 'close' };
  socket.write(`HTTP/1.1 ${status} ${reason}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
  socket.destroySoon();
}
