import type { Template } from '../template.ts';

export const declarationAccepted: Template = {
  id: 'declaration-accepted',
  says: 'To whoever filed a declaration: that the monitoring officer accepted it',
  digest: true,
  ofRegister: true,
  staleAfterHours: 30 * 24,
  words: ({ number, authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Derbyniwyd eich datganiad rhif ${number} gan y swyddog monitro, ${authority}`,
          text: `Edrychodd swyddog monitro ${authority} ar eich datganiad rhif ${number} a’i dderbyn. Nid oes angen i chi wneud dim.\n\nMae’r hyn a gofrestrwyd i’w weld wedi i chi fewngofnodi:\n\n${register}/declare`,
        }
      : {
          subject: `Your declaration no. ${number} was accepted, ${authority}`,
          text: `The monitoring officer of ${authority} looked at your declaration no. ${number} and accepted it. There is nothing for you to do.\n\nWhat is registered can be seen when you sign in:\n\n${register}/declare`,
        },
  example: { number: 1207, authority: 'Wexmere District Council', register: 'https://register.example' },
};
