import { describe, expect, test } from 'vitest';
import { TEMPLATES, templateOf } from '../../server/domain/post/index.ts';
import type { MailData, Template } from '../../server/domain/post/template.ts';
import { minutesAfter } from '../../server/domain/post/trying.ts';
import { DIGEST_SECTIONS } from '../../server/domain/reviews/digest.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import type { Language } from '../../server/domain/words.ts';
import { compose, wordsOf } from '../../server/post/compose.ts';
import { files } from '../house/sources.ts';

const LANGUAGES: readonly Language[] = ['en', 'cy'];

/**
 * What mail may say: who, which council, which role, since and until when, the number of a receipt, who owes the register a declaration and whether law or code sets its day, how much of a week waits, and where to look. Bodies, interests, notes, reasons and whatever is
 * withheld are not among it: a mailbox is not the register. A new name here is a decision.
 */
const HARMLESS = new Set(['register', 'link', 'purpose', 'name', 'authority', 'role', 'auditor', 'keeper', 'from', 'to', 'on', 'at', 'until', 'what', 'kept', 'conflict', 'count', 'number', 'basis', 'asked', 'reminded', 'told', 'overdue', 'escalated', 'unreachable', 'again', 'week', ...keys(DIGEST_SECTIONS)]);

/** Where one template says different things, the shapes beside its example. */
const SHAPES: Readonly<Record<string, readonly MailData[]>> = {
  'chased-summary': [{ authority: 'Wexmere District Council', asked: 0, reminded: 1, told: 0, overdue: null, escalated: null, unreachable: null }],
  'declaration-asked': ['nil-return', 'taking-office', 'carried-over'].flatMap((what) => [{ what, authority: 'Wexmere District Council', until: '2026-06-05', basis: 'statute', link: 'https://register.example/declare' }, { what, authority: 'Wexmere District Council', until: null, basis: null, link: 'https://register.example/declare' }]),
  'declaration-late': ['yearly', 'nil-return'].map((what) => ({ what, authority: 'Wexmere District Council', until: '2026-06-16', basis: 'local-code' })),
  'declaration-reminder': ['yearly', 'nil-return'].map((what) => ({ what, authority: 'Wexmere District Council', until: '2026-06-16', basis: 'local-code' })),
  'link-asked': [{ purpose: 'password', link: 'https://register.example/link#…' }],
  'access-changed': [
    ...['changed', 'revoked'].map((what) => ({ what, role: 'member', authority: 'Wexmere District Council', until: null })),
    ...['suspended', 'restored', 'corrected'].map((what) => ({ what })),
    { what: 'transferred', from: 'Wexmere District Council', to: 'Ambleford Council', on: '2026-05-03' },
    { what: 'merged', kept: 'a.clerk@wexmere.example' },
  ],
};

const shapesOf = ({ id, example }: Template): readonly MailData[] => [example, ...(SHAPES[id] ?? [])];

/** The names that the words of a template were made from. */
function readBy(template: Template, shape: MailData): string[] {
  const read = new Set<string>();
  const watched = new Proxy(shape, {
    get: (data, name) => {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(data, name) as unknown;
    },
  });
  for (const language of LANGUAGES) template.words(watched, language);
  return [...read];
}

/** What is wrong with a template, in words. */
function faultsOf(template: Template): string[] {
  return shapesOf(template).flatMap((shape) => {
    const read = readBy(template, shape);
    const known = new Set(['register', 'link', 'purpose', ...shapesOf(template).flatMap((one) => Object.keys(one))]);
    const [en, cy] = LANGUAGES.map((language) => template.words({ register: 'https://register.example', ...shape }, language));
    const texts = [en, cy].flatMap((words) => [words?.subject ?? '', words?.text ?? '']);
    return [
      ...read.filter((name) => !known.has(name)).map((name) => `says ${name}, which no example names`),
      ...[...new Set([...read, ...Object.keys(shape)])].filter((name) => !HARMLESS.has(name)).map((name) => `has ${name}, which mail may not say`),
      ...texts.filter((text) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text)).map((text) => `says "${text}"`),
      ...([en, cy].some((words) => /[\r\n]/.test(words?.subject ?? '')) ? ['has a subject of several lines'] : []),
      ...(en?.subject === cy?.subject || en?.text === cy?.text ? ['says the same in both languages'] : []),
      ...(template.link && texts.filter((text) => text.includes(String(shape['link']))).length !== 2 ? ['has a link and does not give it in both languages'] : []),
      ...(!template.link && read.includes('link') ? ['gives a link and has none'] : []),
      ...(template.link && template.digest ? ['has a link, which must not wait for other mail'] : []),
    ];
  });
}

