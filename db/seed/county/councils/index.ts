import { TRAINING } from '../../cases/council.ts';
import type { StoryCouncil } from '../story.ts';
import { COUNTY } from './county.ts';
import { DISTRICT } from './district.ts';
import { PARISH } from './parish.ts';

/** The parish after its principal authority, which it names. */
export const COUNCILS: readonly StoryCouncil[] = [DISTRICT, COUNTY, PARISH, TRAINING];
