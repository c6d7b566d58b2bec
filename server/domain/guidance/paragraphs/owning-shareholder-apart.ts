import { CIPFA_COMPANIES, COMPANY_REVIEW, NAO_2015 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const owningShareholderApart: Paragraph = {
  id: 'owning.shareholder-apart',
  phase: 'owning',
  title: {
    en: 'Keep the owner, the customer, the board and scrutiny in different hands',
    cy: 'Cadwch y perchennog, y cwsmer, y bwrdd a chraffu mewn dwylo gwahanol',
  },
  advice: {
    en: 'An owner wants the body to do well; a customer wants more for less. Give the decisions of the owner to a shareholder committee or a named representative, and the decisions of the customer to somebody who neither sits on the board nor depends on its results. Directors owe their duty to the body, not to the council that named them: say so when they are appointed, and train them. The chief executive, the finance officer and the monitoring officer should not sit on the board. Review every year whether the council still needs to own it.',
    cy: 'Mae perchennog am i’r corff lwyddo; mae cwsmer am gael mwy am lai. Rhowch benderfyniadau’r perchennog i bwyllgor cyfranddalwyr neu i gynrychiolydd a enwir, a phenderfyniadau’r cwsmer i rywun nad yw’n eistedd ar y bwrdd nac yn dibynnu ar ei ganlyniadau. Mae dyletswydd cyfarwyddwyr i’r corff, nid i’r cyngor a’u henwodd: dywedwch hynny pan benodir hwy, a hyfforddwch hwy. Ni ddylai’r prif weithredwr, y swyddog cyllid na’r swyddog monitro eistedd ar y bwrdd. Adolygwch bob blwyddyn a oes angen o hyd i’r cyngor fod yn berchen arno.',
  },
  safeguards: [
    {
      title: { en: 'A shareholder committee with its own terms', cy: 'Pwyllgor cyfranddalwyr â’i gylch gorchwyl ei hun' },
      test: {
        en: 'Compare its members with the board, the officers who manage the contract and the scrutiny committee: nobody is in two of them, and its minutes of the last year hold the decisions that the articles reserve to the owner.',
        cy: 'Cymharwch ei aelodau â’r bwrdd, y swyddogion sy’n rheoli’r contract a’r pwyllgor craffu: nid oes neb mewn dau ohonynt, ac mae ei gofnodion am y flwyddyn ddiwethaf yn cynnwys y penderfyniadau y mae’r erthyglau’n eu cadw i’r perchennog.',
      },
    },
    {
      title: { en: 'A client officer without a stake', cy: 'Swyddog cleient heb fuddiant' },
      test: {
        en: 'Read the objectives and the budget of the officer who manages the contract: neither a dividend nor the body’s result counts for them, and last year’s performance reports were theirs and not the body’s own.',
        cy: 'Darllenwch amcanion a chyllideb y swyddog sy’n rheoli’r contract: nid yw difidend na chanlyniad y corff yn cyfrif iddo, a’i adroddiadau ef ei hun, nid rhai’r corff, oedd adroddiadau perfformiad y llynedd.',
      },
    },
  ],
  modelWording: {
    en: 'The council’s rights as [owner / member] of [name of body] are exercised by [shareholder committee or representative]. The contract with the body is managed by [officer, unit], who is not a member of its board and has no target that depends on its result. Overview is by [scrutiny committee]. No person may hold two of these places. The people named by the council to the board are [names]; their duty as directors is to the body.',
    cy: 'Arferir hawliau’r cyngor fel [perchennog / aelod] o [enw’r corff] gan [pwyllgor cyfranddalwyr neu gynrychiolydd]. Rheolir y contract gyda’r corff gan [swyddog, uned], nad yw’n aelod o’i fwrdd ac nad oes ganddo darged sy’n dibynnu ar ei ganlyniad. Goruchwylir gan [pwyllgor craffu]. Ni chaiff neb ddal dau o’r lleoedd hyn. Y bobl a enwebwyd gan y cyngor i’r bwrdd yw [enwau]; i’r corff y mae eu dyletswydd fel cyfarwyddwyr.',
  },
  sources: [COMPANY_REVIEW, CIPFA_COMPANIES, NAO_2015],
};
