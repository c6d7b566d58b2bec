import type { StoryCouncil } from '../story.ts';
import { COUNTY } from './county.ts';
import { DISTRICT } from './district.ts';
import { PARISH } from './parish.ts';

/** The parish last: it names its principal authority. */
export const COUNCILS: readonly StoryCouncil[] = [DISTRICT, COUNTY, PARISH];
