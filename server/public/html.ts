/**
 * Templates of `lit` as text: `html` only notes its strings and values, so what draws a page in the browser draws it here as well, without a browser.
 * Every value is escaped for the place where it stands; where a value may not stand at all, or a template is not understood, this throws.
 */
import { nothing, type TemplateResult } from 'lit';

/** What a template is made of: text as it stands, a value between tags, or an attribute with values between pieces of text. Names as in lit: `?name` is there or not, `.name` is a property, `@name` a listener. */
interface Attribute {
  readonly kind: '' | '?' | '.' | '@';
  readonly name: string;
  readonly pieces: readonly string[];
}
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => ESCAPES[one] as string);

/** Elements in which `<` begins no tag, so that escaping would not do. */
const RAW = /<(script|style|iframe|noscript|xmp|noembed|noframes|plaintext)\b/i;
/** An attribute that a value is about to follow: `name=`, or `name="` with what is written before the value. */
const OPENS = /\s([.?@]?)([^\s"'<>/=.?@][^\s"'<>/=]*)=(?:(["'])((?:(?!\3).)*))?$/s;

interface Template {
  readonly texts: readonly string[];
  /** One for each text but the last: what stands after it. */
  readonly places: readonly ('value' | Attribute)[];
}

/** Whether markup that began between tags ends within a tag; a `>` within quotes ends none. */
function endsInTag(text: string): boolean {
  let quote: string | undefined;
  let within = false;
  for (const char of text) {
    if (!within) within = char === '<';
    else if (quote !== undefined) quote = char === quote ? undefined : quote;
    else if (char === '>') within = false;
    else if (char === '"' || char === "'") quote = char;
  }
  return within;
}

function templateOf(strings: readonly string[]): Template {
  if (strings.some((text) => RAW.test(text))) throw new Error('no value and no markup of ours stands in scripts or styles');
  const texts: string[] = [];
  const places: ('value' | Attribute)[] = [];
  let text = strings[0] as string;
  let tag = '';
  for (let i = 1; i < strings.length; ) {
    if (!endsInTag(tag + text)) {
      texts.push(text);
      places.push('value');
      [tag, text, i] = ['', strings[i] as string, i + 1];
      continue;
    }
    const opened = OPENS.exec(text);
    if (!opened) throw new Error(`a value stands after "${text.slice(-40)}", where none may`);
    const [, kind, name, quote, first = ''] = opened;
    const before = text.slice(0, opened.index);
    const pieces = [first];
    let rest = strings[i++] as string;
    if (quote === undefined) {
      if (!/^[\s/>]/.test(rest)) throw new Error(`${name} has text after its value: it needs quotes`);
      pieces.push('');
    } else {
      for (; !rest.includes(quote); rest = strings[i++] as string) {
        if (i >= strings.length) throw new Error(`${name} is not closed`);
        pieces.push(rest);
      }
      pieces.push(rest.slice(0, rest.indexOf(quote)));
      rest = rest.slice(rest.indexOf(quote) + 1);
    }
    texts.push(before);
    places.push({ kind: kind as Attribute['kind'], name: name as string, pieces });
    [tag, text] = ['<', rest];
  }
  return { texts: [...texts, text], places };
}

const known = new WeakMap<object, Template>();

function templateIn(strings: TemplateResult['strings']): Template {
  let template = known.get(strings);
  if (!template) known.set(strings, (template = templateOf(strings)));
  return template;
}

const isTemplate = (value: unknown): value is TemplateResult => typeof value === 'object' && value !== null && '_$litType$' in value;
const isNothing = (value: unknown): boolean => value === nothing || value === null || value === undefined;
const isPlain = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function asText(value: unknown): string {
  if (isNothing(value)) return '';
  if (isTemplate(value)) return render(value);
  if (isPlain(value)) return escaped(String(value));
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(asText).join('');
  throw new Error('no text can be made of this value');
}

const LEADS = new Set(['href', 'src', 'action', 'formaction']);
/** An address that somebody typed may be a script (`javascript:`): only pages, files and mail are linked to. */
const HARMLESS = /^(?:https?:|mailto:|[/?#]|$)/i;

/** Left out where a value of it is nothing, as in the browser. What only a script would read or hear is left out too. */
function asAttribute({ kind, name, pieces }: Attribute, values: readonly unknown[]): string {
  if (/^on/i.test(name) || kind === '@' || (kind === '.' && name !== 'value') || values.some(isNothing)) return '';
  if (kind === '?') return values[0] ? ` ${name}` : '';
  if (!values.every(isPlain)) throw new Error(`${name} takes text`);
  const value = pieces.map((piece, i) => `${i === 0 ? '' : escaped(String(values[i - 1]))}${piece.replaceAll('"', '&quot;')}`).join('');
  return ` ${name}="${LEADS.has(name.toLowerCase()) && !HARMLESS.test(value) ? '#' : value}"`;
}

export function render({ strings, values }: TemplateResult): string {
  const { texts, places } = templateIn(strings);
  let [text, next] = [texts[0] as string, 0];
  for (const [i, place] of places.entries()) {
    const count = place === 'value' ? 1 : place.pieces.length - 1;
    const given = values.slice(next, next + count);
    next += count;
    text += (place === 'value' ? asText(given[0]) : asAttribute(place, given)) + (texts[i + 1] as string);
  }
  return text;
}
