import type { Language } from '../../server/domain/words.ts';
import { embed as cy } from './cy/embed.ts';
import { embed as en } from './en/embed.ts';

/** Chosen by each element: a page can show one in English beside one in Welsh. */
export const embed: Readonly<Record<Language, typeof en>> = { en, cy };
