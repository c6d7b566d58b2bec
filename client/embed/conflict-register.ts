/**
 * <conflict-register council="E07000901" person="…" body="…" lang="cy">: a piece of the public register in a page of another site. One file, nothing
 * loaded but one reply, and nothing of the page touched.
 */
import type { Embedded } from '../../server/domain/publication/embedded.ts';
import { embed } from '../text/embed.ts';
import { el } from './build-tree.ts';
import { shown } from './show.ts';
import { STYLE } from './style.ts';

/** Where this file came from is where the register is. */
const ORIGIN = new URL(import.meta.url).origin;

let sheet: CSSStyleSheet | undefined;
function styled(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

class ConflictRegister extends HTMLElement {
  static readonly observedAttributes = ['council', 'person', 'body', 'lang'];
  readonly #inside = el('div', {});
  #asking: AbortController | undefined;
  #due = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styled()];
    root.append(this.#inside);
  }

  connectedCallback(): void {
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#ask();
  }

  /** Several attributes that change together are asked about once. */
  #ask(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#asking?.abort();
      if (this.isConnected) void this.#load(new AbortController());
    });
  }

  /** Its own `lang`, else the language of the page around it. */
  get #language(): 'en' | 'cy' {
    return (this.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase().startsWith('cy') ? 'cy' : 'en';
  }

  async #load(asking: AbortController): Promise<void> {
    this.#asking = asking;
    const language = this.#language;
    const t = embed[language];
    this.#inside.lang = language;
    this.#say(t.loading, true);
    try {
      const reply = await fetch(this.#address(language), { signal: asking.signal, credentials: 'omit' });
      const found = reply.ok ? ((await reply.json()) as Embedded) : undefined;
      if (asking.signal.aborted) return;
      if (!found) return this.#say(reply.status < 500 && reply.status !== 429 ? t.missing : t.failed);
      this.#inside.replaceChildren(...shown(found, t, ORIGIN));
      this.#inside.removeAttribute('aria-busy');
    } catch {
      if (!asking.signal.aborted) this.#say(t.failed);
    }
  }

  #address(language: string): string {
    const asked = new URL('/api/public/embed', ORIGIN);
    for (const name of ['council', 'person', 'body']) {
      const value = this.getAttribute(name);
      if (value) asked.searchParams.set(name, value);
    }
    asked.searchParams.set('lang', language);
    return asked.href;
  }

  #say(text: string, busy = false): void {
    this.#inside.replaceChildren(el('p', { role: 'status' }, text));
    this.#inside.toggleAttribute('aria-busy', busy);
    if (busy) this.#inside.setAttribute('aria-busy', 'true');
  }
}

// A page may name the script twice.
if (!customElements.get('conflict-register')) customElements.define('conflict-register', ConflictRegister);
