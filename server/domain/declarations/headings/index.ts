/** The headings of each nation. England's come in the order of the Schedule and of the model code's Table 2. */
import type { Heading } from '../heading.ts';
import { appointments } from './appointments.ts';
import { contracts } from './contracts.ts';
import { corporateTenancies } from './corporate-tenancies.ts';
import { directorships } from './directorships.ts';
import { employment } from './employment.ts';
import { land } from './land.ts';
import { licences } from './licences.ts';
import { publicBodies } from './public-bodies.ts';
import { securities } from './securities.ts';
import { SCOTLAND } from './scotland/index.ts';
import { sponsorship } from './sponsorship.ts';
import { WALES } from './wales/index.ts';

/** SI 2012/1464: seven, in its order. */
export const DISCLOSABLE: readonly Heading[] = [employment, sponsorship, contracts, land, licences, corporateTenancies, securities];
export const OTHER: readonly Heading[] = [directorships, appointments, publicBodies];
/** England's. */
export const HEADINGS: readonly Heading[] = [...DISCLOSABLE, ...OTHER];
export { SCOTLAND, WALES };
/** Of every nation: no id is used twice. */
export const ALL_HEADINGS: readonly Heading[] = [...HEADINGS, ...WALES, ...SCOTLAND];

const byId = new Map(ALL_HEADINGS.map((heading) => [heading.id, heading]));
export const headingOf = (id: string): Heading | undefined => byId.get(id);

/** What a heading is about, in the words of England's: `land` for each nation's land. Its own id where no other nation has such a heading. */
export const subjectOf = (id: string): string => headingOf(id)?.subject ?? id;
