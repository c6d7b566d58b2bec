/** What a large import leaves behind on its first morning: bodies of one council with roles of every family, most of them slight, as a published table gives them. */
import type { Store } from '../../db/store.ts';
import { importDossiers } from '../../server/actions/import-dossiers.ts';
import { systemClock } from '../../server/clock.ts';
import { dossiers } from '../../server/domain/sources/dossiers.ts';

/** By family, so that the overlaps of a body are of one sort or of several: what is bought and lent for is slight, what is also inspected is grave. */
const SORTS: readonly (readonly string[])[] = [
  ['grant-funder', 'customer'],
  ['shareholder', 'customer', 'lender'],
  ['set-up-support', 'food-hygiene'],
  ['shareholder', 'grant-funder', 'commissioner', 'landlord'],
  ['set-up-grant', 'grant-funder', 'health-safety', 'landlord'],
  ['commissioner', 'licensing'],
  ['member-of-body', 'lender', 'customer', 'planning'],
  ['set-up-adviser', 'member-of-body', 'contract-manager', 'grant-funder', 'housing-standards'],
];
/** The slight ones are most, as they are in any register. */
const ORDER = [0, 1, 3, 0, 1, 4, 1, 3, 2, 1, 0, 3, 5, 1, 6, 3, 1, 4, 0, 7];
const PLACES = ['Alderholt', 'Brackley', 'Corfe', 'Dunmere', 'Eastry', 'Farnley', 'Garstang', 'Hexworth', 'Ivybridge', 'Kirkham'];
const WORKS = ['Bakers', 'Cyclists', 'Growers', 'Menders', 'Players', 'Swimmers'];

export const largeFile = (gss: string, bodies: number): object[] =>
  Array.from({ length: bodies }, (_, i) => ({
    id: `L${i}`,
    gss,
    body: `${PLACES[i % PLACES.length]} ${WORKS[Math.floor(i / PLACES.length) % WORKS.length]} Mutual${i < PLACES.length * WORKS.length ? '' : ` ${Math.floor(i / (PLACES.length * WORKS.length)) + 1}`} Limited`,
    form: `registered society ${70_000 + i}R`,
    roles: (SORTS[ORDER[i % ORDER.length] ?? 0] ?? []).map((role, n) => ({ role, start: `${2008 + ((i + n * 3) % 14)}-04-01`, end: null, evidence: `line ${i + 1} of the table of contracts and grants` })),
  }));

export async function importLarge(store: Store, gss: string, bodies: number): Promise<void> {
  const { records, rejected } = dossiers.read(largeFile(gss, bodies));
  const imported = await importDossiers({ store, clock: systemClock, dryRun: false, strict: false, progress: () => undefined }, records, rejected);
  const [refused] = [...rejected, ...imported.rejected];
  if (refused) throw new Error(`line ${refused.line}: ${refused.reason}`);
}
