import { html, nothing, type TemplateResult } from 'lit';
import { findMutual, type MutualRow } from '../../../../db/stores/mutuals.ts';
import { bodyThen, councilsTowards } from '../../../../db/stores/published-roles.ts';
import { publicFile } from '../../../api/public/mutual-file.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import { CORE_FAMILIES, type Family } from '../../../domain/vocabulary.ts';
import { interestsOf } from '../data/interests.ts';
import { rolesOf } from '../data/roles.ts';
import type { Shown } from '../frame.ts';
import { Moved } from '../moved.ts';
import { bodyFacts, overlapsSection, rolesSection } from '../views/body.ts';
import { inShort } from '../views/interest.ts';
import { replySection } from '../views/reply.ts';
import { table } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import { absentHere, councilIn, inCouncil, moved, placeOf } from './in-council.ts';

/** What one council shows of its dealings with a body, and who of its councillors has an interest in it. */
export async function bodyPage(visit: Visit): Promise<Shown> {
  const { reader, lens, clocks, words, link, params, path, asked } = visit;
  const { t } = words;
  const council = await councilIn(visit);
  const row = await found(visit, council);
  if (row.id !== params['id']) throw new Moved(moved(path, params['id'] as string, row.id, asked));
  const file = await publicFile(reader, words.language, row, council, clocks, lens);
  const interests = await interestsOf(reader, lens, council, { ...clocks, body: row.id });
  const others = (await councilsTowards(reader, row.id, lens.today)).filter(({ gss }) => gss !== council.gss);
  const core = (file.coverage?.families ?? []).filter(({ family }) => (CORE_FAMILIES as readonly Family[]).includes(family));
  const named = (families: typeof core): string[] => families.map(({ family }) => words.vocabulary.family[family]);
  // What is stated and nobody confirms is as little clear as what nobody stated.
  const open = { unknown: named(core.filter(({ state }) => state === 'unknown')), unsure: named(core.filter(({ state, unconfirmedSince }) => state === 'not-held' && unconfirmedSince !== undefined)) };
  const toCommittee = (id: string) => link(placeOf(council, 'committees', id));
  const content = html`<h1 class="govuk-heading-l public__name">${row.name}</h1>
    ${bodyFacts(row, words)}
    ${overlapsSection(file.conflicts ?? [], open, (file.roles ?? []).length > 0, words)}
    ${replySection(file.reply, words)}
    ${rolesSection(file, words, toCommittee)}
    <section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">${t.interestsIn}</h2>
      ${interests.length === 0 ? html`<p class="govuk-body">${t.interestsInNone}</p>` : table({ caption: t.interestsInTable, quiet: true, columns: [t.name, t.heading, t.what, t.period], rows: interests.map((one) => [html`<a class="govuk-link" href=${link(placeOf(council, 'people', one.person))}>${one.name ?? words.common.noName}</a>`, one.heading === null ? '' : words.heading(one.heading), inShort(one, words), words.period(one.period)]) })}
    </section>
    ${others.length === 0 ? nothing : html`<section aria-labelledby="others"><h2 class="govuk-heading-m" id="others">${t.otherCouncils}</h2><ul class="plain-list">${others.map(({ gss, name }): TemplateResult => html`<li><a class="govuk-link" href=${link(`/register/${gss}/bodies/${row.id}`)}>${name}</a></li>`)}</ul></section>`}`;
  return inCouncil(council, visit, 'bodies', { title: `${row.name}, ${council.name}`, crumbs: [{ title: t.bodies, to: link(placeOf(council, 'bodies')) }], feedsAt: ['bodies', row.id], content });
}

/** By its id or a public number; only where this council has a public role towards it, or one of its councillors a published interest in it. */
async function found({ reader, lens, clocks: { knownAt }, params }: Visit, council: AuthorityRef): Promise<MutualRow> {
  const known = await findMutual(reader, params['id'] as string);
  const asked = { asAt: undefined, knownAt, body: known?.id ?? '' };
  const isShown = known !== undefined && ((await rolesOf(reader, lens, council, asked)).length > 0 || (await interestsOf(reader, lens, council, { ...asked, withPast: true })).length > 0);
  const row = isShown ? await bodyThen(reader, known.id, knownAt) : undefined;
  if (!row) throw absentHere();
  return row;
}
