/** What one council shows of a body, as the body itself is shown it: what everybody reads today, and what everybody will, with its day. Never what is withheld. */
import { sql } from 'drizzle-orm';
import { settingsOf } from '../../../db/stores/authority-settings.ts';
import { ABOUT_NO_PERSON } from '../../../db/stores/conflicts.ts';
import type { MutualRow } from '../../../db/stores/mutuals.ts';
import { rulebooks } from '../../../db/stores/rule-adoptions.ts';
import type { Reader } from '../../../db/store.ts';
import { civilDate } from '../../clock.ts';
import type { AuthorityRef } from '../../domain/access/permit.ts';
import { STALE_REVIEW } from '../../domain/conflicts/rules/stale-review.ts';
import type { NoticeShown } from '../../domain/notices/notice.ts';
import { publicConflictId } from '../../domain/publication/conflict-id.ts';
import type { PublicConflict } from '../../domain/publication/replies.ts';
import { shownFrom } from '../../domain/publication/standing.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import { FAMILIES } from '../../domain/vocabulary.ts';
import type { Language } from '../../domain/words.ts';
import { findingsSeen, isConflict, versionsSeen } from '../findings-seen.ts';
import { allOf, asKnown } from '../paging.ts';
import type { Lens } from '../sight.ts';
import { publicConflict } from './conflict-replies.ts';
import { publicFile } from './mutual-file.ts';
import { isPublicBody } from './mutuals.ts';

const NOW = { asAt: undefined, knownAt: undefined };
const MOST = 10_000;

/** What everybody will read once its day has come: as `standing` says it, but for the day. */
const publishable = () => allOf(ABOUT_NO_PERSON, sql`c.scope not like 'officer:%'`, sql`c.rule <> ${STALE_REVIEW}`, sql`f.periods <> '[]'`, asKnown(sql`f`, NOW));

/** Whether everybody reads of this overlap, or will. */
export async function isPublishable(reader: Reader, lens: Lens, of: { readonly authority: string; readonly mutual: string }, conflict: string): Promise<boolean> {
  const which = await isConflict(reader, lens, conflict);
  const rows = await findingsSeen(reader, lens, { authorities: [of.authority], mutuals: [of.mutual], where: () => allOf(which, publishable()), limit: 1 });
  return rows.length > 0;
}

export interface About {
  readonly authority: AuthorityRef;
  readonly mutual: MutualRow;
  /** The overlap that the notice is about, as it is kept. */
  readonly conflict: string | null;
}

/** What is asked about comes first, and then what holds now. */
const askedFirst = (a: Asked, b: Asked): number => Number(b.about) - Number(a.about) || Number(b.live) - Number(a.live);
type Asked = Pick<NoticeShown['coming'][number], 'about' | 'live'>;

type Shown = Pick<NoticeShown, 'roles' | 'statements' | 'overlaps' | 'coming'>;

export async function aboutBody(reader: Reader, lens: Lens, { authority, mutual, conflict }: About, language: Language): Promise<Shown> {
  const file = await publicFile(reader, language, mutual, authority, NOW, lens);
  // Of a body that everybody is told nothing of, nothing is published either.
  const statements = (await isPublicBody(reader, lens, mutual.id)) ? (file.statements ?? []) : [];
  const own = { authorities: [authority.id], mutuals: [mutual.id] };
  const found = await findingsSeen(reader, lens, { ...own, where: () => allOf(sql`c.authority = ${authority.id} and c.mutual = ${mutual.id}`, publishable()), limit: MOST });
  const about = new Set(found.flatMap((row) => (conflict !== null && row.kept === conflict ? publicConflictId(row) : [])));
  const shownNow = new Set((file.conflicts ?? []).map(({ id }) => id));
  const { publishAfterDays } = await settingsOf(reader, authority.id);
  const brief = ({ id, rule, subject, explanation, periods, live }: PublicConflict) => ({ title: subject ? `${rule.title}: ${subject.name}` : rule.title, explanation, periods, live, about: about.has(id) });
  const telling = publicConflict({ language, day: lens.today, rulebook: await rulebooks(reader, [authority.id]) }, new Map());
  const coming: Shown['coming'] = [];
  for (const row of found) {
    if (shownNow.has(publicConflictId(row))) continue;
    const [first] = await versionsSeen(reader, lens, row, undefined);
    if (first) coming.push({ ...brief(telling(row)), on: shownFrom(civilDate(new Date(first.recordedAt)), publishAfterDays) });
  }
  return {
    roles: (file.roles ?? []).map(({ kind, unitName, period }) => ({ title: roleKind(kind)?.title[language] ?? kind, unit: unitName, period })),
    statements: statements.map(({ family, period }) => ({ title: FAMILIES[family][language], period })),
    overlaps: (file.conflicts ?? []).map((one) => ({ ...brief(one), class: one.class, decided: one.classBy === 'decision', publicReason: one.decision?.publicReason ?? null, stateTitle: one.stateTitle })).sort(askedFirst),
    coming: coming.sort((a, b) => askedFirst(a, b) || (a.on < b.on ? -1 : 1)),
  };
}
