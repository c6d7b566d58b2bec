/** Under which law an interest is left out of public copies, which may say so (in England Localism Act 2011 s.32(2)). */
import type { Nation } from '../vocabulary.ts';

export const WITHHELD_UNDER: Readonly<Record<Nation, string>> = {
  England: 'Localism Act 2011 s.32',
  Wales: 'Local Authorities (Model Code of Conduct) (Wales) Order 2008, Schedule, paragraph 16',
  // No provision is known that says so of councillors: that somebody could be in danger is reason enough until one is read.
  Scotland: 'Safety of a person (provision to be confirmed)',
  'Northern-Ireland': 'Safety of a person (provision to be confirmed)',
};
