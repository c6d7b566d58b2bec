/** An interest as interests-api.parliament.uk would tell it. Ids are the register's own, which are text. */
import type { StandingInterest } from '../../../db/stores/published-pages.ts';
import { longDate } from '../../../client/text/dates.ts';
import { civilDate } from '../../clock.ts';
import type { Entry } from '../../domain/declarations/answers.ts';
import { shownEntry } from '../../domain/declarations/shown.ts';
import type { Link, PublishedField, PublishedInterest } from '../../domain/publication/parliament.ts';
import { withheldUnder } from '../../domain/publication/withheld-law.ts';
import type { Language, Words } from '../../domain/words.ts';
import { councilPage, personPage } from './addresses.ts';
import { categoryOf, type Category } from './categories.ts';
import { fieldsTold, isBody, summaryOf, type ToldField } from './entry-text.ts';
import { anotherId } from './interest-rows.ts';

export interface At {
  readonly origin: string;
  readonly language: Language;
}

export const BASE = '/api/public/parliament/v1';
export const linkTo = (rel: string, href: string): Link => ({ rel, href, method: 'GET' });

const WITHHELD: Readonly<Record<Language, (law: string) => string>> = { en: (law) => `Withheld (${law})`, cy: (law) => `Wedi’i gadw’n ôl (${law})` };
/** Of what is withheld nothing is told but that it is there, and whose register it is in. */
const HIDDEN = { registrationDate: null, publishedDate: null, updatedDates: [], category: null, fields: [], rectified: false, rectifiedDetails: null };
const RECTIFIED: Readonly<Record<Language, (date: string) => string>> = { en: (date) => `Put in place on ${date} of what had been filed wrongly.`, cy: (date) => `Rhoddwyd ar ${date} yn lle’r hyn a ffeiliwyd ar gam.` };
const IDENTIFIER: Words = { en: 'Number of the body', cy: 'Rhif y corff' };
const SCHEME: Words = { en: 'Register that the number is of', cy: 'Y gofrestr y mae’r rhif yn perthyn iddi' };

export const publishedCategory = ({ id, number, title, register }: Category, { origin, language }: At) => ({ id, number, name: title[language], parentCategoryIds: [], type: register, links: [linkTo('self', `${origin}${BASE}/Categories/${id}`)] });

function publishedField(told: ToldField, language: Language): PublishedField[] {
  const { field: { name, kind, label }, value } = told;
  const field = (type: PublishedField['type'], shown: string | boolean | null, more: Partial<PublishedField> = {}): PublishedField => ({ name, description: label[language], type, typeInfo: null, value: shown, ...more });
  if (isBody(value)) {
    return [
      field('String', value.name),
      field('String', value.number ?? null, { name: `${name}Identifier`, description: IDENTIFIER[language] }),
      field('String', value.scheme ?? null, { name: `${name}IdentifierSource`, description: SCHEME[language] }),
    ];
  }
  if (kind === 'pence') return [field('Decimal', (Number(value) / 100).toFixed(2), { typeInfo: { currencyCode: 'GBP' } })];
  if (typeof value === 'boolean') return [field('Boolean', value)];
  return [field(kind === 'date' ? 'DateOnly' : kind === 'percent' ? 'Decimal' : 'String', String(value))];
}

/** "Ashcombe, Marigold": by the last word, as the register knows no more of a name. */
const listedAs = (name: string | null): string | null => name?.replace(/^(.+) (\S+)$/, '$2, $1') ?? null;

const dayOf = (instant: string): string => civilDate(new Date(instant));

export function publishedInterest(row: StandingInterest, at: At): PublishedInterest {
  const { origin, language } = at;
  const self = linkTo('self', `${origin}${BASE}/Interests/${row.id}`);
  const person = personPage(origin, row.gss, row.person);
  const base = {
    id: row.id,
    parentInterestId: null,
    registrationDate: row.receivedOn,
    member: { id: row.person, nameDisplayAs: row.name, nameListAs: listedAs(row.name), house: row.council, memberFrom: null, party: null, links: [linkTo('self', person)] },
    links: [self, linkTo('related', person), linkTo('collection', councilPage(origin, row.gss))],
  };
  const category = categoryOf(row.heading);
  if (row.withheld === 1 || category === undefined) return { ...base, ...HIDDEN, id: anotherId(row.id), summary: WITHHELD[language](withheldUnder(row.nation, language)), links: base.links.slice(1) };
  const entry = row.entry === null ? null : shownEntry(row.heading, JSON.parse(row.entry) as Entry, row.publishAddress === 1).entry;
  const changes = (JSON.parse(`[${row.changedAt}]`) as [string][]).map(([instant]) => dayOf(instant));
  return {
    ...base,
    summary: entry === null ? null : summaryOf(row.heading, entry, language),
    publishedDate: dayOf(row.firstAt),
    updatedDates: [...new Set(changes)].toSorted((a, b) => (a < b ? -1 : 1)),
    category: publishedCategory(category, at),
    fields: fieldsTold(row.heading, entry).flatMap((told) => publishedField(told, language)),
    rectified: row.rectifiedAt !== null,
    rectifiedDetails: row.rectifiedAt === null ? null : RECTIFIED[language](longDate(dayOf(row.rectifiedAt), language)),
  };
}
