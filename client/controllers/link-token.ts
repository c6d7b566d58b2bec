/**
 * The token of a link in a mail stands behind the # of its address, which no server is told. It is taken out of the address bar before anything
 * else happens: histories, screenshots and whoever looks over a shoulder must not have it.
 */
const PAGES = ['/link', '/confirm', '/ask', '/still-true', '/about-you'];

const tokens = new Map<string, string>();
linkToken();

function take(): string {
  if (!PAGES.includes(location.pathname) || location.hash.length < 2) return '';
  const found = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
  return found;
}

/** Once more where a second link is opened in the same tab. */
export function linkToken(): string {
  const page = location.pathname;
  const found = take() || (tokens.get(page) ?? '');
  tokens.set(page, found);
  return found;
}
