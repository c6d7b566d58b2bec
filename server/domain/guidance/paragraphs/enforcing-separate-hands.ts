import { HC_112, NAO_2015, PA_81 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const enforcingSeparateHands: Paragraph = {
  id: 'enforcing.separate-hands',
  phase: 'enforcing',
  title: {
    en: 'Let those who did not build the body hold it to its contract',
    cy: 'Gadewch i’r rhai na feithrinodd y corff ei ddal at ei gontract',
  },
  advice: {
    en: 'Leniency towards a body that the council wanted to exist is hard to tell from loyalty. Appoint a contract manager who took no part in setting it up, and let each waiver, extension, price change and decision not to claim be recorded with reasons and seen by somebody outside the service. Compare, once a year, how this body’s defaults were treated with those of other suppliers. A covered procurement lasts until the contract ends, so the duty to keep conflicts under review lasts too.',
    cy: 'Mae’n anodd gwahaniaethu rhwng trugaredd tuag at gorff yr oedd y cyngor am iddo fodoli a theyrngarwch iddo. Penodwch reolwr contract na chymerodd ran yn ei sefydlu, a gofalwch y cofnodir gyda rhesymau bob hepgoriad, estyniad, newid pris a phenderfyniad i beidio â hawlio, a bod rhywun y tu allan i’r gwasanaeth yn ei weld. Cymharwch, unwaith y flwyddyn, sut y triniwyd diffygion y corff hwn â rhai cyflenwyr eraill. Mae caffaeliad a gwmpesir yn para nes i’r contract ddod i ben, felly mae’r ddyletswydd i gadw gwrthdaro dan adolygiad yn para hefyd.',
  },
  safeguards: [
    {
      title: { en: 'Every waiver and extension seen from outside the service', cy: 'Pob hepgoriad ac estyniad yn cael ei weld o’r tu allan i’r gwasanaeth' },
      test: {
        en: 'List the deductions that the performance reports call for and those that were made: each difference has a recorded decision, with reasons and a second signature from outside the service.',
        cy: 'Rhestrwch y didyniadau y mae’r adroddiadau perfformiad yn galw amdanynt a’r rhai a wnaed: mae penderfyniad wedi’i gofnodi ar gyfer pob gwahaniaeth, gyda rhesymau ac ail lofnod o’r tu allan i’r gwasanaeth.',
      },
    },
    {
      title: { en: 'A yearly comparison with other suppliers', cy: 'Cymhariaeth flynyddol â chyflenwyr eraill' },
      test: {
        en: 'Take all contracts of like size in the service: defaults found, notices given and money withheld are set side by side, and the contract manager has explained in writing where this body stands apart.',
        cy: 'Cymerwch bob contract o faint tebyg yn y gwasanaeth: gosodir y diffygion a ganfuwyd, yr hysbysiadau a roddwyd a’r arian a ddaliwyd yn ôl ochr yn ochr, ac mae’r rheolwr contract wedi esbonio’n ysgrifenedig lle mae’r corff hwn yn wahanol.',
      },
    },
  ],
  modelWording: {
    en: 'The contract with [name of body] is managed by [officer, unit], who took no part in setting up the body. A waiver, extension, price change or decision not to claim takes effect only once [officer outside the service] has countersigned it with reasons. [Committee] receives a list of them every [number] months.',
    cy: 'Rheolir y contract gyda [enw’r corff] gan [swyddog, uned], na chymerodd ran mewn sefydlu’r corff. Ni ddaw hepgoriad, estyniad, newid pris na phenderfyniad i beidio â hawlio i rym nes bod [swyddog y tu allan i’r gwasanaeth] wedi ei gydlofnodi gyda rhesymau. Bydd [pwyllgor] yn cael rhestr ohonynt bob [nifer] mis.',
  },
  sources: [HC_112, PA_81, NAO_2015],
};
