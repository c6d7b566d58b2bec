/** The headings, in the order of the Schedule and of the model code's Table 2. */
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
import { sponsorship } from './sponsorship.ts';

/** SI 2012/1464: seven, in its order. */
export const DISCLOSABLE: readonly Heading[] = [employment, sponsorship, contracts, land, licences, corporateTenancies, securities];
export const OTHER: readonly Heading[] = [directorships, appointments, publicBodies];
export const HEADINGS: readonly Heading[] = [...DISCLOSABLE, ...OTHER];

const byId = new Map(HEADINGS.map((heading) => [heading.id, heading]));
export const headingOf = (id: string): Heading | undefined => byId.get(id);
