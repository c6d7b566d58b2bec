import type { Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandElectionExpenses: Heading = {
  id: 'scotland-election-expenses',
  subject: 'sponsorship',
  register: 'other',
  title: { en: 'Election expenses', cy: 'Treuliau etholiad' },
  asks: { en: 'Did anybody help you with the expenses of your election?', cy: 'A wnaeth unrhyw un eich helpu gyda threuliau eich etholiad?' },
  test: {
    en: 'Any assistance towards election expenses relating to your election to the council: a description of it and a statement of what it was.',
    cy: 'Unrhyw gymorth tuag at dreuliau etholiad mewn perthynas â’ch ethol i’r cyngor: disgrifiad ohono a datganiad o’r hyn ydoedd.',
  },
  holders: ['self'],
  fields: [{ name: 'from', kind: 'line', label: { en: 'Who helped', cy: 'Pwy a helpodd' }, required: true, publish: 'always' }, { name: 'what', kind: 'line', label: { en: 'With what', cy: 'Gyda beth' }, required: true, publish: 'always' }, { name: 'on', kind: 'date', label: { en: 'When', cy: 'Pryd' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'My branch printed my leaflets.', cy: 'Argraffodd fy nghangen fy nhaflenni.' }, declare: true, because: { en: 'Assistance towards election expenses, in money or in kind.', cy: 'Cymorth tuag at dreuliau etholiad, mewn arian neu mewn nwyddau.' } },
    { says: { en: 'I paid for my own election.', cy: 'Talais am fy etholiad fy hun.' }, declare: false, because: { en: 'Nobody helped.', cy: 'Ni helpodd neb.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('four')],
  reach: 'everywhere',
};
