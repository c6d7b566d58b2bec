/** Files and feeds as they were made last, kept while nothing was recorded and the day is the same, for nothing else decides what is in them: anybody can ask, and feed readers do each hour. */
import type { FastifyRequest } from 'fastify';
import type { Store } from '../../../db/store.ts';
import { languageOf } from '../../api/context.ts';
import type { Clocks } from '../../api/paging.ts';
import { grownTo } from '../../api/replays.ts';
import { Replies } from '../../api/replies.ts';
import { everybodys } from '../../api/sight.ts';
import { originOf } from './addresses.ts';
import { OneAtATime } from './one-at-a-time.ts';

const MOST_BYTES = 64 * 1024 * 1024;
/** So many that are dear to make are waited for at a time. */
const MOST_WAITING = 8;

interface Keeping {
  readonly replies: Replies;
  readonly making: OneAtATime<Buffer>;
}
const keeping = new WeakMap<Store, Keeping>();

function keepingOf(store: Store): Keeping {
  const known = keeping.get(store) ?? { replies: new Replies(MOST_BYTES), making: new OneAtATime<Buffer>(MOST_WAITING) };
  keeping.set(store, known);
  return known;
}

/** One as at another day is asked for once, and there is one for every day. */
export const isOfNow = ({ asAt, knownAt }: Clocks): boolean => asAt === undefined && knownAt === undefined;

/** `dear`: one at a time in this process, and the same for all who ask meanwhile. */
export async function kept(request: FastifyRequest, make: () => Promise<string | Buffer>, dear = false): Promise<Buffer> {
  const { store } = request.server.service;
  const { replies, making } = keepingOf(store);
  const key = JSON.stringify([request.url, originOf(request), languageOf(request), everybodys(request).today]);
  const version = store.version();
  const known = replies.untouched(key, version);
  if (known) return known;
  const stamp = await grownTo(store);
  const get = () => replies.get(key, version, stamp, async () => Buffer.from(await make()));
  return dear ? making.do(`${key} ${stamp}`, get) : get();
}
