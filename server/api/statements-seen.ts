/** "We do not play this role", as seen through a lens. */
import { sql } from 'drizzle-orm';
import { mutualsSeen } from '../../db/stores/mutuals.ts';
import { statementsShown, type OfDossiers, type ShownStatement } from '../../db/stores/published-statements.ts';
import type { Reader } from '../../db/store.ts';
import { together, type Standing } from '../domain/attestations/standing.ts';
import type { Eyes } from '../domain/access/permit.ts';
import { shownPeriod } from '../domain/publication/statements.ts';
import type { RoleStatement } from '../domain/roles/role.ts';
import { toDay } from '../domain/time/civil.ts';
import { standingsOf } from './attested.ts';
import { asKnown, reviewDayOf, type Clocks } from './paging.ts';
import { eyesThrough, type Lens } from './sight.ts';

export type SeenStatement = ShownStatement & Standing;

export async function statementsSeen(reader: Reader, lens: Lens, of: OfDossiers, clocks: Clocks): Promise<SeenStatement[]> {
  const shown = await statementsShown(reader, of, asKnown(sql`t`, clocks), lens.today);
  const [today, on] = [clocks.asAt ?? lens.today, reviewDayOf(clocks, clocks.asAt ?? lens.today)];
  const standing = await standingsOf(reader, shown.flatMap(({ records }) => records), clocks, today);
  return shown.map((one) => ({ ...one, ...together(one.records.filter(({ validFrom, validTo }) => validFrom <= on && on <= validTo).map(standing)) }));
}

/** On the day, where one is asked about. */
export const holdsAsAt =
  ({ asAt }: Clocks) =>
  ({ validFrom, validTo }: ShownStatement): boolean =>
    asAt === undefined || (validFrom <= asAt && asAt <= validTo);

export const shownPeriodOf = ({ validFrom, validTo }: ShownStatement, { today }: Lens) => shownPeriod([toDay(validFrom), toDay(validTo)], toDay(today));

/** In the form of records. Their versions are not told: they count what was recorded across them. */
export const asStatement =
  (lens: Lens) =>
  (shown: SeenStatement): RoleStatement => ({ id: shown.id, version: 1, authority: shown.gss, mutual: shown.mutual, family: shown.family, held: false, period: shownPeriodOf(shown, lens), state: 'recorded', recordedAt: shown.recordedAt, confirmed: shown.confirmed, unconfirmedSince: shown.unconfirmedSince });

/** Of these bodies, those that are seen. */
const bodiesSeen = (reader: Reader, lens: Lens, eyes: Eyes, ids: readonly string[]): Promise<Set<string>> => mutualsSeen(reader, { ...eyesThrough(lens, eyes), today: lens.today }, ids);

export async function statementsThrough(reader: Reader, lens: Lens, eyes: Eyes, of: OfDossiers, clocks: Clocks): Promise<RoleStatement[]> {
  const shown = (await statementsSeen(reader, lens, of, clocks)).filter(holdsAsAt(clocks));
  const seen = await bodiesSeen(reader, lens, eyes, shown.map(({ mutual }) => mutual));
  return shown.filter(({ mutual }) => seen.has(mutual)).map(asStatement(lens));
}
