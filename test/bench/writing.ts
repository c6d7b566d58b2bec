/** What recording a role costs, with its findings and its entry in the log, beside the barest durable insert in the same file. */
import { bare } from './bare.ts';
import { newRole, opened, record, usual, type Opened } from './open.ts';
import { Random } from './random.ts';
import { interleaved, median, ratio } from './rounds.ts';
import { note, say } from './table.ts';

const ROUNDS = 6;
const IN_ROUND = 120;

const microseconds = (times: readonly number[]): string => `${Math.round(median(times) * 1000)} µs`;

/** Median time of one write, of so many one after the other. */
async function each(n: number, write: (i: number) => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < n; i++) {
    const start = process.hrtime.bigint();
    await write(i);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return median(times);
}

export async function writing(small: string, large: readonly { file: string; name: string }[]): Promise<void> {
  const random = new Random(7);
  const writer = (register: Opened, bodies: readonly string[]) => () => each(IN_ROUND, () => record(register, newRole(random, register, random.pick(bodies))));
  const one = await opened(small);
  const biggest = large.at(-1) as { file: string; name: string };
  for (const { file, name } of large) {
    note(`Writing, ${name} roles`);
    const register = await opened(file);
    const floor = bare(file);
    const bodies = usual(register);
    for (const side of [writer(register, bodies), writer(one, usual(one))]) await side();
    const single = await interleaved(ROUNDS, { bare: () => each(IN_ROUND, floor.insert), role: writer(register, bodies), small: writer(one, usual(one)) });
    if (file === biggest.file) say({ what: 'record a role, one at a time : bare durable insert', ratio: ratio(single.role, single.bare), aim: 2.4, from: `${microseconds(single.role)} : ${microseconds(single.bare)}` });
    say({ what: `record a role at ${name} : at 1 k`, ratio: ratio(single.role, single.small), aim: 1.15, from: `${microseconds(single.role)} : ${microseconds(single.small)}` });
    if (file === biggest.file) {
      const together = await interleaved(ROUNDS, {
        bare: () => each(20, () => { for (let i = 0; i < 16; i++) floor.insert(); }),
        roles: () => each(20, () => Promise.all(Array.from({ length: 16 }, () => record(register, newRole(random, register, random.pick(bodies)))))),
      });
      say({ what: 'record 16 roles that wait together : 16 bare inserts', ratio: ratio(together.roles, together.bare), aim: 2.4, from: `${microseconds(together.roles)} : ${microseconds(together.bare)}` });
      const huge = register.dossiers[1]?.mutual as string;
      const skew = await interleaved(ROUNDS, { usual: writer(register, bodies), huge: writer(register, [huge]) });
      say({ what: `record a role in a dossier of ${register.dossiers[1]?.roles} : in a usual one`, ratio: ratio(skew.huge, skew.usual), aim: 1.6, from: `${microseconds(skew.huge)} : ${microseconds(skew.usual)}` });
    }
    floor.close();
    await register.store.close();
  }
  await one.store.close();
}
