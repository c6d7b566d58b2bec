/** The log: verifying it beside hashing the same bytes, and making a proof. */
import { sql } from 'drizzle-orm';
import { openReadOnly } from '../../db/open.ts';
import { once } from '../../db/statement.ts';
import { allLogs, inclusionPath } from '../../db/stores/ledger.ts';
import { hashing } from '../../server/crypto.ts';
import { leafText } from '../../server/domain/ledger/entry.ts';
import { verify } from '../../server/verify/verify.ts';
import type { EntryRow } from '../../db/stores/ledger.ts';
import { Random } from './random.ts';
import { interleaved, median, ratio, timed } from './rounds.ts';
import { note, say } from './table.ts';

const PROOFS = 2000;

export async function proving(file: string): Promise<void> {
  const reader = await openReadOnly(file);
  const logs = (await allLogs(reader)).toSorted((a, b) => b.size - a.size);
  const [largest] = logs;
  if (!largest) throw new Error('there is no log');
  const entries = logs.reduce((sum, { size }) => sum + size, 0);
  note(`The log, ${entries} entries`);

  /** The same texts in memory: one leaf each, and a node for each, which is what any verifier must hash. */
  const hashed = async (): Promise<number> => {
    let ms = 0;
    let leaf = '';
    for (const { log, size } of logs) {
      for (let from = 0; from < size; from += 5000) {
        const texts = (await reader.all(once<EntryRow>(sql`select position as "index", at, actor, event, v, subject, data from ledger_entries where log = ${log} and position >= ${from} order by position limit 5000`))).map((entry) => leafText(entry, entry.data));
        ms += await timed(() => { for (const text of texts) leaf = hashing.node(leaf || hashing.empty, hashing.leaf(text)); });
      }
    }
    return ms;
  };
  const ms = await interleaved(2, { verify: () => timed(() => verify(reader, [])), hash: hashed });
  say({ what: 'verify everything : hashing the same bytes', ratio: ratio(ms.verify, ms.hash), aim: 2, from: `${Math.round(median(ms.verify))} ms : ${Math.round(median(ms.hash))} ms` });

  const random = new Random(13);
  const prove = () => timed(async () => { for (let i = 0; i < PROOFS; i++) await inclusionPath(reader, hashing, largest.log, random.below(largest.size), largest.size); });
  await prove();
  const microseconds = median((await interleaved(5, { prove })).prove) / PROOFS * 1000;
  say({ what: `make an inclusion proof of ${largest.size} entries : 10 µs`, ratio: microseconds / 10, aim: 1, from: `${microseconds.toFixed(1)} µs` });
  await reader.close();
}
