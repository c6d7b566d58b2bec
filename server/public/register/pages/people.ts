import { html, nothing } from 'lit';
import { peopleOf, type PersonShown } from '../data/people.ts';
import { unsaidOf } from '../data/unsaid.ts';
import type { Shown } from '../frame.ts';
import { pageOf, pager } from '../views/pager.ts';
import { standingDays, standingTag } from '../views/standing.ts';
import { table, type Cell } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import { councilIn, inCouncil, placeOf } from './in-council.ts';

/** Councillors and co-opted members, with how each stands with their register; officers are not named. */
export async function peoplePage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const { people, notNamed: silent } = await peopleOf(reader, lens, council, clocks);
  const unsaidOfThem = await unsaidOf(reader, lens, council, clocks);
  const row = (person: PersonShown): readonly [Cell, ...Cell[]] => {
    const { id, name, offices, standing, declaredOn, interests, withheld } = person;
    const { all, headings } = unsaidOfThem(id);
    const saidNone = declaredOn !== null && !all && headings.size === 0;
    const held = offices.filter(({ period }) => (period.from ?? '') <= visit.day && visit.day <= (period.to ?? '9999'));
    const named = (held.length > 0 ? held : offices.slice(-1)).map(({ title }) => title);
    return [
      html`<a class="govuk-link" href=${link(placeOf(council, 'people', id))}>${name ?? words.common.noName}</a>`,
      named.map((title, i) => html`${i > 0 ? html`<br>` : nothing}${title}`),
      html`${standing.state === 'not-said' ? nothing : standingTag(standing, words)} <span class="muted public__days-of">${standingDays(standing, words)}</span>`,
      html`${interests > 0 ? String(interests) : withheld > 0 ? nothing : saidNone ? t.noneDeclaredShort : t.nonePublished}${withheld > 0 ? html` <span class="muted">${interests > 0 ? '+ ' : nothing}${t.withheldMore(withheld)}</span>` : nothing}`,
    ];
  };
  const serving = people.filter(({ standing }) => standing.state !== 'left');
  const gone = people.filter(({ standing }) => standing.state === 'left');
  const shown = pageOf([...serving, ...gone], visit);
  const columns = [t.name, t.office, t.standing, t.interests];
  const [here, left] = [shown.filter((person) => !gone.includes(person)), shown.filter((person) => gone.includes(person))];
  const content = html`<h1 class="govuk-heading-l">${t.people}: ${council.name}</h1>
    <p class="lead">${t.officersNot}</p>
    ${people.length + silent === 0 ? html`<div class="empty"><p class="govuk-body">${t.peopleNone}</p></div>` : nothing}
    ${here.length === 0 ? nothing : table({ caption: t.peopleTable, columns, rows: here.map(row) })}
    ${silent === 0 ? nothing : html`<p class="govuk-body public__silent"><strong>${t.notNamed(silent)}</strong></p>`}
    ${left.length === 0 ? nothing : table({ caption: t.peopleLeft, columns, rows: left.map(row) })}
    ${pager(visit, people.length)}`;
  return inCouncil(council, visit, 'people', { title: `${t.people}: ${council.name}`, content });
}
