import { HC_112, NAO_2015 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const settingUpSayWhyAndEndIt: Paragraph = {
  id: 'setting-up.say-why-and-end-it',
  phase: 'setting-up',
  title: {
    en: 'Say why the council helps, what it gives, and when that ends',
    cy: 'Dywedwch pam y mae’r cyngor yn helpu, beth y mae’n ei roi, a phryd y daw hynny i ben',
  },
  advice: {
    en: 'Before any staff time, advice, money or premises are given, take a decision that says why this body and not another, what it will be given and what that is worth, who in the council gives it, and on which day it stops. Support without an end becomes a permanent role that nobody decided on, and every later contract or inspection is then read in its light. Name in the same decision the people who will not be allowed to buy from the body or inspect it afterwards.',
    cy: 'Cyn rhoi unrhyw amser staff, cyngor, arian neu safle, gwnewch benderfyniad sy’n dweud pam y corff hwn ac nid un arall, beth a roddir iddo a beth yw gwerth hynny, pwy yn y cyngor sy’n ei roi, ac ar ba ddiwrnod y daw i ben. Mae cymorth heb ddiwedd yn troi’n rôl barhaol na phenderfynodd neb arni, a darllenir pob contract neu arolygiad diweddarach yn ei goleuni. Enwch yn yr un penderfyniad y bobl na chânt brynu gan y corff na’i arolygu wedyn.',
  },
  safeguards: [
    {
      title: { en: 'A written decision with an end date', cy: 'Penderfyniad ysgrifenedig â dyddiad terfyn' },
      test: {
        en: 'On the day after the end date, take the officers’ time records, room bookings and payments for the body: nothing is booked as support after that day, or a new decision with a new date extends it.',
        cy: 'Drannoeth y dyddiad terfyn, edrychwch ar gofnodion amser y swyddogion, y llogi ystafelloedd a’r taliadau i’r corff: nid oes dim wedi’i gofnodi fel cymorth ar ôl y diwrnod hwnnw, neu mae penderfyniad newydd â dyddiad newydd yn ei ymestyn.',
      },
    },
    {
      title: { en: 'A list of who helped', cy: 'Rhestr o’r rhai a helpodd' },
      test: {
        en: 'Compare the list, once a year, with the people who evaluate, manage or inspect the body: no name stands on both, or the monitoring officer has agreed to it in writing with reasons.',
        cy: 'Cymharwch y rhestr, unwaith y flwyddyn, â’r bobl sy’n gwerthuso, yn rheoli neu’n arolygu’r corff: nid oes yr un enw ar y ddwy, neu mae’r swyddog monitro wedi cytuno i hynny’n ysgrifenedig gyda rhesymau.',
      },
    },
  ],
  modelWording: {
    en: 'The council will support the setting up of [name of body] because [reason]. It will give [staff time, advice, money, premises], with an estimated value of [£ amount], through [unit], under [accountable officer]. Support ends on [date]; any extension needs a new decision of [decision-maker]. Officers who give this support will take no part in awarding or managing a contract with the body, or in inspecting it, until [date].',
    cy: 'Bydd y cyngor yn cefnogi sefydlu [enw’r corff] oherwydd [rheswm]. Bydd yn rhoi [amser staff, cyngor, arian, safle], gwerth amcangyfrifedig o [swm £], drwy [uned], o dan [swyddog atebol]. Daw’r cymorth i ben ar [dyddiad]; bydd angen penderfyniad newydd gan [penderfynwr] i’w ymestyn. Ni fydd y swyddogion sy’n rhoi’r cymorth hwn yn cymryd unrhyw ran mewn dyfarnu neu reoli contract gyda’r corff, nac yn ei arolygu, tan [dyddiad].',
  },
  sources: [HC_112, NAO_2015],
};
