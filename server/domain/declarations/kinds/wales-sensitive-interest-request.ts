import type { Kind } from '../kind.ts';
import { WELSH_SENSITIVE } from '../sources.ts';
import { sensitiveInterestRequest } from './sensitive-interest-request.ts';

export const walesSensitiveInterestRequest: Kind = {
  ...sensitiveInterestRequest,
  version: 2,
  validFrom: '2016-04-01',
  nations: ['Wales'],
  lead: {
    en: 'Where the public’s seeing it creates, or is likely to create, a serious risk that you, or a person who lives with you, may be subjected to violence or intimidation. If the monitoring officer agrees, the public copy says only that an interest is withheld.',
    cy: 'Lle mae gadael i’r cyhoedd ei weld yn creu, neu’n debygol o greu, risg ddifrifol y gallech chi, neu berson sy’n byw gyda chi, ddioddef trais neu gael eich bygwth. Os yw’r swyddog monitro’n cytuno, dywed y copi cyhoeddus yn unig fod buddiant wedi’i atal.',
  },
  sources: [WELSH_SENSITIVE],
};
