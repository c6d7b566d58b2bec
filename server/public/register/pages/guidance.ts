import { html, type TemplateResult } from 'lit';
import { additionsOf } from '../../../../client/views/guidance-additions.ts';
import { guidanceFollowed } from '../../../api/guidance.ts';
import type { Shown } from '../frame.ts';
import { daysShown } from '../days.ts';
import type { Visit } from '../visit.ts';
import type { Words } from '../words.ts';
import { councilIn, inCouncil } from './in-council.ts';

type Paragraph = Awaited<ReturnType<typeof guidanceFollowed>>[number];

/** What a council goes by on the day that is shown, with what it adds: whoever deals with it can hold it to that. */
export async function guidancePage(visit: Visit): Promise<Shown> {
  const { reader, clocks, day, words, asked, path } = visit;
  const { guidance: t, language } = words;
  const council = await councilIn(visit);
  const paragraphs = await guidanceFollowed(reader, council.id, { day, knownAt: clocks.knownAt }, language);
  const phases = [...Map.groupBy(paragraphs, ({ phase }) => phase)];
  const heading = t.followed(council.name);
  const content = html`<h1 class="govuk-heading-l">${heading}</h1>
    ${daysShown(words, asked, path)}
    <p class="lead">${t.lead}</p>
    <p class="govuk-body">${sayWhich(paragraphs[0]?.edition ?? null, words)}</p>
    <div class="advice">
      <nav class="advice__contents no-print" aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">${t.contents}</h2>
        <ol class="plain-list">${phases.map(([phase, [first]]) => html`<li><a class="govuk-link" href="#${phase}">${first?.phaseTitle}</a></li>`)}</ol></nav>
      <div>${phases.map(([phase, of]) => html`<section aria-labelledby=${phase}><h2 class="govuk-heading-l advice__phase" id=${phase}>${of[0]?.phaseTitle}</h2>${of.map((one) => inFull(one, council.name, words))}</section>`)}</div>
    </div>`;
  return inCouncil(council, visit, 'guidance', { title: `${t.heading}: ${council.name}`, content });
}

function sayWhich(edition: Paragraph['edition'], { guidance: t, date }: Words): string {
  if (!edition) return t.followsShipped;
  const says = t.follows(edition.title, edition.publisherName ?? t.lga, date(edition.from));
  return edition.withdrawn ? `${says} ${t.wasWithdrawn}` : says;
}

const inFull = ({ id, title, advice, safeguards, modelWording, sources, untranslated, additions, standsFor }: Paragraph, council: string, { guidance: t, vocabulary }: Words): TemplateResult => html`
  ${standsFor.map((gone) => html`<a id=${gone}></a>`)}
  <article class="advice__paragraph" id=${id} aria-labelledby="${id}-title">
    <h3 class="govuk-heading-m" id="${id}-title">${title}</h3>
    <p class="govuk-body">${advice}</p>
    ${additionsOf({ untranslated, additions }, { untranslated: t.untranslated, addedBy: t.addedBy(council) })}
    <h4 class="govuk-heading-s">${t.safeguards}</h4>
    <ul class="govuk-list govuk-list--bullet">${safeguards.map((one) => html`<li><strong>${one.title}.</strong> <span class="muted">${t.test} ${one.test}</span></li>`)}</ul>
    <h4 class="govuk-heading-s">${t.wording}</h4>
    <blockquote class="govuk-inset-text advice__wording">${modelWording}</blockquote>
    <h4 class="govuk-heading-s">${t.sources}</h4>
    <ul class="sources plain-list">${sources.map((source) => html`<li><span lang="en">${source.url ? html`<a class="govuk-link" href=${source.url}>${source.title}</a>` : html`<cite>${source.title}</cite>`}, ${source.provision}</span> <span class="muted">(${vocabulary.basis[source.basis]})</span></li>`)}</ul>
  </article>`;
