import { html, nothing, type TemplateResult } from 'lit';
import { currentAuthority } from '../../../../db/stores/authorities.ts';
import { unitsById } from '../../../../db/stores/published-roles.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import type { Nation } from '../../../domain/vocabulary.ts';
import { changesOf } from '../data/changes.ts';
import { interestsOf } from '../data/interests.ts';
import { personOf, type PersonShown } from '../data/people.ts';
import { rolesOf } from '../data/roles.ts';
import { unsaidOf } from '../data/unsaid.ts';
import type { Shown } from '../frame.ts';
import { changesTable } from '../views/changes.ts';
import { earlierTable, personInterests } from '../views/person-interests.ts';
import { inOrder, whatItIs } from '../views/roles.ts';
import { standingSays, standingTag } from '../views/standing.ts';
import { table } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import { absentHere, councilIn, inCouncil, placeOf } from './in-council.ts';

const MOST_CHANGES = 200;

/** A councillor or co-opted member: offices, what was declared and when, what is withheld, and what they answer for. */
export async function personPage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link, params } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const person = params['id'] as string;
  // On a day without an office there is a page all the same: it says so.
  const found = (await personOf(reader, lens, council, { ...clocks, person })) ?? (await personOf(reader, lens, council, { asAt: undefined, knownAt: clocks.knownAt, person }));
  if (!found) throw absentHere();
  const name = found.name ?? words.common.noName;
  const isDated = clocks.asAt !== undefined;
  const interests = await interestsOf(reader, lens, council, { ...clocks, person, withPast: !isDated });
  const standing = interests.filter(({ state, withheld, period }) => (isDated ? true : withheld !== null || (state === 'registered' && (period.to === null || period.to >= lens.today))));
  const earlier = interests.filter((one) => !standing.includes(one));
  const roles = inOrder(await rolesOf(reader, lens, council, { ...clocks, person }));
  const changes = isDated ? [] : await changesOf(reader, lens, council, { person, until: clocks.knownAt, limit: MOST_CHANGES });
  const unsaid = (await unsaidOf(reader, lens, council, { ...clocks, person }))(person);
  const nation = (await currentAuthority(reader, council.id))?.nation as Nation;
  const bodyLink = (id: string) => link(placeOf(council, 'bodies', id));
  const content = html`<h1 class="govuk-heading-l public__name">${name}</h1>
    <p class="public__standing">${standingTag(found.standing, words)} ${standingSays(found.standing, words, unsaid.isGone).join(' ')}</p>
    <div class="columns public__columns">
      <div>
        ${personInterests({ nation, declaredOn: found.declaredOn, interests: standing, unsaid, bodyLink }, words)}
        ${earlier.length === 0 ? nothing : html`<section aria-labelledby="earlier"><h2 class="govuk-heading-m" id="earlier">${t.earlier}</h2><p class="govuk-hint">${t.earlierHint}</p>${earlierTable(earlier, words, bodyLink)}</section>`}
      </div>
      <div>${await officesOf(found, visit, council)}
        ${roles.length === 0 ? nothing : html`<section aria-labelledby="roles"><h2 class="govuk-heading-m" id="roles">${t.rolesOf}</h2>${table({ caption: t.rolesOf, quiet: true, columns: [t.body, t.role, t.period], rows: roles.map((role) => [html`<a class="govuk-link" href=${bodyLink(role.mutual)}>${role.mutualName}</a>`, whatItIs(role, words), words.period(role.period)]) })}</section>`}
      </div>
    </div>
    ${isDated || changes.length === 0 ? nothing : html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${t.history}</h2><p class="govuk-hint">${t.historyHint}</p>${changesTable(changes, words, { person: () => '', body: bodyLink }, { quiet: true, ofOne: true })}</section>`}`;
  return inCouncil(council, visit, 'people', { title: `${name}, ${council.name}`, crumbs: [{ title: t.people, to: link(placeOf(council, 'people')) }], feedsAt: ['people', person], content });
}

async function officesOf({ offices }: PersonShown, { reader, words, link }: Visit, council: AuthorityRef): Promise<TemplateResult> {
  const units = new Map((await unitsById(reader, offices.flatMap(({ unit }) => unit ?? []))).map((unit) => [unit.id, unit]));
  const { t } = words;
  const place = (id: string | null | undefined): TemplateResult | typeof nothing => {
    const unit = id ? units.get(id) : undefined;
    if (!unit) return nothing;
    return html`<br>${unit.kind.endsWith('committee') ? html`<a class="govuk-link" href=${link(placeOf(council, 'committees', unit.id))}>${unit.name}</a>` : unit.name}`;
  };
  const newest = offices.toSorted((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? 1 : -1));
  return html`<section aria-labelledby="offices"><h2 class="govuk-heading-m" id="offices">${t.offices}</h2>
    <ul class="plain-list public__offices">${newest.map(({ title, kind, unit, period }) => html`<li><strong>${title}</strong> <span class="muted">${words.vocabulary.officeKind[kind]}</span>${place(unit)}<br>${words.period(period)}</li>`)}</ul></section>`;
}
