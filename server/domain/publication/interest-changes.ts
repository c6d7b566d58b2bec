/**
 * Changes of interests, told from the versions in which their state changed. Filing a whole register anew replaces every interest by one that
 * mostly says the same, and correcting a filing enters all of it again: what says the same as before is no change.
 */
import type { Entry } from '../declarations/answers.ts';
import { shownEntry } from '../declarations/shown.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import { fromColumns } from '../time/period.ts';
import { OF_NOTHING, type Change } from './changes.ts';

export interface VersionOfInterest {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly name: string | null;
  readonly declaration: string;
  readonly heading: string;
  readonly entry: string | null;
  readonly mutual: string | null;
  readonly mutualIsPublic: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: string;
  readonly before: string | null;
  readonly stands: string;
  readonly withheld: number;
  readonly publishAddress: number;
  readonly recordedAt: string;
}

interface Told {
  readonly row: VersionOfInterest;
  readonly entry: Readonly<Record<string, unknown>> | null;
  readonly addressWithheld: boolean;
}

const tell = (row: VersionOfInterest): Told => (row.entry === null ? { row, entry: null, addressWithheld: false } : { row, ...shownEntry(row.heading, JSON.parse(row.entry) as Entry, row.publishAddress === 1) });

function change(what: Change['what'], { row, entry, addressWithheld }: Told, fields: readonly string[] = []): Change {
  const base = { ...OF_NOTHING, id: `${row.id}.${row.version}`, at: row.recordedAt, what, noun: 'interest', record: row.id, person: row.person, name: row.name } as const;
  // What a correction put right is not told again, often it is what should never have been public.
  if (row.stands === 'rectified') return { ...base, heading: row.heading };
  return { ...base, heading: row.heading, entry, addressWithheld, fields, mutual: row.mutualIsPublic === 1 ? row.mutual : null, period: fromColumns(row) };
}

/** What was published of two entries, compared: an address that was published once and is not now tells of nothing here. */
const same = (a: Told, b: Told): boolean => canonical(a.entry as Json) === canonical(b.entry as Json);

function fieldsThatDiffer(before: Told, now: Told): string[] {
  const [a, b] = [before.entry ?? {}, now.entry ?? {}];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => canonical((a[name] ?? null) as Json) !== canonical((b[name] ?? null) as Json));
}

/** Those of the first that the second says as well, taken away from both. */
function unlike(gone: readonly Told[], come: readonly Told[]): { gone: Told[]; come: Told[] } {
  const left = [...come];
  const other = gone.filter((one) => {
    const at = left.findIndex((new_) => new_.row.heading === one.row.heading && same(one, new_));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone: other, come: left };
}

/**
 * Everything of one person at one instant: one filing, or one act upon it. What is withheld is no part of it: beside the others of its filing, the
 * instant and the place would help to tell under which heading it stands.
 */
function together(rows: readonly VersionOfInterest[]): Change[] {
  const open = rows.filter(({ withheld }) => withheld === 0).map(tell);
  const stood = (state: string) => open.filter(({ row }) => row.state === state);
  const standing = ({ row }: Told) => row.stands !== 'retracted';
  const come = open.filter((one) => one.row.version === 1 && standing(one));
  const rectified = unlike(stood('rectified'), come);
  const isCorrection = stood('rectified').length > 0;
  const replaced = unlike(stood('superseded').filter((one) => one.row.version > 1 && standing(one)), isCorrection ? [] : come);
  const taken = stood('retracted').map(({ row }) => row);
  const [first] = taken;
  return [
    ...(isCorrection ? corrections(rectified) : replaced.come.map((one) => change('registered', one))),
    ...replaced.gone.map((one) => change('replaced', one)),
    ...stood('ended').filter((one) => one.row.version > 1 && standing(one)).map((one) => change('ended', one)),
    ...(first ? [{ ...OF_NOTHING, id: `${first.id}.${first.version}`, at: first.recordedAt, what: 'withdrawn', noun: 'interest', record: first.id, person: first.person, name: first.name, count: taken.length } as const] : []),
  ];
}

/** What came in the place of another under the same heading corrects it; what is left over was added or removed. */
function corrections({ gone, come }: { gone: Told[]; come: Told[] }): Change[] {
  const left = [...gone];
  const changes = come.map((one) => {
    const at = left.findIndex(({ row }) => row.heading === one.row.heading);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return change('corrected', one, before ? fieldsThatDiffer(before, one) : []);
  });
  return [...changes, ...left.map(({ row }) => change('removed', { row, entry: null, addressWithheld: false }))];
}

export const interestChanges = (versions: readonly VersionOfInterest[]): Change[] => [...Map.groupBy(versions, ({ person, recordedAt }) => `${person} ${recordedAt}`).values()].flatMap(together);
