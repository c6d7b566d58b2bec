import { CASE_BODIES } from '../../cases/telling.ts';
import type { StoryBody } from '../story.ts';
import { ARTS } from './arts.ts';
import { BUS } from './bus.ts';
import { CARE } from './care.ts';
import { ENERGY } from './energy.ts';
import { HOMES } from './homes.ts';
import { LAND_TRUST } from './land-trust.ts';
import { LEISURE } from './leisure.ts';
import { LIBRARIES } from './libraries.ts';
import { MEALS } from './meals.ts';
import { SAVERS } from './savers.ts';
import { WOODLAND } from './woodland.ts';
import { WORKSPACE } from './workspace.ts';
import { YOUTH } from './youth.ts';

export const BODIES: readonly StoryBody[] = [LEISURE, CARE, HOMES, ENERGY, LIBRARIES, MEALS, BUS, ARTS, WOODLAND, SAVERS, LAND_TRUST, YOUTH, WORKSPACE, ...CASE_BODIES];
