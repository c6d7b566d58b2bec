/** HTML entities in a table are the trace of a page that somebody copied, some of them encoded twice: `B&amp;amp;E Boys` is `B&E Boys`. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', pound: '£', euro: '€', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•', middot: '·', frac12: '½',
  eacute: 'é', egrave: 'è', agrave: 'à', acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', wcirc: 'ŵ', ycirc: 'ŷ', iuml: 'ï', ouml: 'ö', uuml: 'ü', auml: 'ä', ccedil: 'ç',
};

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,8}));/gi;

const once = (text: string): string =>
  text.replaceAll(ENTITY, (written: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x1f && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : ' ';
  });

/** Until nothing changes, at most three times: a text that speaks of `&amp;` is rarer than one encoded twice. */
export function withoutEntities(text: string): string {
  let now = text;
  for (let i = 0; i < 3 && now.includes('&'); i++) {
    const next = once(now);
    if (next === now) break;
    now = next;
  }
  return now;
}

/** One line: line breaks within a cell are layout. */
export const oneLine = (text: string): string => withoutEntities(text).replaceAll(/\s+/g, ' ').trim();
