/** What presence and findings must be, computed anew from the facts alone: what keeping up to date is checked against, and mended from. */
import { reviewsOf } from './actions/derivation.ts';
import { personFacts } from './actions/derive-people.ts';
import { dossierRoles } from '../db/stores/dossier-roles.ts';
import { reviewedDossiers } from '../db/stores/review-facts.ts';
import { everyPerson } from '../db/stores/person-findings.ts';
import { rulebookOfAuthority, type Rulebooks } from '../db/stores/rule-adoptions.ts';
import type { Reader } from '../db/store.ts';
import { derive, type Finding } from './domain/conflicts/derive.ts';
import { derivePerson, type PersonalFinding } from './domain/conflicts/personal/derive.ts';
import { presenceOf, type Mutable } from './domain/conflicts/presence.ts';
import { review } from './domain/conflicts/reviewed.ts';
import type { Rulebook } from './domain/conflicts/rulebook.ts';
import { NO_REVIEWS } from './domain/reviews/reviews.ts';

export interface Rebuilt {
  readonly authority: string;
  readonly mutual: string;
  readonly presence: Mutable;
  readonly findings: Finding[];
  readonly rulebook: Rulebook;
}

/** Of one authority after another, each asked for once. */
function oneByOne(reader: Reader): (...of: Parameters<Rulebooks>) => Promise<Rulebook> {
  let last: { authority: string; rulebook: Rulebook } | undefined;
  return async (authority) => {
    if (last?.authority !== authority) last = { authority, rulebook: await rulebookOfAuthority(reader, authority) };
    return last.rulebook;
  };
}

/** One dossier after another, by authority and body in byte order; memory is that of a few. A dossier without a recorded role has nothing to find and is left out. */
export async function* rebuilt(reader: Reader): AsyncGenerator<Rebuilt> {
  const reviewed = new Set((await reviewedDossiers(reader)).map(({ authority, mutual }) => `${authority} ${mutual}`));
  const rulebookAt = oneByOne(reader);
  for await (const { authority, mutual, roles } of dossierRoles(reader)) {
    const rulebook = await rulebookAt(authority);
    const presence = presenceOf(roles);
    review(presence, reviewed.has(`${authority} ${mutual}`) ? await reviewsOf(reader, authority, mutual) : NO_REVIEWS, rulebook);
    yield { authority, mutual, presence, findings: derive(presence, rulebook.rules), rulebook };
  }
}

/** The same of people: everybody of each authority, some at a time, with what is found about them. */
export async function* rebuiltPeople(reader: Reader): AsyncGenerator<{ authority: string; findings: Map<string, PersonalFinding[]> }> {
  const rulebookAt = oneByOne(reader);
  for await (const { authority, persons } of everyPerson(reader)) {
    const { personal } = await rulebookAt(authority);
    const facts = await personFacts(reader, { authority, persons });
    yield { authority, findings: new Map([...facts].map(([person, known]) => [person, derivePerson(known, personal)])) };
  }
}
