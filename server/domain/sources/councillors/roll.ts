/** Who sits on a council now, with committees and outside bodies in one cell, separated by semicolons. */
import { memberIn } from '../interests/council.ts';
import { oneLine } from '../reading/entities.ts';
import { quoted } from '../reading/fitness.ts';
import { nameKey } from '../reading/names.ts';
import { readRows } from '../reading/table.ts';
import type { Reading, Row } from '../source.ts';
import type { CouncillorRecord, Seat } from './record.ts';

export const ROLL_COLUMNS = ['gss', 'council', 'moderngov_uid', 'name', 'ward', 'party', 'roles_and_outside_bodies'] as const;
export const ROLL_HEADER = ['gss', 'name', 'roles_and_outside_bodies'] as const;

const POSTS = /^(?:vice[- ]?chair(?:man|woman|person)?|deputy chair(?:man|woman|person)?|chair(?:man|woman|person)?|substitute|reserve|observer|member|leader|deputy leader|secretary|convenor)$/i;

export function seatsIn(cell: string): Seat[] {
  return oneLine(cell).split(';').map((part) => part.trim()).filter(Boolean).map((part) => {
    const [, name, post] = /^(.*\S)\s*\(([^()]+)\)$/.exec(part) ?? [];
    return name !== undefined && post !== undefined && POSTS.test(post) ? { name, post } : { name: part, post: 'Member' };
  });
}

export function readRoll(rows: readonly Row[]): Reading<CouncillorRecord> {
  const stands = new Set<string>();
  const councils = new Set<string>();
  const counts = { people: 0, councils: 0, bodies: 0 };
  const read = readRows(rows, ROLL_COLUMNS, (cells): CouncillorRecord | undefined => {
    const [authority, member, memberId] = [cells.text('gss'), memberIn(cells, 'name'), cells.text('moderngov_uid')];
    if (!/^[A-Z]\d{8}$/.test(authority)) cells.refuse('gss', `${quoted(authority)} is not a GSS code (a letter and eight digits)`);
    const who = `${authority} ${memberId || nameKey(member)}`;
    if (stands.has(who)) cells.refuse(memberId ? 'moderngov_uid' : 'name', 'stands in the file already');
    stands.add(who);
    if (cells.refused()) return undefined;
    councils.add(authority);
    const seats = seatsIn(cells.text('roles_and_outside_bodies'));
    counts.people++;
    counts.bodies += seats.length;
    return { authority, council: cells.text('council'), member, memberId, ward: oneLine(cells.text('ward')), terms: [{ from: null, to: null }], seats, lines: [] };
  });
  const records = read.records.map(({ line, value }) => ({ line, value: { ...value, lines: [line] } }));
  return { ...read, records, counts: { ...counts, councils: councils.size } };
}
