/** A reply of the register as a tree of elements. */
import type { Embedded, EmbeddedBody, EmbeddedInterest, EmbeddedPerson } from '../../server/domain/publication/embedded.ts';
import type { embed } from '../text/embed.ts';
import { el, link } from './build-tree.ts';

type Text = (typeof embed)['en'];
interface Telling {
  readonly t: Text;
  readonly origin: string;
  readonly law: string;
}

const told = (pairs: readonly { label: string; text: string }[]): HTMLElement => el('dl', {}, ...pairs.flatMap(({ label, text }) => [el('dt', {}, label), el('dd', {}, text)]));
const listed = (items: readonly HTMLElement[]): HTMLElement => el('ul', {}, ...items.map((item) => el('li', {}, item)));

const interest = ({ t }: Telling, { category, fields, period, addressWithheld }: EmbeddedInterest): HTMLElement =>
  el('div', {}, el('strong', {}, category), told([...fields, { label: t.since, text: period }]), addressWithheld && el('p', { class: 'quiet' }, t.addressWithheld));

function ofPerson(telling: Telling, { interests, withheld }: EmbeddedPerson): HTMLElement[] {
  const { t, law } = telling;
  const shown = interests.length > 0 ? [listed(interests.map((one) => interest(telling, one)))] : [];
  const kept = withheld > 0 ? [el('p', {}, t.withheld(withheld, law))] : [];
  return shown.length + kept.length > 0 ? [...shown, ...kept] : [el('p', {}, t.none)];
}

function ofBody(telling: Telling, { roles, concerns, interests }: EmbeddedBody): HTMLElement[] {
  const { t, origin } = telling;
  const theirs = interests.map((one) => el('div', {}, link(one.personPage, origin, one.person ?? t.nameless), interest(telling, one)));
  return [
    el('p', {}, el('strong', {}, t.roles)),
    roles.length > 0 ? told(roles) : el('p', {}, t.noRoles),
    ...(concerns.length > 0 ? [el('p', {}, el('strong', {}, t.concerns)), listed(concerns.map((one) => el('span', {}, one)))] : []),
    ...(theirs.length > 0 ? [el('p', {}, el('strong', {}, t.of)), listed(theirs)] : []),
  ];
}

const called = ({ t }: Telling, { name, offices }: EmbeddedPerson): string => [name ?? t.nameless, ...offices].join(', ');

function opened(telling: Telling, title: string, beside: string, page: string, inside: readonly HTMLElement[]): HTMLElement {
  return el('details', {}, el('summary', {}, title, ' ', el('span', { class: 'quiet' }, beside)), ...inside, el('p', {}, link(page, telling.origin, telling.t.there)));
}

function people(telling: Telling, all: readonly EmbeddedPerson[]): HTMLElement[] {
  const { t } = telling;
  return [el('h3', {}, t.people), ...(all.length === 0 ? [el('p', {}, t.noPeople)] : all.map((one) => opened(telling, called(telling, one), t.interests(one.interests.length + one.withheld), one.page, ofPerson(telling, one))))];
}

/** What the council does today, each thing once. */
const nowOf = ({ roles }: EmbeddedBody): string => [...new Set(roles.filter(({ live }) => live).map(({ label }) => label))].join(', ');

function bodies(telling: Telling, all: readonly EmbeddedBody[]): HTMLElement[] {
  const { t } = telling;
  return [el('h3', {}, t.bodies), ...(all.length === 0 ? [el('p', {}, t.noBodies)] : all.map((one) => opened(telling, one.name, nowOf(one), one.page, ofBody(telling, one))))];
}

const headed = (telling: Telling, title: string, page: string, inside: readonly HTMLElement[]): HTMLElement[] => [el('h2', {}, title), ...inside, el('p', {}, link(page, telling.origin, telling.t.there))];

/** One person or one body stands open; of a whole register each is opened by who reads it. */
export function shown(reply: Embedded, t: Text, origin: string): HTMLElement[] {
  const { council, page, asOf, law, demo, people: persons, bodies: dealtWith } = reply;
  const telling = { t, origin, law };
  const [person, body] = [dealtWith === null ? persons?.[0] : undefined, persons === null ? dealtWith?.[0] : undefined];
  const main = person
    ? headed(telling, called(telling, person), person.page, ofPerson(telling, person))
    : body
      ? headed(telling, body.name, body.page, ofBody(telling, body))
      : [el('h2', {}, council), ...people(telling, persons ?? []), ...bodies(telling, dealtWith ?? []), el('p', {}, link(page, origin, t.whole))];
  return [...(demo ? [el('p', {}, el('strong', {}, t.demo))] : []), ...main, el('p', { class: 'quiet' }, `${person || body ? `${council}. ` : ''}${t.asOf(asOf)}`)];
}
