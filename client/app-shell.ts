/** The frame around every page: name, council and hat, language, navigation, the demo mark; and the one listener for addresses. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { recall, remember } from './api/stored.ts';
import { session, SESSION_CHANGED } from './controllers/session.ts';
import { footer, header, type HeaderState } from './components/frame.ts';
import { Outlet } from './components/outlet.ts';
import './controllers/link-token.ts';
import { Upkeep } from './controllers/upkeep.ts';
import { listen, navigate, type Arrival } from './router.ts';
import { ABOUT_YOU, ASK, CONFIRM, LINK, ROUTES, SIGN_IN, STILL_TRUE } from './routes.ts';
import { common } from './text/common.ts';
import { speak, type Language } from './text/index.ts';

const LANGUAGE = 'language';

@customElement('app-shell')
export class AppShell extends LitElement {
  @state() private path = location.pathname;
  @state() private menuOpen = false;
  #outlet: Outlet | undefined;
  #deaf: (() => void) | undefined;
  #hat: string | undefined;
  readonly #upkeep = new Upkeep(() => this.requestUpdate());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A link of a mail says in which language the mail was.
    this.#speak((recall(LANGUAGE) ?? new URLSearchParams(location.search).get('lang')) === 'cy' ? 'cy' : 'en');
    window.addEventListener(SESSION_CHANGED, this.#onSession);
    this.#upkeep.start();
  }

  override disconnectedCallback(): void {
    window.removeEventListener(SESSION_CHANGED, this.#onSession);
    this.#upkeep.stop();
    this.#deaf?.();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.#outlet = new Outlet(this.querySelector('#page') as HTMLElement, ROUTES);
    void session.refresh().then(() => {
      this.#deaf = listen((arrival) => this.#arrive(arrival));
    });
  }

  protected override render(): TemplateResult {
    const t = common();
    const state: HeaderState = {
      path: this.path,
      menuOpen: this.menuOpen,
      onMenu: () => (this.menuOpen = !this.menuOpen),
      onLanguage: (language) => this.#choose(language),
      onHat: (id) => session.wear(id),
      onSignOut: () => void session.signOut(),
      ending: this.#upkeep.ending,
      onStay: () => void this.#upkeep.stay(),
    };
    return html`
      <a href="#main" class="govuk-skip-link">${t.skip}</a>
      ${header(state)}
      <main id="main" class="frame__main" tabindex="-1">
        ${t.unchecked ? html`<p class="frame__unchecked govuk-hint">${t.unchecked}</p>` : nothing}
        <div id="page"></div>
      </main>
      ${footer()}
    `;
  }

  #arrive(arrival: Arrival): void {
    this.menuOpen = false;
    if (session.actor === null && !isOpen(arrival.url.pathname)) {
      navigate(signInFrom(arrival.url), { replace: true });
      return;
    }
    this.path = arrival.url.pathname;
    void this.#outlet?.show(arrival);
  }

  #choose(language: Language): void {
    remember(LANGUAGE, language);
    this.#speak(language);
    session.changed();
  }

  #speak(language: Language): void {
    speak(language);
    document.documentElement.lang = language;
  }

  readonly #onSession = (): void => {
    markDemo(session.demo);
    this.requestUpdate();
    const hat = session.hat?.id;
    if (session.actor === null && this.#deaf && !isOpen(location.pathname)) navigate(signInFrom(new URL(location.href)), { replace: true });
    // What was shown in one hat is asked for again in the other, which may not see it.
    else if (session.actor && this.#hat && hat !== this.#hat && !isOpen(location.pathname)) this.#outlet?.again();
    this.#hat = hat;
  };
}

/** Pages for which nobody need be signed in. */
const isOpen = (path: string): boolean => path === SIGN_IN || path === LINK || path === CONFIRM || path === ASK || path === ABOUT_YOU || path === STILL_TRUE;

function signInFrom(url: URL): string {
  const then = url.pathname + url.search + url.hash;
  return then === '/' ? SIGN_IN : `${SIGN_IN}?then=${encodeURIComponent(then)}`;
}

/** A fictional county must not turn up in a search for a real council. */
function markDemo(demo: boolean): void {
  document.documentElement.classList.toggle('demo', demo);
  const present = document.head.querySelector('meta[name="robots"]');
  if (!demo || present) return;
  const meta = document.createElement('meta');
  meta.name = 'robots';
  meta.content = 'noindex';
  document.head.append(meta);
}
