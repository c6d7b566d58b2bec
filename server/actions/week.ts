/** What waits in one authority's register this week, gathered for the page and for the mail. It changes nothing. */
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { attestationsAsked, briefsOf, concernsUnread, inquiriesWaiting, noticesWaiting, questionsWaiting, safeguardsOf, standingsOf, type AskedOf, type Brief, type SafeguardWaiting, type Seen } from '../../db/stores/week.ts';
import type { Reader } from '../../db/store.ts';
import { beginningOf, civilDate } from '../clock.ts';
import { STALE_REVIEW } from '../domain/conflicts/rules/stale-review.ts';
import { toldState } from '../domain/attestations/standing.ts';
import { shownFrom } from '../domain/publication/standing.ts';
import { referenceOf } from '../domain/reviews/concern.ts';
import { sinceOf, type WeekFacts } from '../domain/reviews/digest.ts';
import type { Standing } from '../domain/reviews/queue.ts';
import { standingOn, testDueOn } from '../domain/reviews/standing.ts';
import { toDate, toDay } from '../domain/time/civil.ts';
import { attestedAmong } from './attested.ts';
import { lookForOpen } from './chasing.ts';

const dayOf = (instant: string): string => civilDate(new Date(instant));
const AHEAD_DAYS = 7;

/** What is due a test by the end of the coming week, was found not to operate, or is over. */
function testsWaiting(arranged: readonly SafeguardWaiting[], today: string): WeekFacts['safeguards'] {
  const day = toDay(today);
  return arranged.flatMap(({ lasting, months, state, conflicts, kind, mutual, body }) => {
    const standing = standingOn(day, lasting, months, state);
    const last = testDueOn(lasting, months);
    const isOver = standing === 'expired';
    if (!isOver && standing !== 'not-operating' && (last === null || last > day + AHEAD_DAYS)) return [];
    const on = isOver ? lasting.span[1] : last;
    return [{ kind, standing, conflict: conflicts[0] ?? null, mutual, body, on: on === null ? null : toDate(on) }];
  });
}

/** Exactly those that the list of attestations tells as asked, or as changed. */
async function attestationsWaiting(reader: Reader, authority: string, today: string): Promise<WeekFacts['attestations']> {
  const asked = await attestationsAsked(reader, authority);
  const subjectOf = ({ subject, validFrom, validTo, subjectState }: AskedOf) => ({ id: subject, validFrom, validTo, state: subjectState });
  const about = await attestedAmong(reader, asked.map(subjectOf), undefined, today);
  return asked.flatMap((one) => {
    const { all, subject } = about(subjectOf(one));
    const state = toldState(one.id, all, subject, today);
    return state === 'asked' || state === 'changed' ? [{ body: one.body, on: one.on, changed: state === 'changed' }] : [];
  });
}

export interface Week {
  readonly facts: Omit<WeekFacts, 'assigned'>;
  /** Files that wait, of those that were given to one of these accounts. */
  readonly assignedTo: (accounts: readonly string[]) => WeekFacts['assigned'];
}

/** `seen` confines what is found about people to what whoever looks may see. */
export async function gatherWeek(reader: Reader, authority: string, { week, today, seen }: { readonly week: string; readonly today: string; readonly seen?: Seen }): Promise<Week> {
  const since = sinceOf(week);
  const began = beginningOf(since);
  const now = await standingsOf(reader, authority, seen, today);
  const staleThen = new Set((await standingsOf(reader, authority, seen, since, began)).filter((one) => one.isOutdated).map(({ id }) => id));
  const { publishAfterDays } = await settingsOf(reader, authority);
  const publicOn = ({ firstAt }: Standing): string => shownFrom(dayOf(firstAt), publishAfterDays);
  const stale = now.filter((one) => one.state === 'stale' && one.isOutdated && (!staleThen.has(one.id) || one.changedAt >= began));
  const reviews = now.filter(({ state, reviewOn }) => state === 'stale' && reviewOn !== null && reviewOn >= since && reviewOn < today);
  const undecided = now.filter((one) => one.state === 'open' && !one.isPersonal && publicOn(one) > since && publicOn(one) <= today);
  const safeguards = testsWaiting(await safeguardsOf(reader, authority), today);
  const untested = new Set(safeguards.map(({ conflict }) => conflict));
  const given = now.filter(({ id, account, state }) => account !== null && (state === 'open' || state === 'stale' || (state === 'decided' && untested.has(id))));
  const briefs = await briefsOf(reader, [...new Set([...stale, ...reviews, ...undecided, ...given].map(({ id }) => id))]);
  const isPublished = ({ rule, scope }: Brief): boolean => rule !== STALE_REVIEW && !scope.startsWith('officer:');
  const told = (some: readonly Standing[], on: (one: Standing) => string | null, fits: (brief: Brief) => boolean = () => true) =>
    some.flatMap((one) => {
      const brief = briefs.get(one.id);
      return brief && fits(brief) ? [{ conflict: one.id, rule: brief.rule, body: brief.body, on: on(one) }] : [];
    });
  const { open } = await lookForOpen(reader, authority, today);
  return {
    facts: {
      reviews: told(reviews, ({ reviewOn }) => reviewOn),
      undecided: told(undecided, publicOn, isPublished),
      declarations: open.flatMap(({ owner, obligation: { kind, dueOn } }) => (dueOn !== null && dueOn >= since && dueOn < today ? [{ person: owner.person, name: owner.name, kind: kind.title, on: dueOn }] : [])),
      safeguards,
      questions: (await questionsWaiting(reader, authority, seen)).map(({ at, ...row }) => ({ ...row, on: dayOf(at) })),
      inquiries: (await inquiriesWaiting(reader, authority)).map(({ state, on, at, ...row }) => ({ ...row, answered: state === 'answered', on: state === 'answered' ? dayOf(at) : on })),
      attestations: await attestationsWaiting(reader, authority, today),
      notices: (await noticesWaiting(reader, authority)).map(({ state, ...row }) => ({ ...row, replied: state === 'replied' })),
      stale: told(stale, ({ changedAt }) => dayOf(changedAt)),
      concerns: (await concernsUnread(reader, authority)).map(({ id, on }) => ({ id, reference: referenceOf(id), on })),
    },
    assignedTo: (accounts) => told(given.filter(({ account }) => account !== null && accounts.includes(account)), ({ firstAt }) => dayOf(firstAt)),
  };
}
