import { COMPANY_REVIEW, HC_112, NAO_2015 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingManyRoles: Paragraph = {
  id: 'organising.many-roles',
  phase: 'organising',
  title: {
    en: 'Put all roles towards one body on one page, and drop one if you can',
    cy: 'Rhowch bob rôl tuag at un corff ar un dudalen, a gollyngwch un os gallwch',
  },
  advice: {
    en: 'With three or more kinds of role, the question is no longer how to split two of them but for whom the council acts. Draw up one page: each role, since when, who answers for it, who could do it instead. Take it once a year to a committee that plays none of the roles. Begin with what can be given up: a seat on the board, a loan that a bank would take on, support that has served its purpose. For what stays, name one safeguard for each pair and the officer who tests it. Council companies have failed where every role was known to somebody and the sum of them to nobody.',
    cy: 'Gyda thri neu fwy o fathau o rôl, nid sut i rannu dwy ohonynt yw’r cwestiwn mwyach ond dros bwy y mae’r cyngor yn gweithredu. Lluniwch un dudalen: pob rôl, ers pryd, pwy sy’n atebol amdani, pwy allai ei gwneud yn ei le. Ewch â hi unwaith y flwyddyn at bwyllgor nad yw’n chwarae’r un o’r rolau. Dechreuwch gyda’r hyn y gellir ei ildio: sedd ar y bwrdd, benthyciad y byddai banc yn ei gymryd, cymorth sydd wedi cyflawni ei ddiben. Ar gyfer yr hyn sy’n aros, enwch un mesur diogelu i bob pâr a’r swyddog sy’n ei brofi. Mae cwmnïau cyngor wedi methu lle’r oedd pob rôl yn hysbys i rywun a’u cyfanswm i neb.',
  },
  safeguards: [
    {
      title: { en: 'A yearly report of all roles to a committee that plays none', cy: 'Adroddiad blynyddol o’r holl rolau i bwyllgor nad yw’n chwarae’r un' },
      test: {
        en: 'Compare the last report with this register on its date: every role is in both, and the minutes record for each what was decided: end it, move it, or keep it with a safeguard.',
        cy: 'Cymharwch yr adroddiad diwethaf â’r gofrestr hon ar ei ddyddiad: mae pob rôl yn y ddau, ac mae’r cofnodion yn nodi ar gyfer pob un beth a benderfynwyd: ei dirwyn i ben, ei symud, neu ei chadw gyda mesur diogelu.',
      },
    },
    {
      title: { en: 'One tested safeguard for each pair of roles', cy: 'Un mesur diogelu a brofwyd i bob pâr o rolau' },
      test: {
        en: 'For each pair of roles live today, ask for the safeguard, its owner and the evidence of its last test: all exist, and no test is more than twelve months old.',
        cy: 'Ar gyfer pob pâr o rolau sy’n fyw heddiw, gofynnwch am y mesur diogelu, ei berchennog a thystiolaeth ei brawf diwethaf: maent i gyd yn bod, ac nid oes yr un prawf yn fwy na deuddeg mis oed.',
      },
    },
  ],
  modelWording: {
    en: 'The council plays these roles towards [name of body]: [role – since – unit – accountable officer]. It has considered which of them it could give up, and [will end (role) on (date) / keeps them all because (reason)]. For the roles that stay, the safeguards are [safeguard – owner – next test]. [Committee], which plays none of these roles, reviews this statement every year in [month].',
    cy: 'Mae’r cyngor yn chwarae’r rolau hyn tuag at [enw’r corff]: [rôl – ers – uned – swyddog atebol]. Mae wedi ystyried pa rai ohonynt y gallai eu hildio, ac [mae’n dirwyn (rôl) i ben ar (dyddiad) / mae’n eu cadw i gyd oherwydd (rheswm)]. Ar gyfer y rolau sy’n aros, y mesurau diogelu yw [mesur – perchennog – prawf nesaf]. Mae [pwyllgor], nad yw’n chwarae’r un o’r rolau hyn, yn adolygu’r datganiad hwn bob blwyddyn ym mis [mis].',
  },
  sources: [HC_112, COMPANY_REVIEW, NAO_2015],
};
