/** A council's public register as one file of SQLite: to be opened, asked and kept without asking anybody. */
import type { FileTable } from '../../../db/public-file.ts';
import type { AuthorityRow } from '../../../db/stores/authorities.ts';
import { repliesOfBodies } from '../../../db/stores/body-notices.ts';
import type { Reader } from '../../../db/store.ts';
import type { Lens } from '../../api/sight.ts';
import { fromColumns } from '../../domain/time/period.ts';
import { changesOf } from '../register/data/changes.ts';
import { interestsOf, type InterestShown } from '../register/data/interests.ts';
import { peopleOf, type PersonShown } from '../register/data/people.ts';
import { councilPage } from './addresses.ts';
import { bodiesOf, concernsOf, rolesOf } from './council.ts';
import { DEMO } from './demo-words.ts';
import { bodiesTable, changesTable, conflictsTable, identifiersTable, interestsTable, officesTable, peopleTable, periodsTable, repliesTable, rolesTable } from './file-tables.ts';
import { interestRows } from './interest-rows.ts';

type Council = AuthorityRow & { readonly code: string };

const NOW = { asAt: undefined, knownAt: undefined };
/** More than any council's register has changed. */
const MOST = 100_000;

const README: readonly (readonly [string, string, string])[] = [
  ['what', 'The public register of interests and roles of one council: what everybody may see of it.', 'Cofrestr gyhoeddus buddiannau a rolau un cyngor: yr hyn y caiff pawb ei weld.'],
  ['dates', 'Days are YYYY-MM-DD, the first and the last of a period both included; an empty last day is open, an empty first day is not known. Instants are UTC.', 'Ysgrifennir diwrnodau fel YYYY-MM-DD, a chyfnod yn cynnwys ei ddiwrnod cyntaf a’i ddiwrnod olaf; mae diwrnod olaf gwag yn agored, a diwrnod cyntaf gwag yn anhysbys. UTC yw’r amserau.'],
  ['withheld', 'Where withheld is not empty, an interest is withheld under that law and nothing else of it is told.', 'Lle nad yw withheld yn wag, cedwir buddiant yn ôl o dan y gyfraith honno ac ni ddywedir dim arall amdano.'],
  ['silence', 'Nothing here says that somebody has nothing to declare, or that a body without a row has no dealings with the council.', 'Nid oes dim yma yn dweud nad oes gan rywun ddim i’w ddatgan, na bod corff heb res heb ymwneud â’r cyngor.'],
  ['licence', 'Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'Trwydded Llywodraeth Agored f3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  ['demo', DEMO.en, DEMO.cy],
];

const readme = (page: string, day: string, demo: boolean): FileTable => ({
  name: 'readme',
  what: 'what this file is, in English and in Welsh',
  key: ['name'],
  columns: [{ name: 'name', type: 'text', required: true }, { name: 'en', type: 'text', required: true }, { name: 'cy', type: 'text', required: true }],
  rows: [...README.filter(([name]) => demo || name !== 'demo'), ['page', page, page], ['as_of', day, day]],
});

function authorityTable(council: Council, page: string): FileTable {
  const { from, to } = fromColumns(council);
  const columns = ['id', 'gss', 'name', 'kind', 'nation', 'valid_from', 'valid_to', 'page'].map((name) => ({ name, type: 'text' as const }));
  return { name: 'authority', what: 'the council', key: ['id'], columns, rows: [[council.id, council.gss, council.name, council.kind, council.nation, from, to, page]] };
}

const STANDING = { state: 'not-said', receivedOn: null, confirmedOn: null, dueOn: null, leftOn: null } as const;

/** Whoever has an interest here is in the list of people, also where it is not said how they stand. */
function withHolders(people: readonly PersonShown[], interests: readonly InterestShown[]): PersonShown[] {
  const known = new Set(people.map(({ id }) => id));
  const holders = new Map(interests.filter(({ person }) => !known.has(person)).map(({ person, name, recordedAt }) => [person, { id: person, name, offices: [], standing: STANDING, declaredOn: null, interests: 0, withheld: 0, recordedAt }]));
  return [...people, ...holders.values()];
}

export async function registerTables(reader: Reader, lens: Lens, council: Council, { origin, demo }: { origin: string; demo: boolean }): Promise<FileTable[]> {
  const page = councilPage(origin, council.code);
  const interests = await interestsOf(reader, lens, council, NOW);
  const past = await interestsOf(reader, lens, council, { ...NOW, withPast: true });
  const people = withHolders((await peopleOf(reader, lens, council, NOW)).people, [...interests, ...past]);
  const roles = await rolesOf(reader, lens, { authority: council.id }, NOW);
  const bodies = await bodiesOf(reader, roles, NOW);
  const concerns = await concernsOf(reader, lens, { authority: council.id });
  const changes = await changesOf(reader, lens, council, { limit: MOST });
  const [persons, dealtWith] = [new Set(people.map(({ id }) => id)), new Set(bodies.map(({ id }) => id))];
  const isBody = (id: string): boolean => dealtWith.has(id);
  return [
    readme(page, lens.today, demo),
    authorityTable(council, page),
    peopleTable(people),
    officesTable(people),
    bodiesTable(bodies),
    identifiersTable(bodies),
    rolesTable(roles, (id) => persons.has(id)),
    interestsTable('interests', 'what is registered, and what was until it ended', interestRows(interests), isBody),
    interestsTable('interest_history', 'the same, with what was replaced by a later filing', interestRows(past), isBody),
    conflictsTable(concerns, isBody),
    periodsTable(concerns, isBody),
    repliesTable(await repliesOfBodies(reader, council.id), isBody),
    changesTable(changes),
  ];
}
