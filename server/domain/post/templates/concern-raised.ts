import type { Template } from '../template.ts';

/** That one waits, and nothing of what was said, nor by whom. */
export const concernRaised: Template = {
  id: 'concern-raised',
  says: 'To those who triage concerns: that somebody raised one',
  digest: true,
  ofRegister: true,
  words: ({ authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Codwyd pryder, ${authority}`,
          text: `Mae rhywun wedi codi pryder gyda ${authority}. Mae’n aros i chi edrych arno:\n\n${register}/concerns`,
        }
      : {
          subject: `A concern was raised, ${authority}`,
          text: `Somebody raised a concern with ${authority}. It waits for you to look at it:\n\n${register}/concerns`,
        },
  example: { authority: 'Wexmere District Council', register: 'https://register.example' },
};
