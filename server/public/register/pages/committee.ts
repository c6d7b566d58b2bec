import { html } from 'lit';
import { committeesOf } from '../data/committees.ts';
import { figuresOf } from '../data/people.ts';
import { rolesOf } from '../data/roles.ts';
import type { Shown } from '../frame.ts';
import { inOrder, whatItIs } from '../views/roles.ts';
import { table } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import { absentHere, councilIn, inCouncil, placeOf } from './in-council.ts';

/** A committee: who sits on it by public office, and the roles that it decides. A committee that nothing public names is not there. */
export async function committeePage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link, params } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const id = params['id'] as string;
  const always = { asAt: undefined, knownAt: clocks.knownAt };
  const [committee] = (await committeesOf(reader, await rolesOf(reader, lens, council, { ...always, committee: id }), await figuresOf(reader, lens, council, always))).filter((one) => one.id === id);
  if (!committee) throw absentHere();
  const roles = inOrder(await rolesOf(reader, lens, council, { ...clocks, committee: id }));
  const people = await figuresOf(reader, lens, council, clocks);
  const seats = people.flatMap((person) => person.offices.filter(({ unit, period }) => unit === id && (clocks.asAt === undefined || ((period.from ?? '') <= clocks.asAt && clocks.asAt <= (period.to ?? '9999')))).map((office) => ({ person, office })));
  const content = html`<h1 class="govuk-heading-l">${committee.name}</h1>
    <section aria-labelledby="members"><h2 class="govuk-heading-m" id="members">${t.members}</h2>
      ${seats.length === 0 ? html`<p class="govuk-body">${t.membersNone}</p>` : table({ caption: t.membersTable, quiet: true, columns: [t.name, t.office, t.period], rows: seats.map(({ person, office }) => [html`<a class="govuk-link" href=${link(placeOf(council, 'people', person.id))}>${person.name ?? words.common.noName}</a>`, office.title, words.period(office.period)]) })}
    </section>
    <section aria-labelledby="decided"><h2 class="govuk-heading-m" id="decided">${t.decided}</h2>
      ${roles.length === 0 ? html`<p class="govuk-body">${t.decidedNone}</p>` : table({ caption: t.decidedTable, quiet: true, columns: [t.body, t.role, t.period], rows: roles.map((role) => [html`<a class="govuk-link" href=${link(placeOf(council, 'bodies', role.mutual))}>${role.mutualName}</a>`, whatItIs(role, words), words.period(role.period)]) })}
    </section>`;
  return inCouncil(council, visit, 'committee', { title: `${committee.name}, ${council.name}`, content });
}
