/** Paragraph 10(2)(a) of the model code of Wales, in its order: what paragraph 15 has registered. The member's own alone. */
import type { Heading } from '../../heading.ts';
import { walesAppointments } from './appointments.ts';
import { walesClubs } from './clubs.ts';
import { walesCompaniesAndCharities } from './companies-and-charities.ts';
import { walesContracts } from './contracts.ts';
import { walesEmployers } from './employers.ts';
import { walesEmployment } from './employment.ts';
import { walesLand } from './land.ts';
import { walesLicences } from './licences.ts';
import { walesOpinion } from './opinion.ts';
import { walesPayments } from './payments.ts';
import { walesPublicAuthorities } from './public-authorities.ts';
import { walesSecurities } from './securities.ts';
import { walesTenancies } from './tenancies.ts';
import { walesUnions } from './unions.ts';

export const WALES: readonly Heading[] = [walesEmployment, walesEmployers, walesPayments, walesSecurities, walesContracts, walesLand, walesTenancies, walesAppointments, walesPublicAuthorities, walesCompaniesAndCharities, walesOpinion, walesUnions, walesClubs, walesLicences];
