/**
 * What the public sees, and when: the whole rule, once. Its form as a condition of a query is `released` in db/stores/published.ts, and a test
 * holds both to the same answers.
 *
 * A role is released when
 *   - a day is given until which it is withheld, and that day has come: it is the first on which everybody sees the role. It decides alone,
 *     whatever `public` says, and also for a role that is yet to begin: for a planned award it is the day of the notice;
 *   - no day is given, the role is public, and it has begun. A planned award, tender or expression of interest is withheld (LGA 1972 Schedule 12A)
 *     unless somebody wrote down the day of its notice: nobody publishes one by leaving a field out.
 *
 * History on both clocks is seen through what is released today: a role that is withheld now was never there, and one that was withheld once is
 * there from the day on which it was recorded. Withdrawn is a state of the record, seen on both clocks like an end, and no withholding.
 */
import type { Office } from '../people/person.ts';

export interface Releasable {
  readonly public: boolean;
  readonly withheldUntil: string | null;
  readonly validFrom: string;
}

export const isReleased = ({ public: open, withheldUntil, validFrom }: Releasable, today: string): boolean => (withheldUntil === null ? open && validFrom <= today : withheldUntil <= today);

/** Those who are elected, or sit beside those who are, are public figures (Localism Act 2011 s.29(5)–(7)). Officers and independent persons are not named. */
export const PUBLIC_OFFICES = ['member', 'co-opted'] as const satisfies readonly Office['kind'][];

export const isPublicOffice = ({ kind, period }: Pick<Office, 'kind' | 'period'>, today: string): boolean => (PUBLIC_OFFICES as readonly string[]).includes(kind) && (period.from ?? '') <= today;
