import { HC_112, PA_16, PA_81, PCR_24 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const contractingPublishTheSupport: Paragraph = {
  id: 'contracting.publish-the-support',
  phase: 'contracting',
  title: {
    en: 'Publish the support given, and keep the helpers out of the award',
    cy: 'Cyhoeddwch y cymorth a roddwyd, a chadwch y rhai a helpodd allan o’r dyfarniad',
  },
  advice: {
    en: 'Buying from a body that the council built up can be right, and will be questioned. Publish with the tender what support the body received, when it ended and what it was worth. Let people who gave no support write the specification and the criteria, and have someone outside the service read them for terms that only one bidder can meet. For a covered procurement, prepare the conflicts assessment of section 83 of the Procurement Act 2023 before the tender or transparency notice, and revise it until the contract ends; below the threshold do the same as good practice. If the award is reserved to mutuals or made directly, the same questions remain.',
    cy: 'Gall prynu gan gorff a feithrinwyd gan y cyngor fod yn iawn, a chaiff ei gwestiynu. Cyhoeddwch gyda’r tendr pa gymorth a gafodd y corff, pryd y daeth i ben a beth oedd ei werth. Gadewch i bobl na roddodd gymorth ysgrifennu’r fanyleb a’r meini prawf, a gofynnwch i rywun y tu allan i’r gwasanaeth eu darllen am delerau na all ond un cynigydd eu bodloni. Ar gyfer caffaeliad a gwmpesir, paratowch asesiad gwrthdaro buddiannau adran 83 o Ddeddf Caffael 2023 cyn yr hysbysiad tendro neu dryloywder, a’i ddiwygio nes i’r contract ddod i ben; islaw’r trothwy, gwnewch yr un peth fel arfer da. Os cedwir y dyfarniad i gwmnïau cydfuddiannol neu os gwneir ef yn uniongyrchol, erys yr un cwestiynau.',
  },
  safeguards: [
    {
      title: { en: 'A statement of support, published with the tender', cy: 'Datganiad o gymorth, wedi’i gyhoeddi gyda’r tendr' },
      test: {
        en: 'Compare the statement with the ledger and with the role in this register: the amounts, the dates and the units agree, and it was published on or before the day of the tender or transparency notice.',
        cy: 'Cymharwch y datganiad â’r cyfriflyfr ac â’r rôl yn y gofrestr hon: mae’r symiau, y dyddiadau a’r unedau’n cytuno, ac fe’i cyhoeddwyd ar ddiwrnod yr hysbysiad tendro neu dryloywder neu cyn hynny.',
      },
    },
    {
      title: { en: 'Evaluators who gave no support', cy: 'Gwerthuswyr na roddodd gymorth' },
      test: {
        en: 'Put the evaluators’ signed declarations beside the list of those who helped to set the body up: no name is on both, and each declaration is dated before its signatory saw a bid.',
        cy: 'Rhowch ddatganiadau llofnodedig y gwerthuswyr wrth ymyl y rhestr o’r rhai a helpodd i sefydlu’r corff: nid oes enw ar y ddwy, ac mae pob datganiad wedi’i ddyddio cyn i’w lofnodwr weld cynnig.',
      },
    },
    {
      title: { en: 'An outside reading of the specification', cy: 'Darlleniad allanol o’r fanyleb' },
      test: {
        en: 'There is a dated note by a reader outside the service that names each term which few bidders could meet, and for each either a change or a reason for keeping it.',
        cy: 'Mae nodyn dyddiedig gan ddarllenydd y tu allan i’r gwasanaeth sy’n enwi pob teler na allai ond ychydig o gynigwyr ei fodloni, ac ar gyfer pob un naill ai newid neu reswm dros ei gadw.',
      },
    },
  ],
  modelWording: {
    en: 'The council helped to set up [name of body] between [date] and [date], by [kind of support] worth [£ amount]. The specification was written by [officers] and the bids were evaluated by [officers]; none of them gave that support. [Name of reader], who is outside the service, read the specification for terms that favour one bidder and found [finding]. The conflicts assessment was prepared on [date] and last revised on [date].',
    cy: 'Helpodd y cyngor i sefydlu [enw’r corff] rhwng [dyddiad] a [dyddiad], drwy [math o gymorth] gwerth [swm £]. Ysgrifennwyd y fanyleb gan [swyddogion] a gwerthuswyd y cynigion gan [swyddogion]; ni roddodd yr un ohonynt y cymorth hwnnw. Darllenodd [enw’r darllenydd], sydd y tu allan i’r gwasanaeth, y fanyleb am delerau sy’n ffafrio un cynigydd a chanfod [canfyddiad]. Paratowyd yr asesiad gwrthdaro buddiannau ar [dyddiad] a’i ddiwygio ddiwethaf ar [dyddiad].',
  },
  sources: [HC_112, PA_16, PA_81, PCR_24],
};
