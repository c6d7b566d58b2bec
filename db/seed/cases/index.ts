import type { Case } from './case.ts';
import { ENERGY_COMPANY } from './t01-energy-company.ts';
import { HOUSING_DEVELOPER } from './t02-housing-developer.ts';
import { STADIUM_LOAN } from './t03-stadium-loan.ts';
import { PROPERTY_COMPANY } from './t04-property-company.ts';
import { TOWN_CENTRE } from './t05-town-centre.ts';
import { SOLAR_INVESTMENT } from './t06-solar-investment.ts';
import { WORKS_COMPANY } from './t07-works-company.ts';
import { POWER_COMPANY } from './t08-power-company.ts';
import { LIBRARY_CHALLENGE } from './t09-library-challenge.ts';
import { HOUSING_MUTUAL } from './t10-housing-mutual.ts';
import { CHARITY_DIRECTOR } from './t11-charity-director.ts';
import { MEMORIAL_GARDEN } from './t12-memorial-garden.ts';

/** In the order of the list of public cases, which docs/cases.md tells. */
export const CASES: readonly Case[] = [ENERGY_COMPANY, HOUSING_DEVELOPER, STADIUM_LOAN, PROPERTY_COMPANY, TOWN_CENTRE, SOLAR_INVESTMENT, WORKS_COMPANY, POWER_COMPANY, LIBRARY_CHALLENGE, HOUSING_MUTUAL, CHARITY_DIRECTOR, MEMORIAL_GARDEN];
