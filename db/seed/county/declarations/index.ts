import { CASE_DEEDS } from '../../cases/telling.ts';
import type { StoryDeed } from '../story.ts';
import { IN_THE_COUNTY } from './county.ts';
import { IN_THE_DISTRICT } from './district.ts';
import { IN_THE_PARISH } from './parish.ts';

export const DEEDS: readonly StoryDeed[] = [...IN_THE_DISTRICT, ...IN_THE_COUNTY, ...IN_THE_PARISH, ...CASE_DEEDS];

/** When the register itself asked and reminded: after a by-election of February 2024, after the election of May 2025, and after the request of October 2026. A demo's service does it no more. */
export const CHASED_ON: readonly string[] = ['2024-03-11T07:00', '2024-03-18T07:00', '2025-05-05T07:00', '2025-05-19T07:00', '2025-05-26T07:00', '2025-05-31T07:00', '2025-06-02T07:00', '2025-06-09T07:00', '2026-10-05T07:00', '2026-10-19T07:00', '2026-10-26T07:00', '2026-10-31T07:00', '2026-11-02T07:00', '2026-11-09T07:00'];
