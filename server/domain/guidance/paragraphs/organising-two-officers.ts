import { HC_112, NAO_2015, PLANNING_REG_10, REGULATORS_CODE } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingTwoOfficers: Paragraph = {
  id: 'organising.two-officers',
  phase: 'organising',
  title: {
    en: 'Name two officers, each with a deputy who is not the other',
    cy: 'Enwch ddau swyddog, pob un â dirprwy nad yw’r llall',
  },
  advice: {
    en: 'When one person answers for both sides, nobody is left to whom the other side could turn. Name a second accountable officer for one of the roles, of a grade that can say no, and a deputy for each so that leave and sickness do not undo the split. Record from which day, and hand over the files. If the council cannot find a second officer, an officer of another council can be appointed for this body alone. An officer who has decided against the body does not hear its appeal.',
    cy: 'Pan fydd un person yn atebol dros y ddwy ochr, nid oes neb ar ôl i’r ochr arall droi ato. Enwch ail swyddog atebol ar gyfer un o’r rolau, ar radd a all ddweud na, a dirprwy i bob un fel nad yw gwyliau a salwch yn dadwneud y rhaniad. Cofnodwch o ba ddiwrnod, a throsglwyddwch y ffeiliau. Os na all y cyngor ddod o hyd i ail swyddog, gellir penodi swyddog o gyngor arall ar gyfer y corff hwn yn unig. Nid yw swyddog a benderfynodd yn erbyn y corff yn gwrando ei apêl.',
  },
  safeguards: [
    {
      title: { en: 'A second accountable officer, in post', cy: 'Ail swyddog atebol, yn ei swydd' },
      test: {
        en: 'Take the signatures, approvals in the finance system and letters of the last six months: the first officer appears in one role only, during the other officer’s absence too.',
        cy: 'Cymerwch lofnodion, cymeradwyaethau yn y system gyllid a llythyrau’r chwe mis diwethaf: dim ond mewn un rôl y mae’r swyddog cyntaf yn ymddangos, hefyd yn ystod absenoldeb y swyddog arall.',
      },
    },
    {
      title: { en: 'A named deputy outside the pair', cy: 'Dirprwy a enwir y tu allan i’r ddau' },
      test: {
        en: 'Ask the switchboard and the body itself whom they would call while each officer is away: both give the deputy’s name, and it is not the other officer.',
        cy: 'Gofynnwch i’r switsfwrdd ac i’r corff ei hun pwy y byddent yn ei ffonio tra bo pob swyddog i ffwrdd: mae’r ddau’n rhoi enw’r dirprwy, ac nid y swyddog arall ydyw.',
      },
    },
  ],
  modelWording: {
    en: 'From [date] the accountable officer for [role] towards [name of body] is [officer], deputy [officer]; for [role] it is [officer], deputy [officer]. None of them acts in the other role, in an absence either. Disagreement between them goes to [post], who decides in writing with reasons.',
    cy: 'O [dyddiad] y swyddog atebol am [rôl] tuag at [enw’r corff] yw [swyddog], dirprwy [swyddog]; am [rôl] y swyddog atebol yw [swyddog], dirprwy [swyddog]. Nid yw’r un ohonynt yn gweithredu yn y rôl arall, nac mewn absenoldeb ychwaith. Â anghytundeb rhyngddynt at [swydd], sy’n penderfynu’n ysgrifenedig gyda rhesymau.',
  },
  sources: [HC_112, REGULATORS_CODE, PLANNING_REG_10, NAO_2015],
};
