import type { Template } from '../template.ts';

/** That a reply waits; neither who replied nor what. */
export const bodyReplied: Template = {
  id: 'body-replied',
  says: 'To the monitoring officer and the deputy: that a body replied to what will be published about it',
  digest: true,
  ofRegister: true,
  words: ({ authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Mae corff wedi ateb, ${authority}`,
          text: `Mae corff wedi ateb yr hyn y mae ${authority} yn ei gyhoeddi amdano. Mae’r ateb yn aros i chi benderfynu a gaiff ei gyhoeddi:\n\n${register}/week#answers`,
        }
      : {
          subject: `A body has replied, ${authority}`,
          text: `A body has replied to what ${authority} publishes about it. The reply waits for you to settle whether it is published:\n\n${register}/week#answers`,
        },
  example: { authority: 'Wexmere District Council', register: 'https://register.example' },
};
