/** Sentences, made when read, from what a finding stores. */
import { FAMILIES, type Family } from '../vocabulary.ts';
import type { Language, Words } from '../words.ts';
import { toDate } from '../time/civil.ts';
import { intersect, toSpan, type Period } from '../time/period.ts';
import type { Lever, LeverAct, Parameter, Rule } from './rule.ts';

const MONTHS: Record<Language, readonly string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
};

/** "3 May 2026" */
export function dateInWords(date: string, language: Language): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[language][Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
}

const and: Words = { en: 'and', cy: 'a' };

export function listInWords(items: readonly string[], language: Language): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and[language]} ${items.at(-1)}`;
}

export function periodInWords({ from, to }: Period, language: Language): string {
  const [start, end] = [from && dateInWords(from, language), to && dateInWords(to, language)];
  if (start && start === end) return start;
  if (language === 'cy') {
    if (start) return end ? `${start} i ${end}` : `ers ${start}`;
    return end ? `ers cyn ein cofnodion, hyd ${end}` : 'ers cyn ein cofnodion';
  }
  if (start) return end ? `${start} to ${end}` : `since ${start}`;
  return end ? `since before our records, until ${end}` : 'since before our records';
}

export function figureInWords(value: number, unit: Parameter['unit'], language: Language): string {
  if (unit === 'pence') return value % 100 === 0 ? `£${value / 100}` : `£${(value / 100).toFixed(2)}`;
  return language === 'cy' ? `${value} mis` : value === 1 ? '1 month' : `${value} months`;
}

/** "24 months (from 1 April 2027: 12 months)", as far as the days of the periods were judged by them. */
export function parameterInWords({ parameters, pieces }: Partial<Pick<Rule, 'parameters' | 'pieces'>>, name: string, periods: readonly Period[], language: Language): string | undefined {
  const parameter = parameters?.[name];
  if (!parameter) return undefined;
  const figure = (value: number): string => figureInWords(value, parameter.unit, language);
  const judged = (pieces ?? []).filter(({ span }) => periods.some((period) => intersect([span], [toSpan(period)]).length > 0));
  const [first, ...later] = judged.map(({ span: [from], values }) => ({ from, value: values[name] ?? parameter.value })).filter(({ value }, i, all) => value !== all[i - 1]?.value);
  if (!first) return figure(parameter.value);
  const said = later.map(({ from, value }) => `${language === 'cy' ? 'o' : 'from'} ${dateInWords(toDate(from), language)}: ${figure(value)}`);
  return said.length > 0 ? `${figure(first.value)} (${said.join('; ')})` : figure(first.value);
}

export interface Told {
  authority: string;
  body: string;
  subject: string;
  families: readonly Family[];
  periods: readonly Period[];
  /** A role that it rests on has no known start. */
  unknownStart?: boolean;
}

const UNKNOWN_START: Words = {
  en: ' The start of a role that this rests on is not known: it is counted from the authority’s first day.',
  cy: ' Nid yw dechrau rôl y mae hyn yn dibynnu arni yn hysbys: fe’i cyfrifir o ddiwrnod cyntaf yr awdurdod.',
};

/** Its parameters have places too, by their names: as they were for the days of the periods. */
export function explain(rule: Pick<Rule, 'says'> & Partial<Pick<Rule, 'parameters' | 'pieces'>>, told: Told, language: Language): string {
  const shown = told.periods.slice(0, 3).map((period) => periodInWords(period, language));
  const more = told.periods.length - shown.length;
  const periods = more > 0 ? `${shown.join(', ')} (+${more})` : listInWords(shown, language);
  const families = listInWords(told.families.map((family) => FAMILIES[family][language]), language);
  const places: Record<string, string> = { authority: told.authority, body: told.body, subject: told.subject, periods, families };
  return rule.says[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? parameterInWords(rule, name, told.periods, language) ?? place) + (told.unknownStart ? UNKNOWN_START[language] : '');
}

const ROLE_OF: Record<Family, Words> = {
  incubator: { en: 'the set-up or support role', cy: 'y rôl sefydlu neu gefnogi' },
  contractor: { en: 'the buying role', cy: 'y rôl brynu' },
  regulator: { en: 'the inspection or licensing role', cy: 'y rôl arolygu neu drwyddedu' },
  owner: { en: 'the ownership or board role', cy: 'y rôl berchnogaeth neu fwrdd' },
  financier: { en: 'the funding or lending role', cy: 'y rôl ariannu neu fenthyca' },
  landlord: { en: 'the landlord role', cy: 'rôl y landlord' },
  adviser: { en: 'the advising role', cy: 'y rôl gynghori' },
  scrutiny: { en: 'the scrutiny role', cy: 'y rôl graffu' },
  other: { en: 'the other role', cy: 'y rôl arall' },
};

const DONE: Record<LeverAct, Words> = {
  safeguard: { en: 'a safeguard is tested and found to operate, and again every year', cy: 'profir mesur diogelu a chanfod ei fod yn gweithio, ac eto bob blwyddyn' },
  test: { en: 'the safeguards that the decision rests on are tested and found to operate', cy: 'profir y mesurau diogelu y mae’r penderfyniad yn dibynnu arnynt a chanfod eu bod yn gweithio' },
  review: { en: 'the decision is reviewed', cy: 'adolygir y penderfyniad' },
};

/** "if the inspection role moves outside Housing", "if the buying role ends", "if the decision is reviewed". */
export function leverInWords(levers: readonly Lever[], subject: string | null, language: Language): string {
  const families = levers.flatMap((lever) => ('family' in lever ? lever.family : []));
  const done = levers.flatMap((lever) => ('act' in lever ? DONE[lever.act][language] : []));
  const [when, then] = language === 'cy' ? ['os', 'ac os'] : ['if', 'and if'];
  return [...(families.length > 0 ? [rolesInWords(families, subject, language)] : []), ...done].map((one, i) => `${i === 0 ? when : then} ${one}`).join(language === 'cy' ? ', ' : ' ');
}

function rolesInWords(families: readonly Family[], subject: string | null, language: Language): string {
  const roles = listInWords(families.map((family) => ROLE_OF[family][language]), language);
  if (language === 'cy') return subject ? `symudir ${roles} y tu allan i ${subject}` : `daw ${roles} i ben`;
  const verb = families.length > 1 ? ['move', 'end'] : ['moves', 'ends'];
  return subject ? `${roles} ${verb[0]} outside ${subject}` : `${roles} ${verb[1]}`;
}
