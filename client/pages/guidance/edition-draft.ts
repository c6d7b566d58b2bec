/** An edition while it is written: what was changed, added and taken out of the text that it starts from, and what is sent of it. */
import type { EditionParagraph } from '../../../server/domain/guidance/edition.ts';
import type { Phase } from '../../../server/domain/guidance/guidance.ts';
import type { Fault } from '../../components/problem.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import type { Change } from './guidance-data.ts';

export interface Said {
  en: string;
  cy: string;
}

/** Of a paragraph as it is typed. */
export interface Typed {
  /** In the page; of one that was there before, its id. */
  readonly key: string;
  readonly isNew: boolean;
  phase: Phase;
  /** The second half of its id. */
  name: string;
  title: Said;
  advice: Said;
  safeguards: { title: Said; test: Said }[];
  modelWording: Said;
  sources: { title: string; provision: string; basis: EditionParagraph['sources'][number]['basis']; url: string; from?: string; to?: string | null }[];
  replaces: string[];
}

export interface Writing {
  title: string;
  contact: string;
  changed: Typed[];
  gone: string[];
}

export const NOTHING: Writing = { title: '', contact: '', changed: [], gone: [] };
const NONE: Said = { en: '', cy: '' };

export const emptySafeguard = (): Typed['safeguards'][number] => ({ title: NONE, test: NONE });
export const emptySource = (): Typed['sources'][number] => ({ title: '', provision: '', basis: 'good-practice', url: '' });
export const emptyParagraph = (key: string, phase: Phase): Typed => ({ key, isNew: true, phase, name: '', title: NONE, advice: NONE, safeguards: [emptySafeguard()], modelWording: NONE, sources: [emptySource()], replaces: [] });

const said = ({ en, cy }: { readonly en: string; readonly cy?: string | null }): Said => ({ en, cy: cy ?? '' });
export const typedFrom = ({ id, phase, title, advice, safeguards, modelWording, sources }: EditionParagraph): Typed => ({
  ...{ key: id, isNew: false, phase, name: id.slice(id.indexOf('.') + 1), replaces: [] },
  ...{ title: said(title), advice: said(advice), modelWording: said(modelWording) },
  safeguards: safeguards.map((one) => ({ title: said(one.title), test: said(one.test) })),
  sources: sources.map(({ url = '', ...one }) => ({ ...one, url })),
});

export const idOf = ({ isNew, key, phase, name }: Typed): string => (isNew ? `${phase}.${name.trim()}` : key);
export const titleOf = ({ title, isNew }: Typed): string => (language() === 'cy' && title.cy ? title.cy : title.en) || (isNew ? t().writing.untitled : '');

const sent = ({ en, cy }: Said) => ({ en: en.trim(), ...(cy.trim() && { cy: cy.trim() }) });
const paragraph = (one: Typed): EditionParagraph => ({
  id: idOf(one),
  phase: one.phase,
  title: sent(one.title),
  advice: sent(one.advice),
  safeguards: one.safeguards.map(({ title, test }) => ({ title: sent(title), test: sent(test) })),
  modelWording: sent(one.modelWording),
  sources: one.sources.map(({ title, provision, basis, url, from, to }) => ({ title: title.trim(), provision: provision.trim(), basis, ...(url.trim() && { url: url.trim() }), ...(from && { from }), ...(to && { to }) })),
  ...(one.replaces.length > 0 && { replaces: one.replaces }),
});

const PARTS = ['title', 'advice', 'safeguards', 'modelWording', 'sources'] as const;
/** Which parts of it are other than they were. */
export const partsOf = (one: Typed, was: EditionParagraph): Change['parts'] => {
  const [now, before] = [paragraph(one), paragraph(typedFrom(was))];
  return PARTS.filter((part) => JSON.stringify(now[part]) !== JSON.stringify(before[part]));
};

/** What is really other, new, or stands for what is gone: what was opened and left as it was is not sent. */
export const written = ({ changed, gone }: Writing, basis: readonly EditionParagraph[]): Typed[] =>
  changed.filter((one) => {
    const was = basis.find(({ id }) => id === one.key);
    return !gone.includes(one.key) && (one.isNew || was === undefined || one.replaces.length > 0 || partsOf(one, was).length > 0);
  });

export const contentOf = (writing: Writing, basis: readonly EditionParagraph[]) => ({ paragraphs: written(writing, basis).map(paragraph), gone: writing.gone });

export function changesOf(writing: Writing, basis: readonly EditionParagraph[]): Change[] {
  const all = written(writing, basis);
  const here = all.map((one): Change => {
    const was = basis.find(({ id }) => id === one.key);
    return { id: one.key, title: titleOf(one), change: one.isNew ? 'added' : 'changed', parts: was ? partsOf(one, was) : [], replacedBy: null };
  });
  const gone = writing.gone.flatMap((id): Change[] => {
    const was = basis.find((one) => one.id === id);
    return was ? [{ id, title: titleOf(typedFrom(was)), change: 'gone', parts: [], replacedBy: all.find(({ replaces }) => replaces.includes(id))?.key ?? null }] : [];
  });
  return [...here, ...gone];
}

/** The id of the control for a part of a paragraph, as `advice.en` or `safeguards.0.test.cy`. */
export const controlOf = (key: string, part: string): string => `p-${key}-${part}`.replaceAll('.', '-');

const SHORT = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is missing before it is worth sending; each fault with the paragraph that has to be open to see it. */
export function faultsIn(writing: Writing, basis: readonly EditionParagraph[]): (Fault & { readonly key?: string })[] {
  const w = t().writing;
  const all = written(writing, basis);
  const faults: (Fault & { key?: string })[] = writing.title.trim() === '' ? [{ id: 'edition-title', message: w.titleMissing }] : [];
  for (const one of all) {
    const title = titleOf(one);
    const need = (part: string, text: string, what: string): void => void (text.trim() === '' && faults.push({ id: controlOf(one.key, part), message: w.missing(what, title), key: one.key }));
    const taken = [...basis.map(({ id }) => id), ...all.filter((other) => other !== one).map(idOf)];
    if (one.isNew && (!SHORT.test(one.name.trim()) || taken.includes(idOf(one)))) faults.push({ id: controlOf(one.key, 'id'), message: `${title}: ${w.idWrong}`, key: one.key });
    need('title.en', one.title.en, w.titleOf);
    need('advice.en', one.advice.en, w.advice);
    for (const [i, guard] of one.safeguards.entries()) {
      need(`safeguards.${i}.title.en`, guard.title.en, w.safeguardTitle(i + 1));
      need(`safeguards.${i}.test.en`, guard.test.en, w.safeguardTest(i + 1));
    }
    need('modelWording.en', one.modelWording.en, w.modelWording);
    for (const [i, source] of one.sources.entries()) {
      need(`sources.${i}.title`, source.title, w.sourceTitle(i + 1));
      need(`sources.${i}.provision`, source.provision, w.sourceProvision(i + 1));
    }
  }
  if (faults.length === 0 && all.length === 0 && writing.gone.length === 0) faults.push({ id: 'add-paragraph', message: w.previewNone });
  return faults;
}
