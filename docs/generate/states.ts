import { movesOf, statesOf } from '../../server/domain/machine.ts';
import { MACHINES } from '../../server/domain/machines.ts';
import { generated, page, tableOf } from './markdown.ts';

const section = ([noun, machine]: (typeof ENTRIES)[number]): string =>
  page(
    `## ${noun}`,
    `Begins as ${machine.begins.map((state) => `\`${state}\``).join(' or ')}.`,
    tableOf(
      ['', ...movesOf(machine).map((move) => `\`${move}\``)],
      statesOf(machine).map((state) => [`\`${state}\``, ...movesOf(machine).map((move) => machine.table[state]?.[move] ?? '')]),
    ),
  ).trimEnd();

const ENTRIES = Object.entries(MACHINES);

export const statesPage = (): string =>
  page(
    generated('server/domain/machines.ts'),
    '# What can become of a record',
    'Each row is a state, each column a move, each cell the state after it; an empty cell is refused (409), saying why. Nothing moves but along these tables. What they do not say is who may do it ([permissions](permissions.md)) and what is written down ([events](events.md)). That somebody is late, that a safeguard expired or a role is *unconfirmed* is no state: it follows from the day and is recorded nowhere.',
    ...ENTRIES.map(section),
  );
