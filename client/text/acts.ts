import { acts as cyActs, changing as cyChanging, documents as cyDocuments, under as cyUnder } from './cy/acts.ts';
import { acts as enActs, changing as enChanging, documents as enDocuments, under as enUnder } from './en/acts.ts';
import { bilingual } from './index.ts';

export const acts = bilingual(enActs, cyActs);
export const documents = bilingual(enDocuments, cyDocuments);
export const under = bilingual(enUnder, cyUnder);
export const changing = bilingual(enChanging, cyChanging);
