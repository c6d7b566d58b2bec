/** Under which law an interest is left out of public copies, which may say so (in England Localism Act 2011 s.32(2)). */
import type { Nation } from '../vocabulary.ts';
import type { Language } from '../words.ts';

export const WITHHELD_UNDER: Readonly<Record<Nation, string>> = {
  England: 'Localism Act 2011 s.32',
  Wales: 'Local Authorities (Model Code of Conduct) (Wales) Order 2008, Schedule, paragraph 16',
  // No provision is known that says so of councillors: that somebody could be in danger is reason enough until one is read.
  Scotland: 'Safety of a person (provision to be confirmed)',
  'Northern-Ireland': 'Safety of a person (provision to be confirmed)',
};

const IN_WELSH: Readonly<Record<Nation, string>> = {
  England: 'Deddf Lleoliaeth 2011, adran 32',
  Wales: 'Gorchymyn Awdurdodau Lleol (Cod Ymddygiad Enghreifftiol) (Cymru) 2008, yr Atodlen, paragraff 16',
  Scotland: 'Diogelwch person (darpariaeth i’w chadarnhau)',
  'Northern-Ireland': 'Diogelwch person (darpariaeth i’w chadarnhau)',
};

/** As pages say it; files and interfaces for programs keep to one form, by which rows can be counted. */
export const withheldUnder = (nation: Nation, language: Language): string => (language === 'cy' ? IN_WELSH : WITHHELD_UNDER)[nation];
