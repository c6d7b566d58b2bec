/** What an edition says as a whole, and in what two of them differ. */
import type { Source } from '../conflicts/rule.ts';
import type { Checks } from '../problem.ts';
import { checkDate } from '../time/checks.ts';
import { keys } from '../vocabulary.ts';
import type { Language } from '../words.ts';
import type { EditionContent } from './edition.ts';
import { GUIDANCE } from './index.ts';
import { PHASES, type Phase } from './guidance.ts';

export interface Said {
  readonly en: string;
  /** Null where nobody has translated it yet. */
  readonly cy: string | null;
}

export interface GuidanceParagraph {
  readonly id: string;
  readonly phase: Phase;
  readonly title: Said;
  readonly advice: Said;
  readonly safeguards: readonly { readonly title: Said; readonly test: Said }[];
  readonly modelWording: Said;
  readonly sources: readonly Source[];
}

export interface Guidance {
  readonly paragraphs: readonly GuidanceParagraph[];
  /** Of each that is gone and was replaced, which one stands in its place. */
  readonly instead: ReadonlyMap<string, string>;
}

export const SHIPPED: Guidance = { paragraphs: GUIDANCE, instead: new Map() };

const sayIn = (language: Language) => ({ en, cy }: Said): string => (language === 'cy' ? (cy ?? en) : en);

/** In one language; what is not translated is in English, and says so. */
export function paragraphIn({ id, phase, title, advice, safeguards, modelWording, sources }: GuidanceParagraph, language: Language) {
  const say = sayIn(language);
  const all = [title, advice, modelWording, ...safeguards.flatMap((one) => [one.title, one.test])];
  return {
    id,
    phase,
    phaseTitle: PHASES[phase][language],
    title: say(title),
    advice: say(advice),
    safeguards: safeguards.map((one) => ({ title: say(one.title), test: say(one.test) })),
    modelWording: say(modelWording),
    sources: sources.map((source) => ({ ...source })),
    untranslated: language === 'cy' && all.some(({ cy }) => cy === null),
  };
}

const saidOf = ({ en, cy }: { en: string; cy?: string | null }): Said => ({ en: en.trim(), cy: cy?.trim() ? cy.trim() : null });

const paragraphOf = ({ id, phase, title, advice, safeguards, modelWording, sources }: EditionContent['paragraphs'][number], publishedOn: string): GuidanceParagraph => ({
  id,
  phase,
  title: saidOf(title),
  advice: saidOf(advice),
  safeguards: safeguards.map((one) => ({ title: saidOf(one.title), test: saidOf(one.test) })),
  modelWording: saidOf(modelWording),
  sources: sources.map(({ title: named, provision, basis, url, from = publishedOn, to = null }) => ({ title: named, provision, basis, ...(url !== undefined && { url }), from, to })),
});

export interface Published {
  readonly publishedOn: string;
  readonly content: EditionContent;
}

/** The whole text after these editions, the oldest first. */
export function paragraphsOf(chain: readonly Published[]): Guidance {
  const held = new Map(SHIPPED.paragraphs.map((one) => [one.id, one]));
  const instead = new Map<string, string>();
  for (const { publishedOn, content } of chain) {
    for (const id of content.gone) held.delete(id);
    for (const given of content.paragraphs) {
      held.set(given.id, paragraphOf(given, publishedOn));
      instead.delete(given.id);
      for (const id of given.replaces ?? []) instead.set(id, given.id);
    }
  }
  const order = keys(PHASES);
  return { paragraphs: [...held.values()].toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase)), instead };
}

/** The paragraph that is meant where this id is cited: itself, or what came in its place. */
export function meant({ paragraphs, instead }: Guidance, id: string): GuidanceParagraph | undefined {
  // No longer than there are replacements: each step goes on to what came later.
  for (let at: string | undefined = id, left = instead.size + 1; at !== undefined && left > 0; at = instead.get(at), left--) {
    const found = paragraphs.find((one) => one.id === at);
    if (found) return found;
  }
  return undefined;
}

/** Ids that are gone and mean this paragraph now. */
export const standsFor = (guidance: Guidance, id: string): string[] => [...guidance.instead.keys()].filter((gone) => gone !== id && meant(guidance, gone)?.id === id);

export const PARTS = ['phase', 'title', 'advice', 'safeguards', 'modelWording', 'sources'] as const;
export type Part = (typeof PARTS)[number];

export interface Difference {
  readonly id: string;
  readonly title: Said;
  readonly change: 'added' | 'changed' | 'gone';
  readonly parts: readonly Part[];
  /** Of one that is gone. */
  readonly replacedBy: string | null;
}

