import { EIA_64, EIA_CASE } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const regulatingPromoterApart: Paragraph = {
  id: 'regulating.promoter-apart',
  phase: 'regulating',
  title: {
    en: 'Keep those who promote a development apart from those who determine it',
    cy: 'Cadwch y rhai sy’n hyrwyddo datblygiad ar wahân i’r rhai sy’n ei benderfynu',
  },
  advice: {
    en: 'An authority that brings forward a development which needs an environmental impact assessment, alone or with a body, may also determine it. It has to make arrangements, within its own administration, that separate the two functions, and it should be able to show them on the day of the application: who works for the project, who handles the case, to whom each reports, who advises members on each side, and which files neither can open. Write them down, publish them with the application, and have them looked at while the case runs, for a separation that exists only in a protocol is what a court will ask about. Members who spoke for the project as its promoters do not determine it.',
    cy: 'Caiff awdurdod sy’n dwyn ymlaen ddatblygiad y mae angen asesiad o’r effaith amgylcheddol arno, ar ei ben ei hun neu gyda chorff, ei benderfynu hefyd. Rhaid iddo wneud trefniadau, o fewn ei weinyddiaeth ei hun, sy’n gwahanu’r ddwy swyddogaeth, a dylai allu eu dangos ar ddiwrnod y cais: pwy sy’n gweithio i’r prosiect, pwy sy’n trin yr achos, i bwy y mae’r naill a’r llall yn adrodd, pwy sy’n cynghori aelodau ar y ddwy ochr, a pha ffeiliau na all y naill na’r llall eu hagor. Ysgrifennwch hwy, cyhoeddwch hwy gyda’r cais, a threfnwch i rywun edrych arnynt tra bo’r achos ar droed, oherwydd gwahanu nad yw’n bod ond mewn protocol yw’r hyn y bydd llys yn holi amdano. Nid yw aelodau a siaradodd dros y prosiect fel ei hyrwyddwyr yn ei benderfynu.',
  },
  safeguards: [
    {
      title: { en: 'Two teams with a wall between them, published with the application', cy: 'Dau dîm â mur rhyngddynt, wedi’i gyhoeddi gyda’r cais' },
      test: {
        en: 'Put the list of the project team beside the record of who opened the planning case, and the other way round: no name is on both, no meeting had both without a note on the public file, and no manager below the chief executive signed for both.',
        cy: 'Rhowch restr tîm y prosiect ochr yn ochr â’r cofnod o bwy a agorodd yr achos cynllunio, ac i’r gwrthwyneb: nid oes enw ar y ddwy, ni chafodd yr un cyfarfod y ddau heb nodyn ar y ffeil gyhoeddus, ac ni lofnododd yr un rheolwr islaw’r prif weithredwr dros y ddau.',
      },
    },
  ],
  modelWording: {
    en: 'The council promotes [development] with [name of body]. The project is led by [officer] in [unit]. The application and its environmental statement are determined by [committee] on the advice of [other officer] in [other unit], who report to [post]. Neither team opens the files of the other or instructs its advisers. [Reviewer] looks at whether this is kept every [number] months and reports to [committee].',
    cy: 'Mae’r cyngor yn hyrwyddo [datblygiad] gyda [enw’r corff]. Arweinir y prosiect gan [swyddog] yn [uned]. Penderfynir y cais a’i ddatganiad amgylcheddol gan [pwyllgor] ar gyngor [swyddog arall] yn [uned arall], sy’n adrodd i [swydd]. Nid yw’r naill dîm yn agor ffeiliau’r llall nac yn cyfarwyddo ei gynghorwyr. Mae [adolygydd] yn edrych a gedwir at hyn bob [nifer] mis ac yn adrodd i [pwyllgor].',
  },
  sources: [EIA_64, EIA_CASE],
};
