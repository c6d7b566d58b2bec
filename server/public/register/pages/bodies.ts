import { html, nothing } from 'lit';
import { bodiesOf, type BodyShown } from '../data/bodies.ts';
import type { Shown } from '../frame.ts';
import { pageOf, pager } from '../views/pager.ts';
import { table, type Cell } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import type { Words } from '../words.ts';
import { councilIn, inCouncil, placeOf } from './in-council.ts';

/** Bodies with which a council publicly has to do. */
export async function bodiesPage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const bodies = await bodiesOf(reader, lens, council, clocks);
  const row = (body: BodyShown): readonly [Cell, ...Cell[]] => [
    html`<a class="govuk-link" href=${link(placeOf(council, 'bodies', body.id))}>${body.name}</a> <span class="line__form">${words.vocabulary.legalForm[body.legalForm as keyof Words['vocabulary']['legalForm']]}</span>`,
    body.families.map((family, i) => html`${i > 0 ? html`<br>` : nothing}${words.vocabulary.family[family]}`),
    // Where a core kind of role is not stated, no number may read as "none".
    html`${body.overlaps > 0 ? t.countOverlaps(body.overlaps) : body.complete ? '0' : nothing}${body.complete ? nothing : html` <span class="line__unknown">${t.notAllKnown}</span>`}`,
    String(body.interests),
  ];
  const content = html`<h1 class="govuk-heading-l">${t.bodies}: ${council.name}</h1>
    <p class="lead">${t.overlapsExplain}</p>
    ${bodies.length === 0 ? html`<div class="empty"><p class="govuk-body">${t.bodiesNone}</p></div>` : table({ caption: t.bodiesTable, columns: [t.name, t.rolesNow, t.overlaps, t.interests], rows: pageOf(bodies, visit).map(row) })}
    ${pager(visit, bodies.length)}`;
  return inCouncil(council, visit, 'bodies', { title: `${t.bodies}: ${council.name}`, content });
}
