import { EVENTS } from '../../server/domain/ledger/events.ts';
import { generated, page, tableOf } from './markdown.ts';

export const eventsPage = (): string =>
  page(
    generated('server/domain/ledger/events.ts'),
    '# Events',
    'Every change of the record is an entry in the log of the authority concerned, or in `instance` for what all councils share. `data` holds, by table and column, each fact row that the change wrote, as RFC 8785 canonical JSON; the second clock of those rows is the `at` of the entry. A shape is frozen: when a table gains a column, the event gets a new `v` and keeps the old shape, because entries are never rewritten.',
    tableOf(
      ['event', 'v', 'what happened', 'rows'],
      EVENTS.map(({ event, v, says, rows }) => [`\`${event}\``, String(v), says, Object.keys(rows).map((table) => `[${table}](#${table})`).join(', ')]),
    ),
    '## Columns',
    ...[...new Map(EVENTS.flatMap(({ rows }) => Object.entries(rows))).entries()].map(([table, columns]) => `### ${table}\n\n${columns.map((column) => `\`${column}\``).join(', ')}`),
  );
