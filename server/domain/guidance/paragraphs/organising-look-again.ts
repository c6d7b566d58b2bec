import { HC_112, NAO_2024, PA_81 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingLookAgain: Paragraph = {
  id: 'organising.look-again',
  phase: 'organising',
  title: {
    en: 'Look again on the day that you set, and test what you rely on',
    cy: 'Edrychwch eto ar y diwrnod a bennwyd gennych, a phrofwch yr hyn yr ydych yn dibynnu arno',
  },
  advice: {
    en: 'A decision answers the facts of its day. Set a day for the next look when you decide, within a year where the overlap stays, and earlier where a contract, an appointment or an inspection falls due. Name for each safeguard who answers for it, how it is tested and how often; have somebody else test it, and keep what they saw. If a test fails, say so on that day and decide again: a safeguard that does not operate is worse than none, because others rely on it. When one expires, ask whether the overlap is still there before you let it go.',
    cy: 'Mae penderfyniad yn ateb ffeithiau ei ddydd. Pennwch ddiwrnod ar gyfer yr olwg nesaf wrth benderfynu, o fewn blwyddyn lle mae’r gorgyffwrdd yn parhau, ac yn gynt lle mae contract, penodiad neu arolygiad yn ddyledus. Enwch ar gyfer pob mesur diogelu pwy sy’n atebol amdano, sut y caiff ei brofi a pha mor aml; gofynnwch i rywun arall ei brofi, a chadwch yr hyn a welsant. Os bydd prawf yn methu, dywedwch hynny y diwrnod hwnnw a phenderfynwch eto: mae mesur nad yw’n gweithio yn waeth na dim, oherwydd bod eraill yn dibynnu arno. Pan ddaw un i ben, gofynnwch a yw’r gorgyffwrdd yno o hyd cyn gadael iddo fynd.',
  },
  safeguards: [
    {
      title: { en: 'A day of review for every decision that leaves the overlap in place', cy: 'Diwrnod adolygu i bob penderfyniad sy’n gadael y gorgyffwrdd yn ei le' },
      test: {
        en: 'List the decisions that mitigate or tolerate: each has a day of review, none of those days lies more than a year ahead, and none has passed without a newer decision.',
        cy: 'Rhestrwch y penderfyniadau sy’n lliniaru neu’n goddef: mae gan bob un ddiwrnod adolygu, nid oes yr un o’r dyddiau hynny fwy na blwyddyn i ddod, ac nid oes yr un wedi mynd heibio heb benderfyniad mwy newydd.',
      },
    },
    {
      title: { en: 'Tests by somebody who does not own the safeguard', cy: 'Profion gan rywun nad yw’n berchen ar y mesur diogelu' },
      test: {
        en: 'Take three safeguards: the last test of each lies within its interval, was made by somebody other than its owner, and the evidence lets a stranger see what was looked at and what was found.',
        cy: 'Cymerwch dri mesur diogelu: mae prawf diwethaf pob un o fewn ei gyfnod, fe’i gwnaed gan rywun heblaw ei berchennog, ac mae’r dystiolaeth yn gadael i ddieithryn weld yr hyn yr edrychwyd arno a’r hyn a ganfuwyd.',
      },
    },
  ],
  modelWording: {
    en: 'The decision of [date] on the roles of the council towards [name of body] is reviewed by [date] at the latest, and earlier if [event]. It rests on [safeguard], for which [officer] answers; [other officer or neighbouring authority] tests it every [number] months and reports what was seen to [committee]. If a test finds that it does not operate, the decision is taken again within [number] days.',
    cy: 'Adolygir penderfyniad [dyddiad] ar rolau’r cyngor tuag at [enw’r corff] erbyn [dyddiad] fan bellaf, ac yn gynt os [digwyddiad]. Mae’n dibynnu ar [mesur diogelu], y mae [swyddog] yn atebol amdano; mae [swyddog arall neu awdurdod cyfagos] yn ei brofi bob [nifer] mis ac yn adrodd yr hyn a welwyd i [pwyllgor]. Os canfydd prawf nad yw’n gweithio, gwneir y penderfyniad eto o fewn [nifer] diwrnod.',
  },
  sources: [HC_112, PA_81, NAO_2024],
};
