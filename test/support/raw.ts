/** The service at a real port, and a client that is not polite: bytes as given, and whatever comes back. */
import type { FastifyInstance } from 'fastify';
import { EventEmitter, once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { buildApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import type { Register } from './register.ts';

export interface Served {
  readonly app: FastifyInstance;
  readonly port: number;
  close: () => Promise<void>;
}

/** Another process, as it were, that serves the same register, with settings and options of its own. */
export async function serve(register: Register, options: Parameters<typeof buildApp>[1] = {}, config: Partial<Config> = {}, prepare: (app: FastifyInstance) => void = () => {}): Promise<Served> {
  const service = register.app.service;
  const app = await buildApp({ ...service, config: { ...service.config, ...config } }, { forceCloseConnections: true, ...options });
  prepare(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, port: (app.server.address() as AddressInfo).port, close: () => app.close() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Said {
  readonly answers: readonly Answer[];
  /** Whether the service ended the connection. */
  readonly closed: boolean;
  readonly text: string;
  readonly took: number;
}

/** Takes a stream of replies apart as a proxy would: by their lengths. */
export function answersIn(text: string): Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? Number.NaN);
    if (end < 0 || Number.isNaN(status)) throw new Error(`no reply begins with ${rest.slice(0, 60)}`);
    const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    rest = rest.slice(end + 4);
    let body = '';
    if (headers['transfer-encoding'] === 'chunked') {
      for (let size = Number.parseInt(rest, 16); ; size = Number.parseInt(rest, 16)) {
        const begin = rest.indexOf('\r\n') + 2;
        body += rest.slice(begin, begin + size);
        rest = rest.slice(begin + size + 2);
        if (!(size > 0)) break;
      }
    } else if (status >= 200) {
      const length = Number(headers['content-length'] ?? 0);
      body = rest.slice(0, length);
      rest = rest.slice(length);
    }
    answers.push({ status, headers, body });
  }
  return answers;
}

export interface Line {
  readonly socket: Socket;
  readonly text: () => string;
  /** Until the service ends the connection; `false` where it did not within that time. */
  closes: (within: number) => Promise<boolean>;
  /** Until the service says something, or ends the connection. */
  says: (within: number) => Promise<boolean>;
}

export async function dial(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const happened = new EventEmitter();
  let [text, over] = ['', false];
  const ended = (): void => {
    over = true;
    happened.emit('any');
  };
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    happened.emit('any');
  });
  // A connection that is cut while we still send is no fault of the test.
  socket.on('error', ended);
  socket.on('close', ended);
  await new Promise((resolve) => socket.once('connect', resolve));
  const until = async (done: () => boolean, within: number): Promise<boolean> => {
    for (const end = performance.now() + within; !done(); ) {
      const left = end - performance.now();
      if (left <= 0) return false;
      await once(happened, 'any', { signal: AbortSignal.timeout(Math.ceil(left)) }).catch(() => {});
    }
    return true;
  };
  return { socket, text: () => text, says: (within) => until(() => text !== '' || over, within), closes: (within) => until(() => over, within) };
}

/** Asked on the same connection after everything else: after its answer nothing more comes. */
const LAST = 'GET /api/nothing-is-here HTTP/1.1\r\nHost: last\r\nConnection: close\r\n\r\n';
const closing = (answer: Answer | undefined): boolean => answer?.headers['connection'] === 'close';

/** Says it, and once something is answered one thing more, to hear everything that comes before its answer. */
export async function say(port: number, bytes: string | Buffer): Promise<Said> {
  const began = performance.now();
  const line = await dial(port);
  line.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  await line.says(1000);
  const goesOn = !/^connection: close\r$/im.test(line.text());
  if (goesOn) line.socket.write(LAST);
  await line.closes(2000);
  line.socket.destroy();
  const answers = answersIn(line.text());
  const heardLast = goesOn && closing(answers.at(-1));
  return { answers: heardLast ? answers.slice(0, -1) : answers, closed: !heardLast, text: line.text(), took: performance.now() - began };
}
