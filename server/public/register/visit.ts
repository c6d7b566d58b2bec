/** One reader's question: in which language, of which day, as known when; and how links go on asking the same. Nothing is known of who asks. */
import type { FastifyRequest } from 'fastify';
import type { Reader } from '../../../db/store.ts';
import { beginningOf } from '../../clock.ts';
import { clocksOf, type Clocks } from '../../api/paging.ts';
import { everybodys, type Lens } from '../../api/sight.ts';
import { languageOf } from '../../api/context.ts';
import { Refused } from '../../domain/problem.ts';
import { UNFIT_IN_LINE } from '../../domain/schema.ts';
import { addDays, isCivilDate, LAST_DATE } from '../../domain/time/civil.ts';
import type { Language } from '../../domain/words.ts';
import { wordsIn, type Words } from './words.ts';

export interface Asked {
  readonly lang: Language | undefined;
  readonly asAt: string | undefined;
  /** A day or an instant, as it was given. */
  readonly knownAt: string | undefined;
  readonly since: string | undefined;
  readonly q: string | undefined;
  readonly page: number;
}

export interface Visit {
  readonly reader: Reader;
  readonly lens: Lens;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly asked: Asked;
  readonly clocks: Clocks;
  /** The day that is shown. */
  readonly day: string;
  readonly words: Words;
  /** To another page, asking the same language and clocks. */
  readonly link: (path: string, more?: Readonly<Record<string, string | undefined>>) => string;
  /** Whether this service has a file of that name for councils, people or bodies. */
  readonly has: (route: string) => boolean;
}

const one = (value: unknown): string | undefined => {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
};

const MOST_PAGES = 10_000;
/** What no name holds and PostgreSQL does not take. */
const UNFIT = new RegExp(`[${UNFIT_IN_LINE}]`);

/** What is not asked here is left out, and not refused: other sites append to addresses what they like. */
export function askedIn(query: unknown): Asked {
  const { lang, asAt, knownAt, since, q, page } = (query ?? {}) as Record<string, unknown>;
  const [wanted, typed, at] = [one(lang), one(q), Number(one(page) ?? 1)];
  return {
    lang: wanted === 'cy' || wanted === 'en' ? wanted : undefined,
    asAt: one(asAt),
    knownAt: one(knownAt),
    since: one(since),
    q: typed === undefined || UNFIT.test(typed) ? undefined : typed.slice(0, 200),
    page: Number.isSafeInteger(at) && at >= 1 && at <= MOST_PAGES ? at : 1,
  };
}

export const languageFor = (request: FastifyRequest, { lang }: Asked): Language => lang ?? languageOf(request);

export const isDay = (text: string): boolean => isCivilDate(text) && text <= LAST_DATE;

/** A day of the second clock is that whole day: what was known at its end. */
async function clocksFor(request: FastifyRequest, { asAt, knownAt, since }: Asked, today: string, { t }: Words): Promise<Clocks> {
  if ([asAt, since].some((given) => given !== undefined && !isDay(given))) throw new Refused(400, 'invalid-query', t.badDate);
  if (knownAt === undefined) return { asAt, knownAt };
  if (!isCivilDate(knownAt.slice(0, 10))) throw new Refused(400, 'invalid-query', t.badDate);
  if (knownAt.length > 10) {
    return clocksOf(request, { asAt, knownAt }).catch((error: unknown) => {
      // In the reader's language, and not in that of programs.
      throw error instanceof Refused ? new Refused(400, error.code, Number.isNaN(Date.parse(knownAt)) ? t.badDate : t.futureKnown) : error;
    });
  }
  if (knownAt > today) throw new Refused(400, 'invalid-query', t.futureKnown);
  return { asAt, knownAt: knownAt === today ? undefined : new Date(Date.parse(beginningOf(addDays(knownAt, 1))) - 1).toISOString() };
}

export async function visitOf(request: FastifyRequest, asked: Asked): Promise<Omit<Visit, 'reader'>> {
  const lens = everybodys(request);
  const language = languageFor(request, asked);
  const clocks = await clocksFor(request, asked, lens.today, wordsIn(language, lens.today));
  const day = clocks.asAt ?? lens.today;
  const kept = { lang: asked.lang, asAt: asked.asAt, knownAt: asked.knownAt };
  return {
    lens,
    asked,
    clocks,
    day,
    path: request.url.split('?', 1)[0] as string,
    params: request.params as Record<string, string>,
    words: wordsIn(language, day),
    link: (path, more = {}) => addressOf(path, { ...kept, ...more }),
    has: (url) => request.server.hasRoute({ method: 'GET', url: `/register${url}` }),
  };
}

export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const text = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString();
  return text === '' ? path : `${path}?${text}`;
}
