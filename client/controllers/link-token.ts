/**
 * The token of a link in a mail stands behind the # of its address, which no server is told. It is taken out of the address bar before anything
 * else happens: histories, screenshots and whoever looks over a shoulder must not have it.
 */
const LINK = '/link';

let token = take();

function take(): string {
  if (location.pathname !== LINK || location.hash.length < 2) return '';
  const found = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
  return found;
}

/** Once more where a second link is opened in the same tab. */
export function linkToken(): string {
  token = take() || token;
  return token;
}
