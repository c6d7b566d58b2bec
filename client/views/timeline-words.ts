/** The sentences of the timeline, put together from the wording of one language. */
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { Role } from '../../server/domain/roles/role.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import type { Language } from '../../server/domain/words.ts';
import type { body } from '../text/en/body.ts';
import type { vocabulary } from '../text/en/vocabulary.ts';
import { longDate, longInstant, longPeriod } from '../text/dates.ts';
import { urgency } from '../text/common.ts';
import type { Band } from './timeline-bands.ts';
import { capital } from './timeline-table.ts';
import { lengthOf, toDate, toDay, type Day } from './timeline-days.ts';

export type BodyText = typeof body;

export interface Named {
  readonly title: string;
  readonly unit?: string | null | undefined;
  readonly officer?: string | null | undefined;
}

export interface TimelineWords {
  readonly text: BodyText;
  readonly families: Readonly<Record<Family, string>>;
  /** The word, and the day that is asked about. */
  readonly today: string;
  readonly day: string;
  readonly overlaps: string;
  readonly notHeld: string;
  readonly unknown: string;
  readonly hidden: (n: number) => string;
  readonly date: (date: string) => string;
  readonly instant: (instant: string) => string;
  readonly period: (period: Role['period']) => string;
  readonly bar: (role: Role, named: Named, withheld: boolean) => string;
  readonly bandLabel: (band: Band) => string;
  readonly bandName: (band: Band) => string;
  readonly standing: (conflict: Conflict) => string;
  readonly urgency: (severity: number) => string;
  readonly list: (items: readonly string[], or?: string) => string;
}

export function timelineWords(text: BodyText, terms: typeof vocabulary, language: Language, today: string, asAt?: string): TimelineWords {
  const t = text.timeline;
  const date = (day: string) => longDate(day, language);
  const period = (when: Role['period']) => longPeriod(when, today, language);
  const list = (items: readonly string[], or?: string) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${or ?? text.and(items.at(-1) ?? '')} ${items.at(-1)}`);
  const length = (from: Day, to: Day, words: keyof BodyText['length']) => {
    // What is to come is as long as it will be; what holds now, as long as it has held.
    const until = from > toDay(today) ? to : Math.min(to, toDay(today));
    if (from === -Infinity || until === Infinity) return '';
    const { years, months, days } = lengthOf(from, until);
    return text.length[words](years, months, days);
  };
  const standing = (conflict: Conflict) => [conflict.live ? (asAt ? text.inPlace.then : text.inPlace.now) : placed(conflict, asAt ?? today, text), text.states[conflict.state]].filter(Boolean).join(', ');
  const bandTitle = ({ conflicts: [conflict], families }: Band) => (/-and-/.test(conflict.rule.id) && families.length === 2 ? list(families.map((family) => text.does[family])) : conflict.subject ? `${conflict.rule.title}: ${conflict.subject.name}` : conflict.rule.title);
  const bandLabel = (band: Band) => [capital(bandTitle(band)), length(band.from, band.to, 'short'), band.look === 'past' ? t.ended : band.from > toDay(today) ? text.inPlace.toCome : band.look === 'decided' ? text.states.decided : ''].filter(Boolean).join(' · ');
  return {
    text,
    families: terms.family,
    today: t.today,
    day: asAt ?? today,
    overlaps: t.overlaps,
    notHeld: t.notHeld,
    unknown: t.unknown,
    hidden: t.hidden,
    date,
    instant: (instant) => longInstant(instant, language),
    period,
    list,
    standing,
    urgency: (severity) => text.urgency[urgency(severity)],
    bar: (role, { title, unit, officer }, secret) => `${[capital(title), unit, officer].filter(Boolean).join(', ')}: ${period(role.period)}${secret ? `, ${t.withheld}` : ''}${role.unconfirmedSince ? `, ${text.page.unconfirmed(date(role.unconfirmedSince))}` : ''}`,
    bandLabel,
    // The words that are seen come first in the name, for those who speak to their browser (WCAG 2.5.3).
    bandName: (band) => {
      const [conflict, ...others] = band.conflicts;
      const when = period({ from: band.from === -Infinity ? null : toDate(band.from), to: band.to === Infinity ? null : toDate(band.to) });
      return `${bandLabel(band)}: ${when}, ${text.states[conflict.state]}${others.length > 0 ? `, ${t.more(others.length)}` : ''}`;
    },
  };
}

function placed(conflict: Conflict, today: string, text: BodyText): string {
  if (conflict.periods.length === 0) return '';
  return conflict.periods.some(({ from }) => from !== null && from > today) ? text.inPlace.toCome : text.inPlace.ended;
}
