import { NAO_2015, PLANNING_OWN_LAND } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const regulatingOwnLand: Paragraph = {
  id: 'regulating.own-land',
  phase: 'regulating',
  title: {
    en: 'Let nobody who manages the land decide what may be built on it',
    cy: 'Na adewch i neb sy’n rheoli’r tir benderfynu beth y ceir ei adeiladu arno',
  },
  advice: {
    en: 'Ask first who applies. Where the council applies, by itself or jointly with the body, regulation 10 of the 1992 Regulations keeps the decision from any committee or sub-committee that is wholly or partly responsible for managing the land, and from any officer whose responsibilities include any aspect of it: what such a committee or officer decided cannot be mended by declaring it. Give the decision to another committee or officer before the application is made, and write into the report to whom it was given and why. Where the body applies on land that the council lets or has sold, the regulation does not apply; the council still gains from the permission, and an observer would ask the same question. Keep the land out of the terms of reference of the planning committee altogether.',
    cy: 'Gofynnwch yn gyntaf pwy sy’n gwneud y cais. Lle mai’r cyngor sy’n gwneud cais, ar ei ben ei hun neu ar y cyd â’r corff, mae rheoliad 10 o Reoliadau 1992 yn cadw’r penderfyniad oddi wrth unrhyw bwyllgor neu is-bwyllgor sy’n gyfan gwbl neu’n rhannol gyfrifol am reoli’r tir, ac oddi wrth unrhyw swyddog y mae ei gyfrifoldebau’n cynnwys unrhyw agwedd ar hynny: ni ellir unioni’r hyn a benderfynodd pwyllgor neu swyddog o’r fath drwy ei ddatgan. Rhowch y penderfyniad i bwyllgor neu swyddog arall cyn i’r cais gael ei wneud, ac ysgrifennwch yn yr adroddiad i bwy y’i rhoddwyd a pham. Lle mai’r corff sy’n gwneud cais ar dir y mae’r cyngor yn ei osod neu wedi’i werthu, nid yw’r rheoliad yn gymwys; mae’r cyngor yn dal i elwa ar y caniatâd, a byddai sylwedydd yn gofyn yr un cwestiwn. Cadwch y tir allan o gylch gorchwyl y pwyllgor cynllunio yn gyfan gwbl.',
  },
  safeguards: [
    {
      title: { en: 'Another committee decides, named before the application', cy: 'Pwyllgor arall sy’n penderfynu, wedi’i enwi cyn y cais' },
      test: {
        en: 'Take each application of the year on land of the council: the scheme of delegation named, before the date of the application, a committee or officer without the land in their terms of reference or job description, and they decided it.',
        cy: 'Cymerwch bob cais yn ystod y flwyddyn ar dir y cyngor: enwodd y cynllun dirprwyo, cyn dyddiad y cais, bwyllgor neu swyddog nad yw’r tir yn eu cylch gorchwyl neu eu swydd-ddisgrifiad, a hwy a’i penderfynodd.',
      },
    },
  ],
  modelWording: {
    en: 'The land at [place] is managed by [committee] and [officer]. Applications by the council, alone or with [name of body], to develop it are decided by [other committee or officer], who has no responsibility for its management. The report of each application says who applies, who manages the land and who decides.',
    cy: 'Rheolir y tir yn [lle] gan [pwyllgor] a [swyddog]. Penderfynir ceisiadau gan y cyngor, ar ei ben ei hun neu gyda [enw’r corff], i’w ddatblygu gan [pwyllgor neu swyddog arall], nad oes ganddo gyfrifoldeb am ei reoli. Mae adroddiad pob cais yn dweud pwy sy’n gwneud y cais, pwy sy’n rheoli’r tir a phwy sy’n penderfynu.',
  },
  sources: [PLANNING_OWN_LAND, NAO_2015],
};
