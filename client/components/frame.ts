/** The parts of the frame: a quiet header without crest or black bar, because this is a council's register and not GOV.UK. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { session } from '../controllers/session.ts';
import type { Ending } from '../controllers/upkeep.ts';
import { common, vocabulary } from '../text/common.ts';
import { longInstant } from '../text/dates.ts';
import { language, type Language } from '../text/index.ts';
import { publicRegister } from '../text/public-register.ts';
import { hatTitle } from './hat.ts';

export interface HeaderState {
  readonly path: string;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onHat: (membership: string) => void;
  readonly onSignOut: () => void;
  readonly ending: Ending | undefined;
  readonly onStay: () => void;
}

/** Two rings that overlap: what the register is about. */
const mark = svg`<circle cx="11" cy="14" r="9" /><circle cx="21" cy="14" r="9" /><path class="mark__both" d="M16 6.5a9 9 0 0 1 0 15 9 9 0 0 1 0-15" />`;

export const header = (state: HeaderState): TemplateResult => html`
  <header class="frame__header">
    <div class="frame__width frame__bar">
      <a class="frame__name" href="/"><svg class="mark" viewBox="0 0 32 28" width="32" height="28" aria-hidden="true" focusable="false">${mark}</svg><span>${common().product}</span></a>
      ${languages(state)}
    </div>
    ${session.actor ? html`<div class="frame__width frame__who">${who(state)}</div>${navigation(state)}` : nothing}
    ${session.demo ? html`<p class="frame__demo"><span class="frame__width">${common().demo}</span></p>` : nothing}
    <div role="status">${told(state)}</div>
  </header>
`;

/** What the reader did not ask for and must know, said once and quietly; nothing is put in front of their work. */
const told = ({ ending, onStay, onHat }: HeaderState): TemplateResult | typeof nothing => {
  const t = common();
  const line = (said: string, button: string, press: () => void) => html`<p class="frame__told"><span class="frame__width">${said} <button type="button" class="frame__plain" @click=${press}>${button}</button></span></p>`;
  if (!session.actor) return nothing;
  if (ending?.how === 'idle') return line(t.endsIdle(timeOf(ending.at)), t.staySignedIn, onStay);
  if (ending) return html`<p class="frame__told"><span class="frame__width">${t.endsSoon(timeOf(ending.at))}</span></p>`;
  const { lost, hat } = session;
  return lost ? line(hat ? t.hatLost(hatTitle(lost), hatTitle(hat)) : t.hatLostAll(hatTitle(lost)), t.understood, () => onHat(hat?.id ?? '')) : nothing;
};

const timeOf = (at: number): string => longInstant(new Date(at).toISOString(), language()).split(', ')[1] ?? '';

const languages = ({ onLanguage }: HeaderState): TemplateResult => html`
  <nav class="frame__languages" aria-label=${common().languages}>
    ${(['en', 'cy'] as const).map((code) => {
      const name = code === 'en' ? 'English' : 'Cymraeg';
      return html`<button type="button" class="frame__plain" lang=${code} aria-pressed=${code === language() ? 'true' : 'false'} @click=${() => onLanguage(code)}>${name}</button>`;
    })}
  </nav>
`;

const who = ({ onHat, onSignOut }: HeaderState): TemplateResult => {
  const t = common();
  const { hats } = session;
  const single = hats.length > 1 || !session.hat ? [] : [vocabulary().hat[session.hat.role], session.authorityName];
  return html`
    <p class="frame__signed-in">${t.signedInAs} <a class="govuk-link" href="/account">${session.actor?.name ?? t.account}</a>${single.filter(Boolean).map((part) => html`, ${part}`)}</p>
    ${hats.length > 1
      ? html`<label class="frame__hat"><span>${t.actAs}</span>
          <select @change=${(event: Event) => onHat((event.target as HTMLSelectElement).value)}>
            ${hats.map((hat) => html`<option value=${hat.id} ?selected=${hat.id === session.hat?.id}>${hatTitle(hat)}</option>`)}
          </select></label>`
      : nothing}
    <button type="button" class="frame__plain" @click=${onSignOut}>${t.signOut}</button>
  `;
};

