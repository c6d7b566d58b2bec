/** Where to go after signing in comes from the address, so anybody can write it: only places of this register (open redirect, CWE-601). */
export function inside(then: string | null, origin: string): string {
  const url = new URL(URL.canParse(then ?? '/', origin) ? (then ?? '/') : '/', origin);
  // `/.//elsewhere` and `blob:` are of this origin as they stand, and of another, or of no page, once only the path is kept.
  const isOurs = url.origin === origin && url.protocol === new URL(origin).protocol && !url.pathname.startsWith('//');
  return isOurs && url.pathname !== '/sign-in' ? url.pathname + url.search + url.hash : '/';
}
