import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PLANNING_REG_10, REGULATORS_CODE } from '../sources.ts';

export const regulatorAndOwner: Rule = {
  id: 'regulator-and-owner',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Inspects or licenses a body that it owns or sits on',
    cy: 'Arolygu neu drwyddedu corff y mae’n berchen arno neu’n aelod ohono',
  },
  why: {
    en: 'A council cannot serve notices on itself; on a body that it owns it can, and has reasons not to.',
    cy: 'Ni all cyngor gyflwyno hysbysiadau iddo’i hun; i gorff y mae’n berchen arno gall wneud hynny, ac mae ganddo resymau dros beidio.',
  },
  says: {
    en: '{authority} inspected or licensed {body} while it owned it, was a member or named people to its board: {periods}. Enforcing would have hurt its own interest.',
    cy: 'Bu {authority} yn arolygu neu’n trwyddedu {body} tra oedd yn berchen arno, yn aelod neu’n enwebu pobl i’w fwrdd: {periods}. Byddai gorfodi wedi niweidio ei fuddiant ei hun.',
  },
  sources: [HC_112, PLANNING_REG_10, REGULATORS_CODE],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: {},
  ...concurrent('regulator', 'owner', 4),
};
