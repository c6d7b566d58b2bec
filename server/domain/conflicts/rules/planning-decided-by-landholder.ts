import { marked, type Stake } from '../shapes/marked.ts';
import type { Rule } from '../rule.ts';
import { PLANNING_OWN_LAND } from '../sources.ts';

/** The bar of regulation 10 is on the council’s own application. Where the body applies on land that the council lets, it is a model and no law. */
export const LAND: readonly [Stake, ...Stake[]] = [{ kind: 'land-manager', severity: 5 }, { kind: 'landlord', severity: 3 }];

export const planningDecidedByLandholder: Rule = {
  id: 'planning-decided-by-landholder',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: { en: 'A planning committee that manages the land', cy: 'Pwyllgor cynllunio sy’n rheoli’r tir' },
  why: {
    en: 'Who manages the land wants it built on, or let. Where the council itself applies, alone or with the body, the law keeps that committee from deciding; where it is only the landlord, an observer would ask the same.',
    cy: 'Mae’r sawl sy’n rheoli’r tir am weld adeiladu arno, neu ei osod. Lle mai’r cyngor ei hun sy’n gwneud cais, ar ei ben ei hun neu gyda’r corff, mae’r gyfraith yn cadw’r pwyllgor hwnnw rhag penderfynu; lle nad yw ond yn landlord, byddai sylwedydd yn gofyn yr un peth.',
  },
  says: {
    en: '{subject} decided for {authority} on planning towards {body} while it answered for the land: {periods}.',
    cy: 'Bu {subject} yn penderfynu ar gynllunio tuag at {body} dros {authority} tra oedd yn gyfrifol am y tir: {periods}.',
  },
  sources: [PLANNING_OWN_LAND],
  guidance: 'regulating.own-land',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  about: 'committee',
  parameters: {},
  ...marked('planning', LAND, 'committee'),
};
