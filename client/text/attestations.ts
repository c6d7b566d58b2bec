import { attestations as cy, attested as cyList } from './cy/attestations.ts';
import { attestations as en, attested as enList } from './en/attestations.ts';
import { bilingual } from './index.ts';

export const attestations = bilingual(en, cy);
export const attested = bilingual(enList, cyList);
