/** A small router: a table of addresses, links taken over where they stay in the register, focus and scroll put where the reader expects them. */
export interface Route {
  /** `/bodies/:id`; a name after a colon is one segment. */
  readonly path: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export function match(routes: readonly Route[], pathname: string): Match | undefined {
  const asked = segments(pathname);
  for (const route of routes) {
    const params = fit(segments(route.path), asked);
    if (params) return { route, params };
  }
  return undefined;
}

const segments = (path: string): string[] => path.split('/').filter(Boolean);

function fit(pattern: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const given = asked[i] as string;
    if (part.startsWith(':')) params[part.slice(1)] = decode(given);
    else if (part !== given) return undefined;
  }
  return params;
}

/** A stray % in an address is not a reason to fail. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface Going {
  readonly replace?: boolean;
  /** Filters change the address under a reader's hands: focus and scroll stay. */
  readonly stay?: boolean;
}

export interface Arrival {
  readonly url: URL;
  /** `back` brings the reader to where they were; `go` to the top; `stay` moves nothing; `first` is the load of the document. */
  readonly how: 'first' | 'go' | 'back' | 'stay';
}

const NAVIGATE = 'navigate-to';

/** Goes to an address of the register as a link would. */
export function navigate(to: string, going: Going = {}): void {
  window.dispatchEvent(new CustomEvent(NAVIGATE, { detail: { to, going } }));
}

/** Listens for links, the browser's buttons and `navigate`, and tells `arrive`. Returns what undoes it. */
export function listen(arrive: (arrival: Arrival) => void): () => void {
  const scrolls = new Map<string, number>();
  let here = location.href;
  history.scrollRestoration = 'manual';

  const go = (url: URL, { replace = false, stay = false }: Going): void => {
    scrolls.set(here, window.scrollY);
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    here = url.href;
    arrive({ url, how: stay ? 'stay' : 'go' });
  };
  const onNavigate = (event: Event): void => {
    const { to, going } = (event as CustomEvent<{ to: string; going: Going }>).detail;
    go(new URL(to, location.href), going);
  };
  const onClick = (event: MouseEvent): void => {
    const url = taken(event);
    if (!url) return;
    event.preventDefault();
    go(url, {});
  };
  const onPop = (): void => {
    const url = new URL(location.href);
    const sameDocument = withoutHash(here) === withoutHash(url.href);
    if (!sameDocument) scrolls.set(here, window.scrollY);
    here = url.href;
    if (sameDocument) return;
    arrive({ url, how: 'back' });
    restore(scrolls.get(url.href) ?? 0);
  };
  window.addEventListener(NAVIGATE, onNavigate);
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', onPop);
  arrive({ url: new URL(here), how: 'first' });
  return () => {
    window.removeEventListener(NAVIGATE, onNavigate);
    document.removeEventListener('click', onClick);
    window.removeEventListener('popstate', onPop);
  };
}

const withoutHash = (href: string): string => href.split('#', 1)[0] as string;

/** The address of a click that is ours: a plain click, on a link of this origin, to a page and not to a file or the API. */
function taken(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '');
  if (!link || link.target || link.hasAttribute('download')) return undefined;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/') || /^\/register(\/|$)/.test(url.pathname)) return undefined;
  if (url.hash && withoutHash(url.href) === withoutHash(location.href)) return undefined;
  return url;
}

/** The page may still be loading: try until it is tall enough, for a second. */
function restore(y: number, deadline = performance.now() + 1000): void {
  window.scrollTo(0, y);
  if (Math.abs(window.scrollY - y) > 1 && performance.now() < deadline) requestAnimationFrame(() => restore(y, deadline));
}
