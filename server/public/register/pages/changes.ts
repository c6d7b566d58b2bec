import { html, nothing } from 'lit';
import { beginningOf } from '../../../clock.ts';
import { addDays } from '../../../domain/time/civil.ts';
import { changesOf } from '../data/changes.ts';
import { dateField, daysShown, kept } from '../days.ts';
import type { Shown } from '../frame.ts';
import { changesTable } from '../views/changes.ts';
import { pageOf, pager } from '../views/pager.ts';
import type { Visit } from '../visit.ts';
import { councilIn, inCouncil, placeOf } from './in-council.ts';

/** Where nobody says since when. */
const DAYS = 90;
const MOST = 20_000;

/** What changed since a day, newest first; up to what the register knew, where a day is given for that. */
export async function changesPage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, asked, link, path } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const since = asked.since ?? addDays(clocks.knownAt?.slice(0, 10) ?? lens.today, -DAYS);
  const changes = await changesOf(reader, lens, council, { since: beginningOf(since), until: clocks.knownAt, limit: MOST });
  const heading = t.changesHeading(council.name);
  const places = { person: (id: string) => link(placeOf(council, 'people', id)), body: (id: string) => link(placeOf(council, 'bodies', id)) };
  const content = html`<h1 class="govuk-heading-l">${heading}</h1>
    ${daysShown(words, { ...asked, asAt: undefined }, path)}
    <p class="lead">${t.changesLead(words.date(since))}</p>
    <form class="filters no-print" method="get" action=${path}>
      ${kept({ lang: asked.lang })}${dateField('since', 'since', t.changesSince, since)}${dateField('known-at', 'knownAt', t.asAtKnown, asked.knownAt)}
      <button type="submit" class="govuk-button govuk-button--secondary">${t.asAtDo}</button>
    </form>
    ${changes.length === 0 ? html`<div class="empty"><p class="govuk-body">${t.changesNone}</p></div>` : changesTable(pageOf(changes, visit), words, places)}
    ${changes.length === 0 ? nothing : pager(visit, changes.length)}`;
  return inCouncil(council, visit, 'changes', { title: heading, dated: false, content });
}
