import { ask as cyAsk, inquiries as cyInquiries } from './cy/asking.ts';
import { ask as enAsk, inquiries as enInquiries } from './en/asking.ts';
import { bilingual } from './index.ts';

export const ask = bilingual(enAsk, cyAsk);
export const inquiries = bilingual(enInquiries, cyInquiries);
