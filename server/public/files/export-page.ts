/**
 * A council's register as one page that stands alone: for a parish, which must publish it on its site (Localism Act 2011 s.29(7)). No script, no style and
 * no picture from anywhere: it can be put where nothing of ours is.
 */
import { html, type TemplateResult } from 'lit';
import { heldFor } from '../../domain/declarations/happened.ts';
import { withheldUnder } from '../../domain/publication/withheld-law.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import type { Nation } from '../../domain/vocabulary.ts';
import type { Language, Words } from '../../domain/words.ts';
import { render } from '../html.ts';
import type { InterestShown } from '../register/data/interests.ts';
import { standingSays } from '../register/views/standing.ts';
import { wordsIn, type Words as Wording } from '../register/words.ts';
import { councilPage } from './addresses.ts';
import { CATEGORIES } from './categories.ts';
import { DEMO } from './demo-words.ts';
import { fieldsTold, valueText } from './entry-text.ts';
import type { Exported } from './exported.ts';

export interface Telling {
  readonly language: Language;
  /** Where the register itself is. */
  readonly page: string;
  readonly demo: boolean;
  readonly day: string;
}

const AS_OF: Readonly<Record<Language, (day: string) => string>> = { en: (day) => `As the register stands for ${day}. The register itself, with its history:`, cy: (day) => `Fel y mae’r gofrestr ar gyfer ${day}. Y gofrestr ei hun, gyda’i hanes:` };
const LICENCE: Words = { en: 'Published under the Open Government Licence v3.0.', cy: 'Cyhoeddir o dan y Drwydded Llywodraeth Agored f3.0.' };

const STYLE = `
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.5rem; margin-top: 2rem; } h3 { font-size: 1.2rem; margin: 1.5rem 0 .25rem; } h4 { margin: 1rem 0 .25rem; }
dl { margin: 0 0 .75rem; padding-left: .75rem; border-left: .2rem solid #b1b4b6; } dt { font-weight: bold; } dd { margin: 0 0 .25rem; } p { margin: .25rem 0; }
.demo { border: .2rem solid #0b0c0c; padding: .5rem; font-weight: bold; } .quiet { color: #484949; } a { color: #1a65a6; }
@media print { body { max-width: none; } h3 { break-after: avoid; } dl { break-inside: avoid; } }
`;

function interest({ heading, entry, addressWithheld, period, state }: InterestShown, { language, t, period: when }: Wording): TemplateResult {
  return html`<dl>
    ${fieldsTold(heading ?? '', entry).map((told) => html`<dt>${told.field.label[language]}</dt><dd>${valueText(told, language)}</dd>`)}
    <dt>${t.period}</dt><dd>${when(heldFor(entry, period))}${state === 'registered' ? '' : ` (${t.states[state]})`}</dd>
    ${addressWithheld ? html`<dd class="quiet">${t.addressWithheld}</dd>` : ''}
  </dl>`;
}

function person({ person: { name, offices, standing }, interests }: Exported['people'][number], nation: Nation, words: Wording): TemplateResult {
  const { language, t, common } = words;
  const open = interests.filter(({ withheld }) => withheld === null);
  const withheld = interests.length - open.length;
  const under = CATEGORIES.map(({ id, title }) => ({ title: title[language], all: open.filter(({ heading }) => heading === id) })).filter(({ all }) => all.length > 0);
  return html`<section>
    <h3>${name ?? common.noName}</h3>
    <p>${offices.map(({ title, period }) => `${title}, ${words.period(period)}`).join('; ')}</p>
    ${standingSays(standing, words, false).map((sentence) => html`<p>${sentence}</p>`)}
    ${under.map(({ title, all }) => html`<h4>${title}</h4>${all.map((one) => interest(one, words))}`)}
    ${interests.length === 0 ? html`<p>${t.interestsNone} ${t.interestsNoneHint}</p>` : ''}
    ${withheld > 0 ? html`<p>${t.withheld(withheld, withheldUnder(nation, language))}</p>` : ''}
  </section>`;
}

const body = ({ body: { name }, roles }: Exported['bodies'][number], { language, period: when }: Wording): TemplateResult =>
  html`<section><h3>${name}</h3><dl>${roles.map(({ kind, period, committeeName }) => html`<dt>${roleKind(kind)?.title[language] ?? kind}</dt><dd>${[when(period), committeeName].filter(Boolean).join(', ')}</dd>`)}</dl></section>`;

export function exportPage({ council, code, nation, people, notNamed, bodies }: Exported, { language, page, demo, day }: Telling): string {
  const words = wordsIn(language, day);
  const { t } = words;
  const source = councilPage(page, code);
  const title = t.council(council);
  const content = render(html`<h1>${title}</h1>
    ${demo ? html`<p class="demo">${DEMO[language]}</p>` : ''}
    <p class="quiet">${AS_OF[language](words.date(day))} <a href=${source}>${source}</a></p>
    <h2>${t.peopleTable}</h2>
    <p>${t.disclosableHint}</p>
    ${people.length === 0 && notNamed === 0 ? html`<p>${t.peopleNone}</p>` : people.map((one) => person(one, nation, words))}
    ${notNamed > 0 ? html`<p>${t.notNamed(notNamed)}</p>` : ''}
    <h2>${t.roles}</h2>
    ${bodies.length === 0 ? html`<p>${t.bodiesNone}</p>` : bodies.map((one) => body(one, words))}
    <p class="quiet">${LICENCE[language]}</p>`);
  const head = render(html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title>`);
  return `<!doctype html>\n<html lang="${language}"><head>${head}<style>${STYLE}</style></head><body><main>${content}</main></body></html>\n`;
}
