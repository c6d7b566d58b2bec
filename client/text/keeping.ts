import { due as cyDue, intake as cyIntake, keeping as cy, retention as cyRetention, rulings as cyRulings } from './cy/keeping.ts';
import { due as enDue, intake as enIntake, keeping as en, retention as enRetention, rulings as enRulings } from './en/keeping.ts';
import { bilingual } from './index.ts';

export const keeping = bilingual(en, cy);
export const due = bilingual(enDue, cyDue);
export const intake = bilingual(enIntake, cyIntake);
export const rulings = bilingual(enRulings, cyRulings);
export const retention = bilingual(enRetention, cyRetention);
