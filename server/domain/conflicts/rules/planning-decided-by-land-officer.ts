import { marked } from '../shapes/marked.ts';
import type { Rule } from '../rule.ts';
import { PLANNING_OWN_LAND } from '../sources.ts';
import { LAND } from './planning-decided-by-landholder.ts';

export const planningDecidedByLandOfficer: Rule = {
  id: 'planning-decided-by-land-officer',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: { en: 'A planning officer who manages the land', cy: 'Swyddog cynllunio sy’n rheoli’r tir' },
  why: {
    en: 'An officer whose responsibilities include any aspect of managing the land may not decide the council’s own application about it. The report of such an officer to a committee raises the same question.',
    cy: 'Ni chaiff swyddog y mae ei gyfrifoldebau’n cynnwys unrhyw agwedd ar reoli’r tir benderfynu cais y cyngor ei hun yn ei gylch. Mae adroddiad swyddog o’r fath i bwyllgor yn codi’r un cwestiwn.',
  },
  says: {
    en: '{subject} answered for {authority} both for planning towards {body} and for the land: {periods}.',
    cy: 'Yr oedd {subject} yn atebol dros {authority} am gynllunio tuag at {body} ac am y tir hefyd: {periods}.',
  },
  sources: [PLANNING_OWN_LAND],
  guidance: 'regulating.own-land',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  about: 'officer',
  parameters: {},
  ...marked('planning', LAND, 'officer'),
};
