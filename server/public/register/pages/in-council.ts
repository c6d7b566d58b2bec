/** What the pages of one council have in common: finding it, where its pages are, and the way between them. */
import { html, nothing, type TemplateResult } from 'lit';
import { findAuthority } from '../../../../db/stores/authorities.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import { Refused } from '../../../domain/problem.ts';
import type { Crumb, Shown } from '../frame.ts';
import { Moved } from '../moved.ts';
import { addressOf, type Visit } from '../visit.ts';

export const absentHere = (): Refused => new Refused(404, 'not-found', 'There is nothing public at this address.');

/** By its code; by its id or another code that is kept for it, it is asked for again by the code. */
export async function councilIn({ reader, params, path, asked }: Visit): Promise<AuthorityRef> {
  const ref = params['gss'] as string;
  const found = await findAuthority(reader, ref);
  if (!found) throw absentHere();
  if (found.gss !== ref) throw new Moved(moved(path, ref, found.gss, asked));
  return found;
}

export const moved = (path: string, from: string, to: string, { lang, asAt, knownAt }: Visit['asked']): string => addressOf(path.split('/').map((part) => (decodeURIComponent(part) === from ? encodeURIComponent(to) : part)).join('/'), { lang, asAt, knownAt });

export const placeOf = ({ gss }: AuthorityRef, ...rest: string[]): string => ['/register', gss, ...rest].map((part, i) => (i === 0 ? part : encodeURIComponent(part))).join('/');

type Section = 'overview' | 'people' | 'bodies' | 'changes' | 'guidance';
/** A committee belongs to none of them. */
type Here = Section | 'committee';

function sectionsOf(council: AuthorityRef, { words: { t, guidance }, link }: Visit, here: Here): TemplateResult {
  const titles: Record<Section, string> = { ...t, guidance: guidance.heading };
  const places: [Section, string][] = [['overview', placeOf(council)], ['people', placeOf(council, 'people')], ['bodies', placeOf(council, 'bodies')], ['changes', placeOf(council, 'changes')], ['guidance', placeOf(council, 'guidance')]];
  return html`<nav class="sections public__sections no-print" aria-label=${t.sections}>${places.map(([section, to]) => html`<a class="govuk-link" href=${link(to)} aria-current=${section === here ? 'page' : nothing}>${titles[section]}</a>`)}</nav>`;
}

const FEEDS = [['application/atom+xml', 'feed.atom'], ['application/feed+json', 'feed.json']] as const;

/** A page of a council: its crumbs lead back to the council, and its feeds are announced where this service has them. */
export function inCouncil(council: AuthorityRef, visit: Visit, here: Here, { feedsAt = [], ...shown }: Omit<Shown, 'crumbs' | 'sections' | 'feeds' | 'dated'> & { readonly crumbs?: readonly Crumb[]; readonly dated?: boolean; readonly feedsAt?: readonly string[] }): Shown {
  const { link, words, has } = visit;
  const [noun, id] = feedsAt;
  const route = (file: string) => (noun === undefined ? `/:gss/${file}` : `/:gss/${noun}/:id/${file}`);
  return {
    dated: true,
    ...shown,
    crumbs: [{ title: words.t.councils, to: link('/register') }, ...(here === 'overview' ? [] : [{ title: council.name, to: link(placeOf(council)) }]), ...(shown.crumbs ?? [])],
    sections: sectionsOf(council, visit, here),
    feeds: FEEDS.filter(([, file]) => has(route(file))).map(([type, file]) => ({ type, href: noun === undefined ? placeOf(council, file) : placeOf(council, noun, id as string, file), title: words.t.files[file] ?? file })),
  };
}
