/** Guidance: an open catalogue by the phases that HC 112 para 48 names, with off-the-shelf safeguards and model wording. */
import type { Source } from '../conflicts/rule.ts';
import type { Words } from '../words.ts';

export const PHASES = {
  'setting-up': { en: 'Setting up', cy: 'Sefydlu' },
  supporting: { en: 'Supporting', cy: 'Cefnogi' },
  contracting: { en: 'Entering contracts', cy: 'Ymrwymo i gontractau' },
  enforcing: { en: 'Enforcing contracts', cy: 'Gorfodi contractau' },
  regulating: { en: 'Regulating', cy: 'Rheoleiddio' },
  owning: { en: 'Owning', cy: 'Perchnogi' },
  financing: { en: 'Funding and lending', cy: 'Ariannu a benthyca' },
  organising: { en: 'Who does what', cy: 'Pwy sy’n gwneud beth' },
} as const satisfies Record<string, Words>;

export type Phase = keyof typeof PHASES;

/** Something a council can put in place today, with how to tell that it operates. */
export interface Safeguard {
  readonly title: Words;
  /** How it will be tested, and what would show that it works. */
  readonly test: Words;
}

export interface Paragraph {
  /** `phase.name`; rules cite it. */
  readonly id: string;
  readonly phase: Phase;
  readonly title: Words;
  readonly advice: Words;
  readonly safeguards: readonly [Safeguard, ...Safeguard[]];
  /** Wording to paste into a decision, a contract or a scheme of delegation; places in [square brackets]. */
  readonly modelWording: Words;
  readonly sources: readonly Source[];
}
