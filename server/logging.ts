/**
 * What the log of the process says: what failed and where, never what somebody typed. Tokens, passwords, names and declared values come into errors by
 * the back door: a database quotes the value that it refused, a parser the text that it could not read, a mail server the address.
 */
import type { FastifyRequest, FastifyServerOptions } from 'fastify';

type LogOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

type Told = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly cause?: Told;
};

/** What is quoted, looks like an address of somebody, or is long and random. What remains says what kind of thing went wrong. */
const QUOTED = /"[^"]*"?|`[^`]*`?|(?<![A-Za-z])'[^']*'?/g;
const ADDRESS = /[^\s<>()]+@[^\s<>()]+/g;
const RANDOM = /[\w+/=-]{20,}(?:\.[\w+/=-]+)*/g;

const quietly = (message: string): string => message.slice(0, 1000).replaceAll(QUOTED, '"…"').replaceAll(ADDRESS, '…').replaceAll(RANDOM, '…').slice(0, 300);

/** The places alone: the first lines of a stack are the message again. */
const placesOf = ({ stack = '', message }: Error): string => stack.slice(stack.indexOf(message) + message.length).split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 30).join('\n');

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 100) : undefined);

/** SQLite says "UNIQUE constraint failed: accounts.email" and PostgreSQL "duplicate key value …" with the value in `detail`, and both put what they were given into other messages. */
const isOfDatabase = (error: Error, code: string | undefined): boolean => /^SQLITE_/.test(code ?? '') || /^[0-9A-Z]{5}$/.test(code ?? '') || 'params' in error || 'query' in error || 'sql' in error;

export function toldOf(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown', stack: '' };
  const known = error as Error & { code?: unknown; constraint?: unknown };
  const [code, constraint] = [text(known.code), text(known.constraint)];
  const ofDatabase = isOfDatabase(error, code);
  // SQLite has no field for the name of what refused; it stands at the end of a message of this one form, which holds no value.
  const refusedBy = constraint ?? (ofDatabase ? /^(?:UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: ([\w., ]+))?$/.exec(error.message)?.[1] : undefined);
  return {
    type: error.name,
    message: ofDatabase ? 'the database refused a statement' : quietly(error.message),
    stack: placesOf(error),
    ...(code !== undefined && { code }),
    ...(refusedBy !== undefined && { constraint: refusedBy }),
    ...(error.cause !== undefined && depth < 3 && { cause: toldOf(error.cause, depth + 1) }),
  };
}

/** The pattern of the route and not the address, which has ids, search words and tokens. */
const requestOf = ({ id, method, routeOptions }: FastifyRequest) => ({ id, method, route: routeOptions?.url });

export const logOptions: LogOptions = {
  level: 'warn',
  serializers: { err: (error) => toldOf(error), error: (error) => toldOf(error), req: requestOf, res: ({ statusCode }: { statusCode: number }) => ({ statusCode }) },
  hooks: {
    // An error given alone would lend its message to the line.
    logMethod(given, write) {
      const [first, second, ...rest] = given as unknown as [unknown, unknown?, ...unknown[]];
      const alone = first instanceof Error ? { err: first } : first;
      const said = typeof second === 'string' ? second : 'failed';
      if (typeof alone === 'string') write.call(this, quietly(alone));
      else write.call(this, alone as object, quietly(said), ...(rest as []));
    },
  },
};
