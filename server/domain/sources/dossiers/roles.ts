/** The roles of a dossier: which kind each is, from when to when, and on what evidence. */
import { roleKind } from '../../roles/kinds.ts';
import type { Evidence } from '../../roles/role.ts';
import type { Period } from '../../time/period.ts';
import { quoted, unfitText, unfitUrl } from '../reading/fitness.ts';
import { kindOf, regulates } from '../reading/kind-words.ts';
import { dayOf, isReversed, type Edge } from './dates.ts';
import { isObject, listAt, textAt, wordAt, type Json } from './json.ts';

export interface DossierRole {
  readonly kind: string;
  readonly period: Period;
  readonly evidence: readonly Evidence[];
}

export type Refuse = (path: string, reason: string) => undefined;

/** Money of the family's kind, from first to last: what a role without dates is dated by. */
const MONEY = new Map([
  ['grant-funder', ['grants']],
  ['set-up-grant', ['grants']],
  ['commissioner', ['contracts', 'payments']],
  ['customer', ['contracts', 'payments']],
]);

const sectionOf = (kind: string, dossier: Json): string | undefined => MONEY.get(kind)?.find((section) => isObject(dossier[section]));

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

interface Facts {
  readonly period: Period;
  readonly evidence: readonly Evidence[];
}

function ratings(role: Json, path: string, refuse: Refuse): Evidence[] {
  return listAt(role, 'fhrs').flatMap((row, i): Evidence[] => {
    const where = `${path}.fhrs[${i}]`;
    if (!isObject(row)) {
      refuse(where, 'is not an object');
      return [];
    }
    const [id, on] = [wordAt(row, 'fhrs_id'), dayOf(row['date'], 'start')];
    const title = `Food hygiene rating ${wordAt(row, 'rating') || 'not given'}: ${textAt(row, 'name') || 'premises not named'}`;
    const wrong = unfitText(title, 500) ?? unfitText(id, 490);
    if (wrong) refuse(where, wrong);
    if ('wrong' in on) refuse(`${where}.date`, on.wrong);
    return [{ title, ...('date' in on && on.date && { date: on.date }), ...(id && { reference: `FHRS ${id}` }) }];
  });
}

function written(role: Json, path: string, refuse: Refuse): Evidence[] {
  const [title, url, file] = [textAt(role, 'evidence'), textAt(role, 'url'), textAt(role, 'file')];
  for (const [field, value] of [['evidence', title], ['file', file]] as const) {
    const wrong = unfitText(value, 500);
    if (wrong) refuse(`${path}.${field}`, wrong);
  }
  const wrong = url && unfitUrl(url);
  if (wrong) refuse(`${path}.url`, wrong);
  return title || url || file ? [{ title: title || url || file, ...(url && { url }), ...(file && { reference: file }) }] : [];
}

function byMoney(kind: string, dossier: Json, path: string, refuse: Refuse): Facts | undefined {
  const section = sectionOf(kind, dossier);
  const money = section && dossier[section];
  if (!section || !isObject(money)) return refuse(`${path}.start`, 'has no dates, and the file has no payments of its kind to take them from');
  const [first, last] = [dayOf(money['first'], 'start'), dayOf(money['last'], 'end')];
  for (const [field, day] of [['first', first], ['last', last]] as const) if ('wrong' in day) refuse(`${section}.${field}`, day.wrong);
  if ('wrong' in first || 'wrong' in last) return undefined;
  if (!first.date || !last.date) return refuse(`${path}.start`, `has no dates, and ${section} does not say when the first and the last was paid`);
  const total = typeof money['total'] === 'number' ? `, ${money['total'].toFixed(2)} in all` : '';
  const count = typeof money['n'] === 'number' ? `${money['n']} ` : '';
  const title = `Dated by ${count}${section === 'grants' ? 'grants' : 'payments'}${total}: first ${first.date}, last ${last.date}`;
  return { period: { from: first.date, to: last.date }, evidence: [{ title, reference: section }] };
}

function byDates(role: Json, path: string, refuse: Refuse): Facts | undefined {
  const days = (['start', 'end'] as const).map((edge: Edge) => ({ edge, ...dayOf(role[edge], edge) }));
  for (const day of days) if ('wrong' in day) refuse(`${path}.${day.edge}`, day.wrong);
  const [from, to] = days.map((day) => ('date' in day ? day.date : null));
  const evidence = days.flatMap((day) =>
    'widened' in day ? [{ title: `The ${day.edge} is given as ${day.widened}; taken as ${day.date}, the ${day.edge === 'start' ? 'first' : 'last'} day of it` }] : [],
  );
  return days.some((day) => 'wrong' in day) ? undefined : { period: { from: from ?? null, to: to ?? null }, evidence };
}

/** A rated premises is inspected from its first rating on, for as long as it is a premises. */
function byFirstRating(evidence: readonly Evidence[]): Period | undefined {
  const first = evidence.flatMap(({ date }) => date ?? []).sort()[0];
  return first ? { from: first, to: null } : undefined;
}

function kindsOf(word: string, role: Json): readonly string[] {
  if (word.toLowerCase() !== 'regulator') return [kindOf(word) ?? ''].filter(Boolean);
  const named = [...(listAt(role, 'fhrs').length > 0 ? ['food-hygiene'] : []), ...regulates(`${textAt(role, 'evidence')} ${textAt(role, 'file')}`)];
  return named.length > 0 ? [...new Set(named)] : ['licensing'];
}

function datesOf(kind: string, role: Json, rated: readonly Evidence[], dossier: Json, path: string, refuse: Refuse): Facts | undefined {
  if (isGiven(role['start']) || isGiven(role['end'])) return byDates(role, path, refuse);
  const sinceRated = roleKind(kind)?.family === 'regulator' ? byFirstRating(rated) : undefined;
  if (sinceRated) return { period: sinceRated, evidence: [] };
  // Both written, and both null: somebody says that the start is not known and the end is open.
  const stated = 'start' in role && 'end' in role && !sectionOf(kind, dossier);
  return stated ? byDates(role, path, refuse) : byMoney(kind, dossier, path, refuse);
}

/** `a/b` is two roles with the same dates and evidence. Gives how many were there to be read, and those that could be. */
export function rolesIn(role: Json, dossier: Json, path: string, refuse: Refuse): { readonly count: number; readonly roles: readonly DossierRole[] } {
  const words = textAt(role, 'role').split('/').map((word) => word.trim()).filter(Boolean);
  if (words.length === 0) {
    refuse(`${path}.role`, 'no role');
    return { count: 1, roles: [] };
  }
  let count = 0;
  const roles = words.flatMap((word) => {
    const kinds = kindsOf(word, role);
    count += Math.max(1, kinds.length);
    if (kinds.length === 0) refuse(`${path}.role`, `${quoted(word)} is not a kind of role that the register knows`);
    return kinds.flatMap((kind): DossierRole[] => {
      let sound = true;
      const note: Refuse = (where, reason) => {
        sound = false;
        return refuse(where, reason);
      };
      const said = written(role, path, note);
      const rated = ratings(role, path, note);
      const facts = datesOf(kind, role, rated, dossier, path, note);
      if (facts && isReversed(facts.period)) note(`${path}.end`, `ends on ${facts.period.to}, before it starts on ${facts.period.from}`);
      return facts && sound ? [{ kind, period: facts.period, evidence: [...said, ...(kind === 'food-hygiene' ? rated : []), ...facts.evidence] }] : [];
    });
  });
  return { count, roles };
}
