import { HC_112, NAO_2015, PLANNING_REG_10, REGULATORS_CODE } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const regulatingIndependentEyes: Paragraph = {
  id: 'regulating.independent-eyes',
  phase: 'regulating',
  title: {
    en: 'Put independent eyes on what the council inspects and also has a stake in',
    cy: 'Rhowch lygaid annibynnol ar yr hyn y mae’r cyngor yn ei arolygu ac y mae ganddo fuddiant ynddo hefyd',
  },
  advice: {
    en: 'It can be lawful to regulate a body that the council supports, pays or owns, and often the law leaves no choice. What has to be shown is that the inspector decides alone. Keep inspection outside the management of the service that supports or pays; record who was given the case and why; say in the enforcement policy that council-linked bodies are treated like all others; and have a sample inspected again by a neighbouring authority, or ask it to take the case (take advice on delegation or secondment under the Local Government Act 1972). Record each decision not to act, with reasons. Appeals go to people who took no part in the decision.',
    cy: 'Gall fod yn gyfreithlon rheoleiddio corff y mae’r cyngor yn ei gefnogi, yn ei dalu neu’n berchen arno, ac yn aml nid yw’r gyfraith yn gadael dewis. Yr hyn y mae’n rhaid ei ddangos yw bod yr arolygydd yn penderfynu ar ei ben ei hun. Cadwch arolygu y tu allan i reolaeth y gwasanaeth sy’n cefnogi neu’n talu; cofnodwch i bwy y rhoddwyd yr achos a pham; dywedwch yn y polisi gorfodi fod cyrff sy’n gysylltiedig â’r cyngor yn cael eu trin fel pawb arall; a threfnwch i awdurdod cyfagos arolygu sampl eto, neu gofynnwch iddo gymryd yr achos (ceisiwch gyngor ar ddirprwyo neu secondio o dan Ddeddf Llywodraeth Leol 1972). Cofnodwch bob penderfyniad i beidio â gweithredu, gyda rhesymau. Â apeliadau at bobl na chymerodd ran yn y penderfyniad.',
  },
  safeguards: [
    {
      title: { en: 'A neighbouring authority inspects a sample', cy: 'Awdurdod cyfagos yn arolygu sampl' },
      test: {
        en: 'Once a year a neighbour’s officer inspects one of the body’s premises without notice: the outcome is within one grade of the council’s own, or the difference was explained in writing within a month.',
        cy: 'Unwaith y flwyddyn mae swyddog o awdurdod cyfagos yn arolygu un o safleoedd y corff heb rybudd: mae’r canlyniad o fewn un radd i ganlyniad y cyngor ei hun, neu esboniwyd y gwahaniaeth yn ysgrifenedig o fewn mis.',
      },
    },
    {
      title: { en: 'A log of who was given each case', cy: 'Cofnod o bwy a gafodd bob achos' },
      test: {
        en: 'Take the last five visits to the body: each was given by the log to an officer who neither reports to, nor shares a budget target with, the service that supports, pays or owns it, and access to the case file was limited to the enforcement team.',
        cy: 'Cymerwch y pum ymweliad diwethaf â’r corff: yn ôl y cofnod rhoddwyd pob un i swyddog nad yw’n atebol i’r gwasanaeth sy’n cefnogi, yn talu neu’n berchen arno nac yn rhannu targed cyllideb ag ef, a chyfyngwyd mynediad i ffeil yr achos i’r tîm gorfodi.',
      },
    },
    {
      title: { en: 'Parity with unconnected bodies', cy: 'Cydraddoldeb â chyrff digyswllt' },
      test: {
        en: 'For premises of the same type, set side by side the days between visits, the notices given and the decisions not to act, for council-linked and other bodies: scrutiny has seen the table this year and recorded its view.',
        cy: 'Ar gyfer safleoedd o’r un math, gosodwch ochr yn ochr y dyddiau rhwng ymweliadau, yr hysbysiadau a roddwyd a’r penderfyniadau i beidio â gweithredu, ar gyfer cyrff sy’n gysylltiedig â’r cyngor a chyrff eraill: mae’r pwyllgor craffu wedi gweld y tabl eleni ac wedi cofnodi ei farn.',
      },
    },
  ],
  modelWording: {
    en: 'The council [supports / buys from / owns] [name of body] and also inspects or licenses it under [Act]. Inspection is carried out by [unit] under [officer], who is not managed by [service] below [post]. Bodies connected with the council are inspected as often, and enforced upon as firmly, as others of their type. [Neighbouring authority] inspects a sample every [number] months. A decision not to act is recorded with reasons and reported to [committee]. Appeals are heard by [person or body], who took no part in the decision.',
    cy: 'Mae’r cyngor yn [cefnogi / prynu gan / berchen ar] [enw’r corff] ac mae hefyd yn ei arolygu neu’n ei drwyddedu o dan [Deddf]. Gwneir yr arolygu gan [uned] o dan [swyddog], na reolir gan [gwasanaeth] islaw [swydd]. Arolygir cyrff sy’n gysylltiedig â’r cyngor mor aml, a gorfodir arnynt mor gadarn, ag eraill o’u math. Mae [awdurdod cyfagos] yn arolygu sampl bob [nifer] mis. Cofnodir penderfyniad i beidio â gweithredu gyda rhesymau a’i adrodd i [pwyllgor]. Gwrandewir apeliadau gan [person neu gorff] na chymerodd ran yn y penderfyniad.',
  },
  sources: [HC_112, REGULATORS_CODE, PLANNING_REG_10, NAO_2015],
};
