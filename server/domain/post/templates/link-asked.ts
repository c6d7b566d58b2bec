import type { Template } from '../template.ts';

/**
 * Somebody asked for a link to sign in. Whether the address has an account is looked up only when this is sent, so that asking takes the same
 * time for every address; where there is none, nothing is sent.
 */
export const linkAsked: Template = {
  id: 'link-asked',
  says: 'The link to sign in with, for those who only declare; a link to set a new password for everybody else',
  digest: false,
  ofRegister: false,
  // Who asked has asked again, or come in otherwise.
  staleAfterHours: 24,
  link: { purpose: 'sign-in', minutes: 15 },
  words: ({ link, purpose }, language) =>
    purpose === 'password'
      ? {
          subject: language === 'cy' ? 'Gosod cyfrinair newydd: Cofrestr rolau a buddiannau' : 'Set a new password: Register of roles and interests',
          text:
            language === 'cy'
              ? `Gofynnodd rhywun am gyfrinair newydd ar gyfer y cyfeiriad hwn. I osod un, agorwch:\n\n${link}\n\nMae’r ddolen yn gweithio unwaith, am 15 munud. Os nad chi a ofynnodd, nid oes angen gwneud dim: nid yw dim wedi newid.`
              : `Somebody asked for a new password for this address. To set one, open:\n\n${link}\n\nThe link works once, for 15 minutes. If it was not you, there is nothing to do: nothing has changed.`,
        }
      : {
          subject: language === 'cy' ? 'Mewngofnodi: Cofrestr rolau a buddiannau' : 'Sign in: Register of roles and interests',
          text:
            language === 'cy'
              ? `I fewngofnodi, agorwch:\n\n${link}\n\nMae’r ddolen yn gweithio unwaith, am 15 munud. Os nad chi a ofynnodd amdani, nid oes angen gwneud dim.`
              : `To sign in, open:\n\n${link}\n\nThe link works once, for 15 minutes. If you did not ask for it, there is nothing to do.`,
        },
  example: { purpose: 'sign-in', link: 'https://register.example/link#…' },
};
