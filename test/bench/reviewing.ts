/** What a decision costs, and the nightly pass over a hundred thousand open overlaps, each beside the bare reads and writes that it needs. */
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import { findConcern, type Concern } from '../../db/stores/deciders.ts';
import { addAccount } from '../../server/actions/add-account.ts';
import { recordPerson } from '../../server/actions/record-person.ts';
import { sendDigests } from '../../server/actions/send-digests.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { decideOne } from '../../server/api/deciding-one.ts';
import { civilDate, systemClock } from '../../server/clock.ts';
import { permitOfOperator, type Actor } from '../../server/domain/access/permit.ts';
import { sundayOf } from '../../server/domain/reviews/digest.ts';
import { COUNCIL, opened, type Opened } from './open.ts';
import { interleaved, median, ratio, timed } from './rounds.ts';
import { note, say } from './table.ts';

const ROUNDS = 5;
const IN_ROUND = 60;

/** A monitoring officer of the measured council, who is somebody of its register. */
async function officer({ store, authority }: Opened): Promise<Actor> {
  return doing({ store, clock: systemClock }, { account: 'operator', language: 'en', logs: [authority.log, 'instance'] }, async (unit) => {
    const person = await recordPerson(unit, permitOfOperator('person.record', authority), { authority: COUNCIL, name: 'Moira' });
    const { id } = await addAccount(unit, permitOfOperator('account.add'), 'operator', { email: `decides${unit.newId()}@bench.test`, name: 'Moira', memberships: [{ authority: authority.id, role: 'monitoring-officer', person: person.id }] }, null);
    const given = await unit.tx.all(once<{ id: string }>(sql`select id from memberships where account = ${id}`));
    const held = given.map((one) => ({ id: one.id, version: 1, authority: authority.id, gss: COUNCIL, role: 'monitoring-officer' as const, person: person.id, from: '0001-01-01', to: '9999-12-31' }));
    return { account: id, session: 'bench', name: 'Moira', memberships: held, hats: held, invitations: [] };
  });
}

const text = (n: number): string => 'The officers who inspect report to another director since May. '.repeat(n);

/** The overlaps of the measured council that nobody has decided, in files as most are. */
async function undecided({ store, authority }: Opened, most: number): Promise<Concern[]> {
  const rows = await store.all(
    once<{ id: string }>(sql`select c.id from conflicts c join findings f on f.conflict = c.id and f.superseded_at is null where c.authority = ${authority.id} and f.periods <> '[]' and c.scope = 'family' and not exists (select 1 from decisions d where d.conflict = c.id) order by c.id limit ${most}`),
  );
  const found: Concern[] = [];
  for (const { id } of rows) found.push((await findConcern(store, id)) as Concern);
  return found;
}

/** The least: the finding and its roles read by their indexes, seven texts and two rows written, the log synced. */
function bareDecision(file: string, { mutual, authority }: Pick<Concern, 'mutual' | 'authority'>): { decide: (conflict: string) => void; close: () => void } {
  const db = new Sqlite(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 10000', 'cache_size = -65536', 'mmap_size = 1073741824']) db.pragma(pragma);
  db.exec('create table if not exists bench_decided (id text, body text)');
  const finding = db.prepare('select * from conflicts c join findings f on f.conflict = c.id and f.superseded_at is null where c.id = ?');
  const roles = db.prepare("select * from roles where authority = ? and mutual = ? and superseded_at is null and state = 'recorded'");
  const insert = db.prepare('insert into bench_decided values (?, ?)');
  const write = db.transaction((conflict: string) => {
    finding.get(conflict);
    const file = JSON.stringify(roles.all(authority, mutual));
    for (let i = 0; i < 6; i++) insert.run(conflict, text(1));
    for (let i = 0; i < 3; i++) insert.run(conflict, file.slice(0, 4000));
  });
  return { decide: (conflict) => write.immediate(conflict), close: () => void db.close() };
}

export async function reviewing(file: string, name: string): Promise<void> {
  note(`Reviewing, ${name} roles`);
  const register = await opened(file);
  const { store, authority } = register;
  const actor = await officer(register);
  const waiting = await undecided(register, ROUNDS * IN_ROUND + IN_ROUND);
  if (waiting.length < (ROUNDS + 1) * IN_ROUND) throw new Error(`only ${waiting.length} overlaps are undecided: measure on a register that was made anew`);
  const floor = bareDecision(file, waiting[0] as Concern);
  let turn = 0;
  const decided = async (): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < IN_ROUND; i++) {
      const concern = waiting[turn++] as Concern;
      const given = { disposition: 'remedy' as const, reason: text(2), publicReason: text(1), observer: text(1) };
      times.push(await timed(() => doing({ store, clock: systemClock }, { account: actor.account, language: 'en', logs: [authority.log] }, (unit) => decideOne(unit, { actor, concern, authority }, given))));
    }
    return median(times);
  };
  const bare = async (): Promise<number> => {
    const times: number[] = [];
    for (const concern of waiting.slice(0, IN_ROUND)) times.push(await timed(() => floor.decide(concern.id)));
    return median(times);
  };
  await decided();
  const found = await interleaved(ROUNDS, { bare, decided });
  floor.close();
  say({ what: 'decide an overlap : the bare reads and writes of it', ratio: ratio(found.decided, found.bare), aim: 12, from: `${(median(found.decided) * 1000).toFixed(0)} : ${(median(found.bare) * 1000).toFixed(0)} µs, ${turn} decided` });

  const open = Number((await store.first(once<{ n: number | string }>(sql`select count(*) as n from conflicts c join findings f on f.conflict = c.id and f.superseded_at is null where f.periods <> '[]'`)))?.n ?? 0);
  const councils = await store.all(once<{ id: string }>(sql`select id from authorities where superseded_at is null order by id`));
  await everyCouncilKept(register, councils.map(({ id }) => id));
  const week = sundayOf(civilDate(systemClock.now()));
  const scan = async (): Promise<number> =>
    timed(async () => {
      for (const { id } of councils) await store.all(once(sql`select c.id, c.rule, c.scope, c.mutual, f.version, f.rule_version, f.periods, f.severity, f.facts_hash, f.recorded_at, (select min(b.recorded_at) from findings b where b.conflict = c.id) as first_at from conflicts c join findings f on f.conflict = c.id and f.superseded_at is null where c.authority = ${id}`));
    });
  const pass = async (): Promise<number> => timed(() => sendDigests({ store, clock: systemClock }, { week, dryRun: true }));
  const nightly = await interleaved(3, { scan, pass });
  say({ what: `the nightly pass over ${open} open overlaps : reading them bare`, ratio: ratio(nightly.pass, nightly.scan), aim: 6, from: `${(median(nightly.pass) / 1000).toFixed(1)} : ${(median(nightly.scan) / 1000).toFixed(1)} s, ${councils.length} councils` });
  await store.close();
}

/** Nobody gets a digest of a register that nobody keeps. */
async function everyCouncilKept({ store }: Opened, councils: readonly string[]): Promise<void> {
  for (let first = 0; first < councils.length; first += 50) {
    await doing({ store, clock: systemClock }, { account: 'operator', language: 'en', logs: ['instance'] }, async (unit) => {
      for (const id of councils.slice(first, first + 50)) await addAccount(unit, permitOfOperator('account.add'), 'operator', { email: `keeps${unit.newId()}@bench.test`, name: 'Keeper', memberships: [{ authority: id, role: 'monitoring-officer' }] }, null);
    });
  }
}