const navigation = ({ path, menuOpen, onMenu }: HeaderState): TemplateResult => {
  const { nav } = common();
  const ofCouncil = (...own: [string, string][]) => (session.authority ? own : []);
  const inHat = (...own: [string, string][]) => (session.hat ? own : []);
  const places: [string, string][] = [['/', nav.home], ...decides(), ...declares(), ...inHat(['/bodies', nav.bodies]), ...ofCouncil(['/matrix', nav.matrix]), ...inHat(['/rules', nav.rules], ['/guidance', nav.guidance], ['/record', nav.record]), ...ofCouncil(['/people', nav.people])];
  if (session.admits) places.push(['/accounts', common().accounts]);
  if (session.watches) places.push(['/access', nav.access]);
  return html`
    <nav class="frame__nav" aria-label=${common().mainNavigation}>
      <div class="frame__width">
        <button type="button" class="frame__menu" aria-expanded=${menuOpen ? 'true' : 'false'} aria-controls="frame-places" @click=${onMenu}>${common().menu}</button>
        <ul id="frame-places" class="frame__places ${menuOpen ? 'frame__places--open' : ''}">
          ${places.map(([to, title]) => html`<li><a href=${to} aria-current=${current(to, path)}>${title}</a></li>`)}
        </ul>
      </div>
    </nav>
  `;
};

const decides = (): [string, string][] => (session.authority && (session.keeps || session.is('reviewer')) ? [['/reviews', common().nav.reviews]] : []);

/** Their own first; whoever sees the filings of others has those as well. */
function declares(): [string, string][] {
  const { declarations, filings } = common().nav;
  const own: [string, string][] = session.hat?.person && session.authority ? [['/declare', declarations]] : [];
  return session.reviews || session.is('democratic-services', 'parish-clerk') ? [['/declarations', filings], ...own] : own;
}

/** Pages whose place in the menu their address does not say. */
const PLACES: readonly (readonly [pages: RegExp, place: string])[] = [
  [/^\/(due|rulings|retention|attestations|people\/(overlaps|intake))$/, '/declarations'],
  [/^\/(bodies|roles|conflicts|acts)\//, '/bodies'],
  [/^\/(concerns|week|inquiries(\/.*)?)$/, '/reviews'],
  [/^\/units$/, '/people'],
  [/^\/(settings|post|permissions)$/, '/access'],
];

function current(to: string, path: string): 'page' | 'true' | 'false' {
  if (to === path) return 'page';
  const place = PLACES.find(([pages]) => pages.test(path))?.[1];
  return place === to || (place === undefined && to !== '/' && path.startsWith(`${to}/`)) ? 'true' : 'false';
}

/** The same person or body as everybody sees it; elsewhere the council's public register. */
function publicPlace(): string {
  const [, place] = /^(\/(?:people|bodies)\/(?!new$)[^/]+)$/.exec(location.pathname) ?? [];
  return session.authority ? `/register/${session.authority}${place ?? ''}` : '/register';
}

export const footer = (): TemplateResult => html`
  <footer class="frame__footer">
    <div class="frame__width">
      <p>${common().product}${session.version ? html` · ${common().version(session.version)}` : nothing}<span class="frame__programs"> · <a class="govuk-link govuk-link--muted" href=${publicPlace()}>${publicRegister().asThePublicSees}</a>${session.actor ? html` · <a class="govuk-link govuk-link--muted" href="/permissions">${common().permissions}</a>` : nothing} · <a class="govuk-link govuk-link--muted" href="/api/openapi.json">${common().openApi}</a></span></p>
      ${session.demo ? html`<p class="frame__demo-foot">${common().demo}</p>` : nothing}
    </div>
  </footer>
`;
