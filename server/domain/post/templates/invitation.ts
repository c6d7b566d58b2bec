import type { Template } from '../template.ts';

/** Somebody was given an account. The link is made only when this is sent, and works once. */
export const invitation: Template = {
  id: 'invitation',
  says: 'The invitation to begin an account, with the link to do it',
  digest: false,
  ofRegister: false,
  link: { purpose: 'invitation', minutes: 72 * 60 },
  words: ({ link, name }, language) =>
    language === 'cy'
      ? {
          subject: 'Gwahoddiad: Cofrestr rolau a buddiannau',
          text: `${name},\n\nMae gennych gyfrif yn y gofrestr rolau a buddiannau. I’w gychwyn, agorwch:\n\n${link}\n\nMae’r ddolen yn gweithio unwaith, am 72 awr. Wedi hynny gofynnwch i’ch gweinyddwr am un arall.\n\nOs nad ydych yn gwybod am beth y mae hyn, nid oes angen gwneud dim: nid oes gan neb arall y ddolen.`,
        }
      : {
          subject: 'Invitation: Register of roles and interests',
          text: `${name},\n\nYou have an account in the register of roles and interests. To begin it, open:\n\n${link}\n\nThe link works once, for 72 hours. After that ask your administrator for another.\n\nIf you do not know what this is about, there is nothing to do: nobody else has the link.`,
        },
  example: { name: 'A. Clerk', link: 'https://register.example/link#…' },
};
