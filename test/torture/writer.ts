/** Records roles, several at a time, and ends some of them, until it is killed. It says what was kept only once it was told so. */
import { endRole } from '../../server/actions/change-role.ts';
import { recordRole } from '../../server/actions/record-role.ts';
import { doing, type Unit } from '../../server/actions/unit-of-work.ts';
import { systemClock } from '../../server/clock.ts';
import { permitOfOperator } from '../../server/domain/access/permit.ts';
import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { openStore } from '../../server/installation.ts';
import { ASKED, council, type County } from './county.ts';

const AT_ONCE = 8;

const [url, made] = process.argv.slice(2) as [string, string];
const { mutuals, teams, officer } = JSON.parse(made) as County;
const store = await openStore(url, systemClock);
const authority = await council(store);
const permit = permitOfOperator('role.record', authority);

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const day = (year: number): string => `${year}-${pick(['01-01', '04-01', '07-15', '12-31'])}`;
const writing = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => doing({ store, clock: systemClock }, { ...ASKED, logs: [authority.log] }, work);
/** A pipe is written to at once, so what was said is not lost with the process. */
const acknowledge = (id: string, version: number): void => void process.stdout.write(`${id} ${version}\n`);

async function write(): Promise<void> {
  const from = 1990 + Math.floor(Math.random() * 30);
  const { role } = await writing((unit) =>
    recordRole(unit, permit, {
      authority: authority.gss,
      mutual: pick(mutuals),
      kind: pick(ROLE_KINDS).kind,
      period: { from: day(from), to: pick([null, day(from + 1), day(from + 5)]) },
      ...pick([{}, { unit: pick(teams) }, { unit: pick(teams), accountableOfficer: officer }]),
    }),
  );
  acknowledge(role.id, 1);
  if (role.period.to !== null || Math.random() < 0.7) return;
  await writing((unit) => endRole(unit, permit, role.id, 1, { on: day(from + 2), reason: 'it came to an end' }));
  acknowledge(role.id, 2);
}

process.stdout.write('writing\n');
await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (;;) await write(); }));