const said = ({ en, cy }: Said) => [en, cy];
/** Each part as one text, whatever order its members are kept in. */
const PART: Readonly<Record<Part, (one: GuidanceParagraph) => unknown>> = {
  phase: ({ phase }) => phase,
  title: ({ title }) => said(title),
  advice: ({ advice }) => said(advice),
  safeguards: ({ safeguards }) => safeguards.map(({ title, test }) => [said(title), said(test)]),
  modelWording: ({ modelWording }) => said(modelWording),
  sources: ({ sources }) => sources.map(({ title, provision, basis, url, from, to }) => [title, provision, basis, url ?? null, from, to]),
};
const partsThatDiffer = (a: GuidanceParagraph, b: GuidanceParagraph): Part[] => PARTS.filter((part) => JSON.stringify(PART[part](a)) !== JSON.stringify(PART[part](b)));

/** In the order of the new text, then those that are gone. */
export function differences(from: Guidance, to: Guidance): Difference[] {
  const before = new Map(from.paragraphs.map((one) => [one.id, one]));
  const after = new Set(to.paragraphs.map(({ id }) => id));
  const there = to.paragraphs.flatMap((one): Difference[] => {
    const was = before.get(one.id);
    if (!was) return [{ id: one.id, title: one.title, change: 'added', parts: [], replacedBy: null }];
    const parts = partsThatDiffer(was, one);
    return parts.length > 0 ? [{ id: one.id, title: one.title, change: 'changed', parts, replacedBy: null }] : [];
  });
  const gone = from.paragraphs.filter(({ id }) => !after.has(id)).map(({ id, title }): Difference => ({ id, title, change: 'gone', parts: [], replacedBy: meant(to, id)?.id ?? null }));
  return [...there, ...gone];
}

/** Whether what is cited says something else then. */
export function saysOtherwise(from: Guidance, to: Guidance, cited: string): boolean {
  const [was, is] = [meant(from, cited), meant(to, cited)];
  return was === undefined || is === undefined ? was !== is : was.id !== is.id || partsThatDiffer(was, is).length > 0;
}

/** What an edition lacks, all of it at once. `cited` are the paragraphs that rules cite. */
export function checkContent(checks: Checks, content: EditionContent, basis: Guidance, cited: readonly string[]): void {
  const known = new Set(basis.paragraphs.map(({ id }) => id));
  const given = new Set<string>();
  const replaced = new Set<string>();
  for (const [i, { id, phase, replaces = [], sources, ...words }] of content.paragraphs.entries()) {
    const at = `content.paragraphs.${i}`;
    if (given.has(id)) checks.refuse(`${at}.id`, `"${id}" is there twice; give each paragraph once`);
    given.add(id);
    if (!id.startsWith(`${phase}.`)) checks.refuse(`${at}.id`, `the id begins with its phase: "${phase}.${id.split('.')[1] ?? 'name'}"`);
    for (const one of replaces) {
      if (!content.gone.includes(one)) checks.refuse(`${at}.replaces`, `"${one}" is not among those that are gone; name it in "gone" as well`);
      else if (replaced.has(one)) checks.refuse(`${at}.replaces`, `"${one}" is replaced by another paragraph already; what cites it needs one to go to`);
      replaced.add(one);
    }
    for (const name of ['title', 'advice', 'modelWording'] as const) if (words[name].en.trim() === '') checks.refuse(`${at}.${name}.en`, 'say it in words: blanks alone tell nobody anything');
    for (const [n, { title, test }] of words.safeguards.entries()) {
      for (const [part, { en }] of Object.entries({ title, test })) if (en.trim() === '') checks.refuse(`${at}.safeguards.${n}.${part}.en`, 'say it in words: blanks alone tell nobody anything');
    }
    for (const [n, { from, to }] of sources.entries()) {
      const good = [from === undefined || checkDate(checks, `${at}.sources.${n}.from`, from), typeof to !== 'string' || checkDate(checks, `${at}.sources.${n}.to`, to)].every(Boolean);
      if (good && from !== undefined && typeof to === 'string' && from > to) checks.refuse(`${at}.sources.${n}.to`, `the last day (${to}) is before the first (${from})`);
    }
  }
  for (const [i, id] of content.gone.entries()) {
    if (!known.has(id)) checks.refuse(`content.gone.${i}`, `there is no paragraph "${id}" in what this edition is based on`);
    else if (given.has(id)) checks.refuse(`content.gone.${i}`, `"${id}" is among the paragraphs as well: either it is gone or it stays`);
    else if (!replaced.has(id) && cited.some((one) => meant(basis, one)?.id === id)) checks.refuse(`content.gone.${i}`, `rules cite "${id}": say which paragraph replaces it, with "replaces"`);
  }
}
