import { HC_112, PLANNING_REG_10 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingTwoCommittees: Paragraph = {
  id: 'organising.two-committees',
  phase: 'organising',
  title: {
    en: 'Let another committee take the second decision',
    cy: 'Gadewch i bwyllgor arall wneud yr ail benderfyniad',
  },
  advice: {
    en: 'A committee that supported a body or pays it should not be the one that licenses it, judges it or scrutinises the award. Where a council applies for planning permission to develop its own land, regulation 10 of the 1992 Regulations bars the committee that manages the land from deciding; elsewhere this is good practice on the same model. Change the terms of reference rather than rely on members to withdraw one by one: quorum is lost, and the public still sees one committee. A member who sits on both says so at the second and takes advice before taking part.',
    cy: 'Ni ddylai pwyllgor a gefnogodd gorff neu sy’n ei dalu fod yr un sy’n ei drwyddedu, yn ei farnu neu’n craffu ar y dyfarniad. Lle mae cyngor yn gwneud cais am ganiatâd cynllunio i ddatblygu ei dir ei hun, mae rheoliad 10 o Reoliadau 1992 yn gwahardd y pwyllgor sy’n rheoli’r tir rhag penderfynu; mewn mannau eraill mae hyn yn arfer da ar yr un patrwm. Newidiwch y cylch gorchwyl yn hytrach na dibynnu ar aelodau i dynnu’n ôl fesul un: collir y cworwm, ac un pwyllgor y mae’r cyhoedd yn ei weld o hyd. Mae aelod sy’n eistedd ar y ddau yn dweud hynny yn yr ail ac yn ceisio cyngor cyn cymryd rhan.',
  },
  safeguards: [
    {
      title: { en: 'Terms of reference that split the two decisions', cy: 'Cylch gorchwyl sy’n rhannu’r ddau benderfyniad' },
      test: {
        en: 'Search the minutes of the year for the name of the body: each decision was taken by the committee that the terms name for it, and none by the other.',
        cy: 'Chwiliwch gofnodion y flwyddyn am enw’r corff: gwnaed pob penderfyniad gan y pwyllgor a enwir ar ei gyfer yn y cylch gorchwyl, ac ni wnaed yr un gan y llall.',
      },
    },
    {
      title: { en: 'Members who sit on both declare it', cy: 'Aelodau sy’n eistedd ar y ddau yn ei ddatgan' },
      test: {
        en: 'Put the two lists of members side by side: for each name on both, the minutes of the second committee record the declaration and the advice at every item about the body.',
        cy: 'Rhowch y ddwy restr aelodau ochr yn ochr: ar gyfer pob enw ar y ddwy, mae cofnodion yr ail bwyllgor yn cofnodi’r datganiad a’r cyngor wrth bob eitem am y corff.',
      },
    },
  ],
  modelWording: {
    en: 'Decisions to support, fund or buy from [name of body] are taken by [first committee]. Decisions to license, inspect or enforce upon it are taken by [second committee], and the award is scrutinised by [scrutiny committee]. No committee takes a decision about the body that belongs to another.',
    cy: 'Gwneir penderfyniadau i gefnogi, ariannu neu brynu gan [enw’r corff] gan [pwyllgor cyntaf]. Gwneir penderfyniadau i’w drwyddedu, ei arolygu neu orfodi arno gan [ail bwyllgor], a chreffir ar y dyfarniad gan [pwyllgor craffu]. Nid yw’r un pwyllgor yn gwneud penderfyniad am y corff sy’n perthyn i un arall.',
  },
  sources: [HC_112, PLANNING_REG_10],
};