describe('each template', () => {
  test('is in the index, under its own id, in order', () => {
    const ids = TEMPLATES.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(files('server/domain/post/templates/*.ts').map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(ids);
    expect(templateOf('no-such')).toBeUndefined();
  });

  test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s says in both languages what its example allows, and nothing else', (_id, template) => {
    expect(faultsOf(template)).toEqual([]);
  });

  test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s says nothing of what is put beside', (_id, template) => {
    const planted = Object.fromEntries(['detail', 'value', 'category', 'reason', 'note', 'interest', 'body', 'mutual', 'person', 'partner', 'address', 'password'].map((name) => [name, `WITHHELD ${name}`]));
    for (const shape of shapesOf(template)) for (const language of LANGUAGES) expect(JSON.stringify(wordsOf(template.id, { ...planted, ...shape }, language))).not.toContain('WITHHELD');
  });
});

describe('the check of the templates would notice', () => {
  const sound: Template = {
    id: 'sound',
    says: 'An example',
    digest: false,
    ofRegister: false,
    words: ({ authority }, language) => ({ subject: language === 'cy' ? 'Pwnc' : 'Subject', text: language === 'cy' ? `Testun ${authority}` : `Text ${authority}` }),
    example: { authority: 'Wexmere' },
  };

  test('nothing in a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  test.each<[string, Partial<Template>, string]>([
    ['what no example names', { words: ({ until }) => ({ subject: 'a', text: `${until}` }) }, 'says until, which no example names'],
    ['what mail may not say', { example: { authority: 'x', detail: 'a tumour' } }, 'has detail, which mail may not say'],
    ['one language', { words: () => ({ subject: 'a', text: 'b' }) }, 'says the same in both languages'],
    ['a gap', { words: ({ authority }, language) => ({ subject: language, text: `${authority === 'x' ? '' : undefined}` }) }, 'says "undefined"'],
    ['a subject of two lines', { words: (_, language) => ({ subject: `a\n${language}`, text: language }) }, 'has a subject of several lines'],
    ['a link that is not given', { link: { purpose: 'sign-in', minutes: 1 }, example: { authority: 'x', link: 'https://x/#1' } }, 'has a link and does not give it in both languages'],
    ['a link in what can wait', { link: { purpose: 'sign-in', minutes: 1 }, digest: true }, 'has a link, which must not wait for other mail'],
    ['a link where there is none', { words: ({ link }, language) => ({ subject: language, text: `${language} ${link}` }) }, 'gives a link and has none'],
  ])('%s', (_what, change, fault) => {
    expect(faultsOf({ ...sound, ...change })).toContain(fault);
  });
});

describe('the words of a mail', () => {
  test('begin no line that a name brings along', () => {
    const { subject, text } = wordsOf('auditor-admitted', { auditor: 'A\r\n\r\nClick here', role: 'lga-auditor', authority: 'Wex\r\nBcc: all@x.example\u2028\u202egnp', until: '2027-05-03', register: 'https://register.example' }, 'en');
    expect(subject).toBe('An auditor was admitted to the register of Wex Bcc: all@x.example gnp');
    expect(text.split('\n')[0]).toBe('A Click here (auditor of the Local Government Association) may read the register of Wex Bcc: all@x.example gnp until 3 May 2027.');
  });

  test('of several are one mail, which says how many, and stops before nobody reads on', () => {
    const one = { subject: 'One', text: 'First.\n\nSecond.' };
    expect(compose([one], 'en', 'https://r.example').subject).toBe('One');
    expect(compose([one, one, one], 'cy', 'https://r.example').subject).toBe('3 neges: Cofrestr rolau a buddiannau');
    const { subject, text } = compose(Array.from({ length: 500 }, () => one), 'en', 'https://r.example');
    expect(subject).toBe('500 messages: Register of roles and interests');
    expect(text).toContain('… and 450 more.');
    expect(text.match(/First\./g)).toHaveLength(50);
  });

  test('are of a length that fits, whatever a name is', () => {
    const { subject, text } = compose([wordsOf('auditor-admitted', { auditor: 'x'.repeat(100_000), role: 'lga-auditor', authority: '😀'.repeat(100_000), until: '2027-05-03' }, 'en')], 'en', 'https://r.example');
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(text.length).toBeLessThan(3000);
    expect(subject.isWellFormed() && text.isWellFormed()).toBe(true);
  });
});

test('what does not get through is tried again after 1, 5 and 15 minutes, 1 and 4 hours, then every 4 hours, for three days', () => {
  const waits: number[] = [];
  for (let attempt = 1, wait = minutesAfter(attempt); wait !== undefined; wait = minutesAfter(++attempt)) waits.push(wait);
  expect(waits.slice(0, 7)).toEqual([1, 5, 15, 60, 240, 240, 240]);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 60;
  expect(hours).toBeGreaterThan(68);
  expect(hours).toBeLessThanOrEqual(72);
});
