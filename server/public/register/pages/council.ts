import { html, nothing, type TemplateResult } from 'lit';
import { currentAuthority } from '../../../../db/stores/authorities.ts';
import { raisingIn } from '../concern/form.ts';
import { bodiesOf, type BodyShown } from '../data/bodies.ts';
import { changesOf } from '../data/changes.ts';
import { committeesOf } from '../data/committees.ts';
import { figuresOf, peopleOf, type PeopleShown } from '../data/people.ts';
import { rolesOf } from '../data/roles.ts';
import type { Shown } from '../frame.ts';
import { isTelling, STANDINGS, type Standing } from '../../../domain/publication/standings.ts';
import { withheldUnder } from '../../../domain/publication/withheld-law.ts';
import type { Nation } from '../../../domain/vocabulary.ts';
import { changesTable } from '../views/changes.ts';
import { standingTag } from '../views/standing.ts';
import type { Visit } from '../visit.ts';
import type { Words } from '../words.ts';
import { councilIn, inCouncil, placeOf } from './in-council.ts';

const LATEST = 8;

/** One council: how many, how they stand, what is missing, what changed last, and the same as files. */
export async function councilPage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link, day } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const shown = await peopleOf(reader, lens, council, clocks);
  const bodies = await bodiesOf(reader, lens, council, clocks);
  const committees = await committeesOf(reader, await rolesOf(reader, lens, council, clocks), (await figuresOf(reader, lens, council, clocks)).map((person) => ({ ...person, offices: person.offices.filter(({ period }) => (period.to ?? '9999') >= day) })));
  const latest = clocks.asAt === undefined ? await changesOf(reader, lens, council, { until: clocks.knownAt, limit: LATEST }) : [];
  const nation = (await currentAuthority(reader, council.id))?.nation as Nation;
  const places = { person: (id: string) => link(placeOf(council, 'people', id)), body: (id: string) => link(placeOf(council, 'bodies', id)) };
  const content = html`<h1 class="govuk-heading-l">${council.name}</h1>
    <p class="lead">${t.councilLead}</p>
    <div class="columns public__columns">
      <div>
        ${inNumbers(shown, bodies, visit, placeOf(council, 'people'), placeOf(council, 'bodies'), withheldUnder(nation, words.language))}
        ${missing(shown, bodies, words)}
      </div>
      <div>
        <section aria-labelledby="committees"><h2 class="govuk-heading-m" id="committees">${t.committees}</h2>
          ${committees.length === 0 ? html`<p class="govuk-body">${t.committeesNone}</p>` : html`<ul class="plain-list public__list">${committees.map(({ id, name }) => html`<li><a class="govuk-link" href=${link(placeOf(council, 'committees', id))}>${name}</a></li>`)}</ul>`}
        </section>
        ${downloads(visit, (file) => placeOf(council, file))}
        <p class="govuk-body no-print"><a class="govuk-link" href=${link(placeOf(council, 'concern'))}>${raisingIn(words.language).link}</a></p>
      </div>
    </div>
    ${latest.length === 0 ? nothing : html`<section aria-labelledby="latest"><h2 class="govuk-heading-m" id="latest">${t.latest}</h2>${changesTable(latest, words, places, { quiet: true })}<p class="govuk-body"><a class="govuk-link" href=${link(placeOf(council, 'changes'))}>${t.allChanges}</a></p></section>`}`;
  return inCouncil(council, visit, 'overview', { title: t.council(council.name), content });
}

/** How many, and of those how many stand how; whom the council does not name is counted among them. */
function inNumbers({ people, notSaid, unlisted }: PeopleShown, bodies: readonly BodyShown[], { words, link }: Visit, toPeople: string, toBodies: string, law: string): TemplateResult {
  const { t, number } = words;
  const serving = people.filter(({ standing }) => standing.state !== 'left');
  const sum = (of: 'interests' | 'withheld') => people.reduce((all, person) => all + person[of], 0);
  const counts = STANDINGS.filter((state) => state !== 'left' && state !== 'not-said').map((state) => ({ state, n: serving.filter(({ standing }) => standing.state === state).length + (isTelling(state) ? notSaid[state] : 0) }));
  return html`<section aria-labelledby="counts"><h2 class="govuk-heading-m" id="counts">${t.counts}</h2>
    <ul class="plain-list public__list public__numbers">
      <li><a class="govuk-link" href=${link(toPeople)}>${t.countPeople(serving.length + unlisted)}</a></li>
      <li><a class="govuk-link" href=${link(toBodies)}>${t.countBodies(bodies.length)}</a></li>
      <li>${t.countInterests(sum('interests'))}</li>
      ${sum('withheld') > 0 ? html`<li>${t.countWithheld(sum('withheld'), law)}</li>` : nothing}
    </ul>
    <h3 class="govuk-heading-s">${t.standings}</h3>
    <dl class="public__standings">${counts.filter(({ n }) => n > 0).map(({ state, n }) => html`<div><dt>${standingTag({ state, receivedOn: null, confirmedOn: null, dueOn: null, leftOn: null }, words)}</dt><dd>${number(n)}</dd></div>`)}</dl>
  </section>`;
}

function missing({ people, notSaid, notNamed }: PeopleShown, bodies: readonly BodyShown[], { t }: Words): TemplateResult {
  const count = (state: Standing['state']) => people.filter(({ standing }) => standing.state === state).length + (isTelling(state) ? notSaid[state] : 0);
  const [nothingFiled, overdue, carried, withdrawn] = [count('nothing-filed'), count('overdue'), count('carried-over'), count('withdrawn')];
  const unknown = bodies.filter(({ complete }) => !complete).length;
  const isHidden = notNamed > 0;
  const inDate = count('in-date');
  const lines = [nothingFiled > 0 && t.missingPeople(nothingFiled), overdue > 0 && t.missingOverdue(overdue), isHidden && t.missingNotNamed, carried > 0 && t.missingCarried(carried), withdrawn > 0 && t.missingWithdrawn(withdrawn), unknown > 0 && t.missingCoverage(unknown, bodies.length)].filter((line) => line !== false);
  return html`<section aria-labelledby="missing"><h2 class="govuk-heading-m" id="missing">${t.missing}</h2>
    ${lines.length === 0 ? html`<p class="govuk-body">${inDate === 0 ? t.missingUnknown : t.missingNone}</p>` : html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
  </section>`;
}

/** Those files that this service has. */
function downloads({ has, words: { t } }: Visit, to: (file: string) => string): TemplateResult | typeof nothing {
  const files = Object.entries(t.files).filter(([file]) => has(`/:gss/${file}`));
  if (files.length === 0) return nothing;
  return html`<section class="no-print" aria-labelledby="downloads"><h2 class="govuk-heading-m" id="downloads">${t.downloads}</h2>
    <p class="govuk-hint">${t.downloadsHint}</p>
    <ul class="plain-list public__list">${files.map(([file, title]) => html`<li><a class="govuk-link" href=${to(file)}>${title}</a></li>`)}</ul></section>`;
}
