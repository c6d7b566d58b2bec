import { questions as cyQuestions, raised as cyRaised, review as cyReview, reviews as cy, safeguards as cySafeguards } from './cy/reviews.ts';
import { questions as enQuestions, raised as enRaised, review as enReview, reviews as en, safeguards as enSafeguards } from './en/reviews.ts';
import { bilingual } from './index.ts';

export const reviews = bilingual(en, cy);
export const review = bilingual(enReview, cyReview);
export const safeguards = bilingual(enSafeguards, cySafeguards);
export const raised = bilingual(enRaised, cyRaised);
export const questions = bilingual(enQuestions, cyQuestions);
