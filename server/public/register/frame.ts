/** What stands around every public page: where it belongs, its language, the days that it shows, and in a demonstration that it is one. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Words } from './words.ts';
import { days, daysShown } from './days.ts';
import { addressOf, type Asked, type Visit } from './visit.ts';

export interface Crumb {
  readonly title: string;
  readonly to: string;
}

/** What a page is made of; `title` begins what the browser's tab says. */
export interface Shown {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Parts of one council's register, the one that is shown first marked. */
  readonly sections?: TemplateResult | typeof nothing;
  /** Whether its facts have clocks. */
  readonly dated?: boolean;
  readonly feeds?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  readonly content: TemplateResult;
}

export interface Setting {
  readonly demo: boolean;
  readonly stylesheet: string | undefined;
}

/** Two rings that overlap, as in the working pages. */
const mark = svg`<svg class="mark" viewBox="0 0 32 28" width="32" height="28" aria-hidden="true" focusable="false"><circle cx="11" cy="14" r="9" /><circle cx="21" cy="14" r="9" /><path class="mark__both" d="M16 6.5a9 9 0 0 1 0 15 9 9 0 0 1 0-15" /></svg>`;

export interface Around {
  readonly words: Words;
  readonly asked: Asked;
  readonly path: string;
  readonly link: Visit['link'];
  readonly today: string;
}

export const documentOf = ({ title, crumbs = [], sections = nothing, dated = false, feeds = [], content }: Shown, { words, asked, path, link, today }: Around, { demo, stylesheet }: Setting): TemplateResult => html`<!doctype html>
<html lang=${words.language} class="govuk-template ${demo ? 'demo' : ''}">
<head>
<meta charset="utf-8">
<title>${title} – ${words.t.product}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light">
${demo ? html`<meta name="robots" content="noindex">` : nothing}
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='none' stroke='%2312436d' stroke-width='2' d='M9 5a7 7 0 1 0 0 14A7 7 0 1 0 9 5m6 0a7 7 0 1 0 0 14 7 7 0 1 0 0-14'/%3E%3C/svg%3E">
${stylesheet ? html`<link rel="stylesheet" href=${stylesheet}>` : nothing}
${feeds.map(({ type, href, title: named }) => html`<link rel="alternate" type=${type} href=${href} title=${named}>`)}
</head>
<body class="govuk-template__body public">
<a href="#main" class="govuk-skip-link">${words.common.skip}</a>
<header class="frame__header">
  <div class="frame__width frame__bar">
    <a class="frame__name" href=${link('/register')}>${mark}<span>${words.t.product}</span></a>
    <nav class="frame__languages" aria-label=${words.common.languages}>${(['en', 'cy'] as const).map((code) => languageLink(code, words, asked, path))}</nav>
  </div>
  ${demo ? html`<p class="frame__demo"><span class="frame__width">${words.common.demo}</span></p>` : nothing}
</header>
<div class="frame__width">${crumbs.length > 0 ? html`<nav class="public__crumbs" aria-label=${words.t.breadcrumbs}><ol class="public__crumbs-list">${crumbs.map(({ title: named, to }) => html`<li><a class="govuk-link" href=${to}>${named}</a></li>`)}</ol></nav>` : nothing}</div>
<main id="main" class="frame__main public__main" tabindex="-1">
  ${words.common.unchecked ? html`<p class="frame__unchecked govuk-hint">${words.common.unchecked}</p>` : nothing}
  ${sections}
  ${dated ? html`<p class="public__printed">${words.t.asShown(words.date(today))}</p>` : nothing}
  ${dated ? daysShown(words, asked, path) : nothing}
  ${content}
  ${dated ? days(words, asked, path) : nothing}
</main>
<footer class="frame__footer">
  <div class="frame__width">
    <p>${words.t.product}<span class="frame__programs"> · <a class="govuk-link govuk-link--muted" href="/">${words.t.toSignIn}</a> · <a class="govuk-link govuk-link--muted" href="/api/openapi.json">${words.common.openApi}</a></span></p>
    ${demo ? html`<p class="frame__demo-foot">${words.common.demo}</p>` : nothing}
  </div>
</footer>
</body>
</html>
`;

function languageLink(code: 'en' | 'cy', words: Words, asked: Asked, path: string): TemplateResult {
  const name = code === 'en' ? 'English' : 'Cymraeg';
  if (code === words.language) return html`<span class="public__language" lang=${code} aria-current="true">${name}</span>`;
  const { asAt, knownAt, since, q } = asked;
  return html`<a class="frame__plain" lang=${code} hreflang=${code} href=${addressOf(path, { lang: code, asAt, knownAt, since, q })}>${name}</a>`;
}
