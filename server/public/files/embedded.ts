/** What the element that other sites embed is told: in words, so that it need know none. */
import { longDate, longPeriod } from '../../../client/text/dates.ts';
import type { AuthorityRow } from '../../../db/stores/authorities.ts';
import type { Reader } from '../../../db/store.ts';
import type { Lens } from '../../api/sight.ts';
import { heldFor } from '../../domain/declarations/happened.ts';
import type { EmbeddedBody, EmbeddedInterest, EmbeddedPerson } from '../../domain/publication/embedded.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import type { Language } from '../../domain/words.ts';
import { interestsOf, type InterestShown } from '../register/data/interests.ts';
import { peopleOf, personOf } from '../register/data/people.ts';
import { bodyPage, personPage } from './addresses.ts';
import { categoryOf } from './categories.ts';
import { bodiesOf, concernsOf, rolesOf } from './council.ts';
import { fieldsTold, valueText } from './entry-text.ts';

export interface Embedding {
  readonly lens: Lens;
  readonly council: AuthorityRow & { readonly code: string };
  readonly origin: string;
  readonly language: Language;
}

const NOW = { asAt: undefined, knownAt: undefined };
const stands = ({ state }: InterestShown): boolean => state === 'registered';

function interest({ council, origin, language, lens }: Embedding, { person, name, heading, entry, period, addressWithheld }: InterestShown): EmbeddedInterest {
  const fields = fieldsTold(heading ?? '', entry).map((told) => ({ label: told.field.label[language], text: valueText(told, language) }));
  return { person: name, personPage: personPage(origin, council.code, person), category: categoryOf(heading ?? '')?.title[language] ?? heading ?? '', fields, period: longPeriod(heldFor(entry, period), lens.today, language), addressWithheld };
}

export async function embeddedPeople(reader: Reader, embedding: Embedding, id: string | undefined): Promise<EmbeddedPerson[]> {
  const { lens, council, origin } = embedding;
  const one = id === undefined ? undefined : await personOf(reader, lens, council, { ...NOW, person: id });
  const people = id === undefined ? (await peopleOf(reader, lens, council, NOW)).people : one ? [one] : [];
  const interests = Map.groupBy((await interestsOf(reader, lens, council, { ...NOW, person: id })).filter(stands), ({ person }) => person);
  return people.map((person) => {
    const all = interests.get(person.id) ?? [];
    const open = all.filter(({ withheld }) => withheld === null);
    return { name: person.name, page: personPage(origin, council.code, person.id), offices: person.offices.map(({ title }) => title), interests: open.map((each) => interest(embedding, each)), withheld: all.length - open.length };
  });
}

export async function embeddedBodies(reader: Reader, embedding: Embedding, id: string | undefined): Promise<EmbeddedBody[]> {
  const { lens, council, origin, language } = embedding;
  const of = { authority: council.id, body: id };
  const roles = await rolesOf(reader, lens, of, NOW);
  const byBody = Map.groupBy(roles, ({ mutual }) => mutual);
  const concerns = Map.groupBy((await concernsOf(reader, lens, of))[language].filter(({ live }) => live), ({ mutual }) => mutual);
  const interests = Map.groupBy((await interestsOf(reader, lens, council, { ...NOW, body: id })).filter((one) => stands(one) && one.mutual !== null), ({ mutual }) => mutual);
  return (await bodiesOf(reader, roles, NOW)).map((body) => ({
    name: body.name,
    page: bodyPage(origin, council.code, body.id),
    roles: (byBody.get(body.id) ?? []).map(({ kind, period }) => ({ label: roleKind(kind)?.title[language] ?? kind, text: longPeriod(period, lens.today, language), live: (period.from ?? '') <= lens.today && lens.today <= (period.to ?? '9999') })),
    concerns: (concerns.get(body.id) ?? []).map(({ explanation, stateTitle }) => `${explanation} (${stateTitle})`),
    interests: (interests.get(body.id) ?? []).map((each) => interest(embedding, each)),
  }));
}

export const asOf = ({ lens, language }: Embedding): string => longDate(lens.today, language);
