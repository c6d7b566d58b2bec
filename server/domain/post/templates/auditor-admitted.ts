import { ROLE_WORDS } from '../../accounts/role-words.ts';
import type { MembershipRole } from '../../accounts/account.ts';
import { dayIn } from '../dates.ts';
import type { Template } from '../template.ts';

/** The register is the council's: whoever keeps it learns who of outside may look into it, and that they can end it. */
export const auditorAdmitted: Template = {
  id: 'auditor-admitted',
  says: 'Tells those who keep a register that an auditor was admitted to it: who, until when, and that they can end it',
  digest: true,
  ofRegister: false,
  // Where no mail can go out for that long, it is no news any more.
  staleAfterHours: 14 * 24,
  words: ({ auditor, role, authority, until, register }, language) =>
    language === 'cy'
      ? {
          subject: `Archwilydd â mynediad i gofrestr ${authority}`,
          text: `Caiff ${auditor} (${ROLE_WORDS[role as MembershipRole].cy}) ddarllen cofrestr ${authority} hyd ${dayIn(String(until), 'cy')}.\n\nGallwch weld pwy sydd â mynediad, a’i derfynu ar unwaith neu ynghynt, yn y gofrestr: ${register}`,
        }
      : {
          subject: `An auditor was admitted to the register of ${authority}`,
          text: `${auditor} (${ROLE_WORDS[role as MembershipRole].en}) may read the register of ${authority} until ${dayIn(String(until), 'en')}.\n\nYou can see who has access, and end it at once or earlier, in the register: ${register}`,
        },
  example: { auditor: 'F. Auditor', role: 'lga-auditor', authority: 'Wexmere District Council', until: '2027-05-03', register: 'https://register.example' },
};
