/** Every table of states, written down here a second time, and every move that is in none of them. */
import { expect, test } from 'vitest';
import { moved, movesOf, statesOf, whence } from '../../server/domain/machine.ts';
import { MACHINES } from '../../server/domain/machines.ts';
import { Refused } from '../../server/domain/problem.ts';

const ONCE = (from: string, move: string, to: string): string[] => [`${from} ${move} ${to}`];
const YIELDING = ['recorded yield recorded', 'recorded withdraw withdrawn'];

/** What may happen. Everything else may not. */
const LEGAL: Readonly<Record<string, readonly string[]>> = {
  role: ['recorded correct recorded', 'recorded end recorded', 'recorded withdraw withdrawn'],
  responsibility: YIELDING,
  'role-statement': YIELDING,
  attestation: ['asked remind asked', 'asked confirm still-true', 'asked change changed', 'still-true change changed', 'changed confirm still-true'],
  inquiry: ['sent remind sent', 'sent answer answered', 'sent withdraw withdrawn', 'answered accept accepted', 'answered decline declined', 'answered withdraw withdrawn'],
  act: ['recorded correct recorded', 'recorded withdraw withdrawn'],
  declaration: [
    ...['draft submit submitted', 'submitted accept accepted', 'submitted return returned', 'returned submit submitted', 'carried-over take-over carried-over'],
    ...['submitted', 'returned', 'accepted', 'rectified'].flatMap((from) => [`${from} rectify rectified`, `${from} retract retracted`, `${from} destroy destroyed`]),
    ...['carried-over destroy destroyed', 'retracted destroy destroyed'],
  ],
  interest: [
    ...['registered end ended', 'registered replace superseded', 'registered withhold registered', 'ended withhold ended', 'superseded withhold superseded'],
    ...['registered', 'ended', 'superseded'].flatMap((from) => [`${from} rectify rectified`, `${from} retract retracted`, `${from} destroy destroyed`]),
    ...['rectified destroy destroyed', 'retracted destroy destroyed'],
  ],
  ruling: ONCE('made', 'end', 'ended'),
  'legal-hold': ONCE('placed', 'lift', 'lifted'),
  concern: ['received take-up taken-up', 'received close closed', 'taken-up take-up taken-up', 'taken-up close closed', 'closed take-up taken-up'],
  decision: ['proposed agree made', 'proposed refuse withdrawn', 'proposed withdraw withdrawn', 'made withdraw withdrawn', 'made replace superseded'],
  safeguard: ['arranged change arranged', 'arranged end ended', 'arranged verify arranged', 'ended verify ended'],
  'body-notice': [
    ...['sent remind sent', 'sent reply replied', 'sent withdraw withdrawn', 'replied reply replied', 'replied publish published', 'replied withhold withheld', 'replied withdraw withdrawn'],
    ...['published withhold withheld', 'withheld publish published'],
  ],
  'rule-adoption': ONCE('adopted', 'withdraw', 'withdrawn'),
  'guidance-edition': ONCE('published', 'withdraw', 'withdrawn'),
  'guidance-adoption': ONCE('adopted', 'withdraw', 'withdrawn'),
  'guidance-addition': ONCE('added', 'end', 'ended'),
  'shared-precedent': ONCE('shared', 'withdraw', 'withdrawn'),
  connection: ['recorded end recorded', 'recorded withdraw withdrawn'],
  'file-invitation': ONCE('recorded', 'end', 'ended'),
  account: ['active correct active', 'active suspend suspended', 'active merge merged', 'suspended correct suspended', 'suspended restore active'],
  membership: ['in-force change in-force', 'in-force revoke revoked'],
  mail: ['queued send sent', 'queued refuse bounced', 'queued give-up failed', 'queued drop dropped', 'queued retry queued', 'bounced retry queued', 'failed retry queued'],
};

test('no machine is missing from either list', () => expect(Object.keys(LEGAL)).toEqual(Object.keys(MACHINES)));

test.each(Object.entries(MACHINES))('%s moves along its table, and every other move is refused by name', (noun, machine) => {
  const [went, tried]: [string[], number[]] = [[], []];
  for (const from of statesOf(machine)) {
    for (const move of movesOf(machine)) {
      try {
        went.push(`${from} ${move} ${moved(machine, from, move)}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        tried.push(error.status);
        expect(error.message.length, `${noun}: ${from} ${move}`).toBeGreaterThan(20);
      }
    }
  }
  expect(went.toSorted()).toEqual([...(LEGAL[noun] ?? [])].toSorted());
  expect(new Set(tried)).toEqual(new Set([409]));
});

test.each(Object.entries(MACHINES))('%s: each state can be reached from where it begins, and each move can be made', (_noun, machine) => {
  const reached = new Set<string>(machine.begins);
  for (const state of reached) for (const to of Object.values(machine.table[state] ?? {})) if (to !== undefined) reached.add(to);
  expect([...reached].toSorted()).toEqual([...statesOf(machine)].toSorted());
  for (const move of movesOf(machine)) expect(whence(machine, move)).not.toEqual([]);
});
