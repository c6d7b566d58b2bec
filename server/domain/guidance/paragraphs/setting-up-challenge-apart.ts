import { CHALLENGE, DRAPER, NAO_2015 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const settingUpChallengeApart: Paragraph = {
  id: 'setting-up.challenge-apart',
  phase: 'setting-up',
  title: {
    en: 'Let an expression of interest be assessed by somebody who would not lose the service',
    cy: 'Gadewch i ddatganiad o ddiddordeb gael ei asesu gan rywun na fyddai’n colli’r gwasanaeth',
  },
  advice: {
    en: 'A voluntary or community body, a charity, a parish council or two or more employees may say that they want to run a service, and the council must consider it, with its social, economic and environmental value, and may reject it only on a ground that the regulations name. Whoever runs that service today knows most about it and would lose it. Let them give facts in writing, which the body sees, and let a panel from outside the service weigh them: with somebody from procurement, somebody from another service, and nobody who drew up the council’s own plan for the service. Treat what arrives as what it is, also where it is not on the form; ask for what is missing before rejecting it; keep the date, the ground and the reasons, and publish the notification as the Act asks.',
    cy: 'Caiff corff gwirfoddol neu gymunedol, elusen, cyngor plwyf neu ddau neu fwy o weithwyr ddweud eu bod am redeg gwasanaeth, a rhaid i’r cyngor ystyried hynny, gyda’i werth cymdeithasol, economaidd ac amgylcheddol, ac ni chaiff ei wrthod ond ar sail y mae’r rheoliadau’n ei henwi. Y sawl sy’n rhedeg y gwasanaeth heddiw sy’n gwybod fwyaf amdano, ac a fyddai’n ei golli. Gadewch iddynt roi ffeithiau yn ysgrifenedig, y mae’r corff yn eu gweld, a gadewch i banel o’r tu allan i’r gwasanaeth eu pwyso a’u mesur: gyda rhywun o gaffael, rhywun o wasanaeth arall, a neb a luniodd gynllun y cyngor ei hun ar gyfer y gwasanaeth. Triniwch yr hyn sy’n cyrraedd fel yr hyn ydyw, hyd yn oed os nad yw ar y ffurflen; gofynnwch am yr hyn sydd ar goll cyn ei wrthod; cadwch y dyddiad, y sail a’r rhesymau, a chyhoeddwch yr hysbysiad fel y mae’r Ddeddf yn gofyn.',
  },
  safeguards: [
    {
      title: { en: 'A panel from outside the service', cy: 'Panel o’r tu allan i’r gwasanaeth' },
      test: {
        en: 'Take each expression of interest of the year: the minute names the panel, none of whom works in, manages or has a budget for the service, and what the service wrote was sent to the body before the panel met.',
        cy: 'Cymerwch bob datganiad o ddiddordeb yn ystod y flwyddyn: mae’r cofnod yn enwi’r panel, nad oes neb ohono’n gweithio yn y gwasanaeth, yn ei reoli nac yn dal cyllideb ar ei gyfer, ac anfonwyd yr hyn a ysgrifennodd y gwasanaeth at y corff cyn i’r panel gyfarfod.',
      },
    },
  ],
  modelWording: {
    en: 'Expressions of interest in running [service] are assessed by [names or posts], none of whom has a part in running it. [Service] answers questions of the panel in writing, with a copy to the body. The panel recommends to [decision-maker], who did not draw up the council’s own proposals for the service. The notification, with the ground and the reasons where it is rejected or modified, is published on [page].',
    cy: 'Asesir datganiadau o ddiddordeb mewn rhedeg [gwasanaeth] gan [enwau neu swyddi], nad oes gan neb ohonynt ran yn ei redeg. Mae [gwasanaeth] yn ateb cwestiynau’r panel yn ysgrifenedig, gyda chopi i’r corff. Mae’r panel yn argymell i [penderfynwr], na luniodd gynigion y cyngor ei hun ar gyfer y gwasanaeth. Cyhoeddir yr hysbysiad, gyda’r sail a’r rhesymau lle caiff ei wrthod neu ei addasu, ar [tudalen].',
  },
  sources: [CHALLENGE, DRAPER, NAO_2015],
};
