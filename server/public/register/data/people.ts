/** Councillors and co-opted members of a council: their public offices, how they stand with their register, and how much of it there is. */
import { currentAuthority } from '../../../../db/stores/authorities.ts';
import { settingsOf, yearlyAsked } from '../../../../db/stores/authority-settings.ts';
import { publicFiguresOf, type PublicFigure } from '../../../../db/stores/published-people.ts';
import type { Reader } from '../../../../db/store.ts';
import type { Clocks } from '../../../api/paging.ts';
import { civilDate } from '../../../clock.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import type { Office } from '../../../domain/people/person.ts';
import { isPublicOffice } from '../../../domain/publication/publication.ts';
import { asTold, isTelling, lastFiledOn, standingOf, TELLING, type Standing, type Telling } from '../../../domain/publication/standings.ts';
import type { AuthorityKind, Nation } from '../../../domain/vocabulary.ts';
import { interestsOf } from './interests.ts';

export type { Standing } from '../../../domain/publication/standings.ts';

export interface PersonShown {
  readonly id: string;
  readonly name: string | null;
  readonly offices: readonly Office[];
  readonly standing: Standing;
  /** When they said, or confirmed, what their register holds: what they declared to be none was so on that day. */
  readonly declaredOn: string | null;
  /** How many interests are shown, and how many more are withheld under s.32. */
  readonly interests: number;
  readonly withheld: number;
  readonly recordedAt: string;
}

export interface PeopleShown {
  readonly people: readonly PersonShown[];
  /** Of those of whom it is not said how they stand, how many stand so. */
  readonly notSaid: Readonly<Record<Telling, number>>;
  /** Those who serve and have not filed what is due, where the council does not name them. */
  readonly notNamed: number;
  /** Of them, those of whom nothing is published, so that they are not in the list. */
  readonly unlisted: number;
}

interface Found {
  readonly person: PersonShown;
  readonly whole: Standing;
}

async function found(reader: Reader, { today }: Lens, authority: Pick<AuthorityRef, 'id'>, clocks: Clocks & { person?: string | undefined }, counts: ReadonlyMap<string, readonly [number, number]>): Promise<Found[]> {
  const settings = await settingsOf(reader, authority.id);
  const yearly = await yearlyAsked(reader, authority.id, (instant) => civilDate(new Date(instant)), clocks.knownAt);
  const { nation, kind: authorityKind } = (await currentAuthority(reader, authority.id)) as { nation: Nation; kind: AuthorityKind };
  const day = clocks.asAt ?? today;
  return (await publicFiguresOf(reader, { today, authority: authority.id, ...clocks })).map(({ id, name, offices: all, filings, recordedAt }: PublicFigure) => {
    const offices = all.filter((office) => isPublicOffice(office, today));
    const whole = standingOf({ nation, authorityKind, offices, filings, ...yearly }, day);
    const [interests, withheld] = counts.get(id) ?? [0, 0];
    return { whole, person: { id, name, offices, standing: asTold(whole, settings.namesNotFiled, lastFiledOn(filings, day)), declaredOn: whole.confirmedOn ?? whole.receivedOn, interests, withheld, recordedAt } };
  });
}

async function counted(reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, clocks: Clocks & { person?: string | undefined }): Promise<Map<string, readonly [number, number]>> {
  const byPerson = Map.groupBy(await interestsOf(reader, lens, authority, clocks), ({ person }) => person);
  return new Map([...byPerson].map(([person, all]) => [person, [all.filter(({ withheld, state }) => withheld === null && state !== 'ended').length, all.filter(({ withheld }) => withheld !== null).length]]));
}

/** In order of their names. Who never filed and is not to be named is left out, and counted. */
export async function peopleOf(reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, clocks: Clocks): Promise<PeopleShown> {
  const all = await found(reader, lens, authority, clocks, await counted(reader, lens, authority, clocks));
  const unsaid = all.flatMap(({ person, whole: { state } }) => (person.standing.state === 'not-said' && isTelling(state) ? [state] : []));
  const notSaid = Object.fromEntries(TELLING.map((one) => [one, unsaid.filter((state) => state === one).length])) as Record<Telling, number>;
  const people = all.map(({ person }) => person).filter(({ standing, interests, withheld }) => standing.state !== 'not-said' || standing.receivedOn !== null || interests + withheld > 0);
  return { people, notSaid, notNamed: notSaid['nothing-filed'] + notSaid.overdue, unlisted: all.length - people.length };
}

/** One of them, also where it is not said how they stand. */
export async function personOf(reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, clocks: Clocks & { readonly person: string }): Promise<PersonShown | undefined> {
  return (await found(reader, lens, authority, clocks, await counted(reader, lens, authority, clocks)))[0]?.person;
}

/** Everybody with a public office, for where it is told who sits where and not who has filed. */
export const figuresOf = async (reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, clocks: Clocks): Promise<PersonShown[]> => (await found(reader, lens, authority, clocks, new Map())).map(({ person }) => person);
