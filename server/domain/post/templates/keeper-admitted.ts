import { ROLE_WORDS } from '../../accounts/role-words.ts';
import type { MembershipRole } from '../../accounts/account.ts';
import type { Template } from '../template.ts';

/** An administrator can make anybody a keeper, themselves too: those who are keepers already must not be the last to know. */
export const keeperAdmitted: Template = {
  id: 'keeper-admitted',
  says: 'Tells those who keep a register that somebody else may now keep it as well',
  digest: true,
  ofRegister: false,
  staleAfterHours: 14 * 24,
  words: ({ keeper, role, authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Mae un arall yn cadw cofrestr ${authority}`,
          text: `Cafodd ${keeper} y rôl hon: ${ROLE_WORDS[role as MembershipRole].cy} yn ${authority}. Caiff gofnodi popeth y cewch chi ei gofnodi, ac agor manylion a ataliwyd.\n\nOs nad oeddech yn disgwyl hyn, gofynnwch i weinyddwr y gofrestr: ${register}`,
        }
      : {
          subject: `Somebody else keeps the register of ${authority}`,
          text: `${keeper} was given the role of ${ROLE_WORDS[role as MembershipRole].en} at ${authority}, and may record all that you may, and open withheld details.\n\nIf you did not expect this, ask the administrator of the register: ${register}`,
        },
  example: { keeper: 'K. Keeper', role: 'deputy-monitoring-officer', authority: 'Wexmere District Council', register: 'https://register.example' },
};
