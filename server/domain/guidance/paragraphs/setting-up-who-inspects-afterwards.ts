import { HC_112, REGULATORS_CODE } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const settingUpWhoInspectsAfterwards: Paragraph = {
  id: 'setting-up.who-inspects-afterwards',
  phase: 'setting-up',
  title: {
    en: 'Ask who will inspect it once it is no longer the council',
    cy: 'Gofynnwch pwy fydd yn ei arolygu pan na fydd yn rhan o’r cyngor mwyach',
  },
  advice: {
    en: 'While the council runs a service itself, others may enforce against it, or nobody can. On the day the service moves to a separate body, the council’s own officers may become its inspectors: for food, for health and safety at many premises, for licences, for housing conditions. List before go-live each function that arises on that day, which team will carry it out, and who hears an appeal. Tell the body in writing that support gives it no easier treatment.',
    cy: 'Tra bo’r cyngor yn rhedeg gwasanaeth ei hun, gall eraill orfodi yn ei erbyn, neu ni all neb. Ar y diwrnod y bydd y gwasanaeth yn symud i gorff ar wahân, gall swyddogion y cyngor ei hun ddod yn arolygwyr iddo: ar gyfer bwyd, ar gyfer iechyd a diogelwch mewn llawer o safleoedd, ar gyfer trwyddedau, ar gyfer amodau tai. Cyn mynd yn fyw, rhestrwch bob swyddogaeth sy’n codi ar y diwrnod hwnnw, pa dîm fydd yn ei chyflawni, a phwy sy’n gwrando apêl. Dywedwch wrth y corff yn ysgrifenedig na fydd y cymorth yn golygu triniaeth haws.',
  },
  safeguards: [
    {
      title: { en: 'A list of regulatory functions, agreed before go-live', cy: 'Rhestr o swyddogaethau rheoleiddio, wedi’i chytuno cyn mynd yn fyw' },
      test: {
        en: 'One month after go-live, ask each team on the list what it has recorded about the body: every function has a team, a named officer and a premises record, and none of those officers helped to set the body up.',
        cy: 'Fis ar ôl mynd yn fyw, gofynnwch i bob tîm ar y rhestr beth y mae wedi’i gofnodi am y corff: mae tîm, swyddog a enwir a chofnod safle ar gyfer pob swyddogaeth, ac ni helpodd yr un o’r swyddogion hynny i sefydlu’r corff.',
      },
    },
  ],
  modelWording: {
    en: 'From [go-live date] the council exercises the following functions towards [name of body]: [function – team – accountable officer]. None of the officers named took part in setting up the body. Appeals against their decisions are heard by [person or body], who took no part in the decision.',
    cy: 'O [dyddiad mynd yn fyw] bydd y cyngor yn arfer y swyddogaethau canlynol tuag at [enw’r corff]: [swyddogaeth – tîm – swyddog atebol]. Ni chymerodd yr un o’r swyddogion a enwir ran mewn sefydlu’r corff. Gwrandewir apeliadau yn erbyn eu penderfyniadau gan [person neu gorff] na chymerodd ran yn y penderfyniad.',
  },
  sources: [HC_112, REGULATORS_CODE],
};
