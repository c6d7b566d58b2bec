import { HC_112, PA_16, PCR_24 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const supportingEqualInformation: Paragraph = {
  id: 'supporting.equal-information',
  phase: 'supporting',
  title: {
    en: 'Give every bidder the information that the supported body has',
    cy: 'Rhowch i bob cynigydd yr wybodaeth sydd gan y corff a gefnogir',
  },
  advice: {
    en: 'A body that the council has coached knows costs, staff lists, condition surveys and the council’s intentions. Keep a log of what it is told from the first meeting on. When a procurement is in view, publish the same information to everyone in time to use it, or show why it gave no advantage. Where the contract will be a covered procurement, building capacity among suppliers can be preliminary market engagement under section 16 of the Procurement Act 2023, which carries a duty of fair treatment; take advice if an advantage cannot be evened out.',
    cy: 'Mae corff a hyfforddwyd gan y cyngor yn gwybod am gostau, rhestrau staff, arolygon cyflwr a bwriadau’r cyngor. Cadwch gofnod o’r hyn a ddywedir wrtho o’r cyfarfod cyntaf ymlaen. Pan fydd caffaeliad mewn golwg, cyhoeddwch yr un wybodaeth i bawb mewn pryd iddynt ei defnyddio, neu dangoswch pam na roddodd fantais. Lle bydd y contract yn gaffaeliad a gwmpesir, gall meithrin gallu ymhlith cyflenwyr fod yn ymgysylltu rhagarweiniol â’r farchnad o dan adran 16 o Ddeddf Caffael 2023, sy’n dwyn dyletswydd i drin yn deg; ceisiwch gyngor os na ellir dileu mantais.',
  },
  safeguards: [
    {
      title: { en: 'A log of information given', cy: 'Cofnod o’r wybodaeth a roddwyd' },
      test: {
        en: 'Take three documents or figures from the body’s bid or business case and trace each to the log and to the published data pack: all three are in both.',
        cy: 'Cymerwch dair dogfen neu ffigur o gynnig neu achos busnes y corff ac olrhain pob un i’r cofnod ac i’r pecyn data cyhoeddedig: mae’r tri yn y ddau.',
      },
    },
    {
      title: { en: 'Minuted meetings, two officers present', cy: 'Cyfarfodydd â chofnodion, dau swyddog yn bresennol' },
      test: {
        en: 'Take the diaries of the supporting officers for one month chosen without notice: each meeting with the body has a minute made within five working days and names a second officer.',
        cy: 'Cymerwch ddyddiaduron y swyddogion cefnogi am un mis a ddewisir heb rybudd: mae cofnod a wnaed o fewn pum diwrnod gwaith i bob cyfarfod â’r corff, ac enwir ail swyddog ynddo.',
      },
    },
  ],
  modelWording: {
    en: 'Between [date] and [date] the council gave [name of body] the information listed in [schedule]. The same information has been open to every interested supplier at [address] since [date]. Questions from any supplier and the answers to them are published there to all.',
    cy: 'Rhwng [dyddiad] a [dyddiad] rhoddodd y cyngor i [enw’r corff] yr wybodaeth a restrir yn [atodlen]. Mae’r un wybodaeth wedi bod ar agor i bob cyflenwr â diddordeb yn [cyfeiriad] ers [dyddiad]. Cyhoeddir yno i bawb gwestiynau unrhyw gyflenwr a’r atebion iddynt.',
  },
  sources: [HC_112, PA_16, PCR_24],
};
