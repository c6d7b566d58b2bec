import { Type } from 'typebox';
import type { Source } from '../../conflicts/rule.ts';
import { strict } from '../../schema.ts';
import type { Kind } from '../kind.ts';
import { OFFICERS } from '../sources.ts';
import { TRUTH } from './words.ts';

/** No statute asks for it each year: the council does, of those whom it employs. */
const EMPLOYEES_CODE: Source = { title: 'The council’s own code of conduct for its employees', provision: 'yearly return', basis: 'local-code', from: '1974-04-01', to: null };

export const annualNilReturn: Kind = {
  id: 'annual-nil-return',
  version: 1,
  validFrom: '1974-04-01',
  validTo: null,
  nations: ['England', 'Wales'],
  whose: ['officer'],
  title: { en: 'Officer’s yearly nil return', cy: 'Dychweliad dim blynyddol swyddog' },
  lead: { en: 'That you have no interest in any contract of the council, no outside work and no gifts to declare, beyond what you have declared.', cy: 'Nad oes gennych fuddiant yn unrhyw gontract y cyngor, na gwaith allanol na rhoddion i’w datgan, y tu hwnt i’r hyn a ddatganwyd.' },
  truth: TRUTH,
  answers: strict({ nothingToDeclare: Type.Literal(true) }),
  deadline: { clock: 'each-year', days: 28, basis: 'local-code', source: EMPLOYEES_CODE },
  published: false,
  check: () => [],
  declares: () => [],
  effect: 'confirms',
  sources: [OFFICERS],
  examples: { accepted: [{ nothingToDeclare: true }], refused: [{ answers: {}, path: 'answers.nothingToDeclare' }] },
};
