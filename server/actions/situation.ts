/** The facts of one body, with the people concerned, as they stand: what somebody supposes changes of, in memory. */
import { personsWith } from '../../db/stores/person-findings.ts';
import { namesOf } from '../../db/stores/people.ts';
import { visibleRoles } from '../../db/stores/roles.ts';
import { answeringFor, roleLabels, type AnswersFor, type RoleLabel } from '../../db/stores/supposed-roles.ts';
import type { Concern } from '../../db/stores/deciders.ts';
import type { Reader } from '../../db/store.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import type { Change } from '../domain/conflicts/supposed.ts';
import type { Naming } from '../domain/conflicts/supposed-words.ts';
import type { Situation } from '../domain/conflicts/supposing.ts';
import { NO_REVIEWS } from '../domain/reviews/reviews.ts';
import { reviewsOf } from './derivation.ts';
import { personFacts } from './derive-people.ts';

export interface Standing {
  readonly situation: Situation;
  readonly labels: ReadonlyMap<string, RoleLabel>;
  readonly answering: ReadonlyMap<string, AnswersFor>;
}

/** `more` are people whom a change names beside those who have something to do with the body. */
export async function situationOf(reader: Reader, { id, authority, mutual, scope }: Concern, more: readonly string[] = []): Promise<Standing> {
  const ofBody = mutual !== '';
  const about = isPersonal(scope) ? [subjectOf(scope) ?? ''] : [];
  const persons = [...new Set([...about, ...(ofBody ? await personsWith(reader, authority, [mutual]) : []), ...more])];
  const labels = new Map((ofBody ? await roleLabels(reader, authority, mutual) : []).map((label) => [label.id, label]));
  const roles = ofBody ? await visibleRoles(reader, authority, mutual) : new Map<string, never>();
  return {
    labels,
    answering: new Map((ofBody ? await answeringFor(reader, authority, mutual) : []).map((one) => [one.id, one])),
    situation: {
      mutual,
      conflict: id,
      // In the order in which they began, so that the same question has the same answer on either engine.
      roles: new Map([...labels].flatMap(([role, { kind }]) => { const seen = roles.get(role); return seen ? [[role, { ...seen, kind }] as const] : []; })),
      reviews: ofBody ? await reviewsOf(reader, authority, mutual) : NO_REVIEWS,
      people: await personFacts(reader, { authority, persons: persons.toSorted() }),
    },
  };
}

/** What the records are called that these changes are about. */
export async function namingOf(reader: Reader, { situation, labels, answering }: Standing, changes: readonly Change[], body: string): Promise<Naming> {
  const units = [...labels.values()].flatMap(({ unit }) => unit ?? []);
  const named = changes.flatMap(({ line, committee, officer, person, held }) => [line?.[0], committee, officer, person, held?.person].filter((id) => typeof id === 'string'));
  return { body, roles: labels, people: situation.people, names: await namesOf(reader, [...units, ...named, ...situation.people.keys()]), capacities: new Map([...answering].map(([id, { capacity }]) => [id, capacity])) };
}
