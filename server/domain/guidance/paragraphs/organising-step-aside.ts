import { PARTICIPATION, MODEL_CODE_PARTICIPATION } from '../../conflicts/personal/sources.ts';
import { COMPANY_REVIEW, NAO_2015 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingStepAside: Paragraph = {
  id: 'organising.step-aside',
  phase: 'organising',
  title: {
    en: 'Whoever is connected steps aside, and somebody named steps in',
    cy: 'Mae’r sawl sydd â chysylltiad yn camu o’r neilltu, a rhywun a enwir yn camu i mewn',
  },
  advice: {
    en: 'Settle beforehand who acts when a person has something to do with the body: on a board, an interest of their own, a partner’s or a relative’s, a gift. To declare it is not enough; they take no part in the award, the price, the monitoring or the enforcement, and see no papers that rivals do not see. Where the council itself named the person to the board, ask whether it needs them there, or an observer would do. A dispensation lets a member speak or vote in committee for a stated time, at most four years; it never lets one member decide alone. Write down who stepped in and from which day.',
    cy: 'Penderfynwch ymlaen llaw pwy sy’n gweithredu pan fydd gan berson rywbeth i’w wneud â’r corff: ar fwrdd, buddiant personol, un partner neu berthynas, rhodd. Nid yw datgan yn ddigon; nid ydynt yn cymryd rhan yn y dyfarnu, y pris, y monitro na’r gorfodi, ac nid ydynt yn gweld papurau nad yw cystadleuwyr yn eu gweld. Lle’r cyngor ei hun a enwodd y person i’r bwrdd, gofynnwch a oes ei angen yno, neu a wnâi sylwedydd y tro. Mae goddefeb yn gadael i aelod siarad neu bleidleisio mewn pwyllgor am gyfnod penodol, pedair blynedd ar y mwyaf; nid yw byth yn gadael i un aelod benderfynu ar ei ben ei hun. Nodwch pwy gamodd i mewn ac o ba ddiwrnod.',
  },
  safeguards: [
    {
      title: { en: 'A named person who acts instead', cy: 'Person a enwir sy’n gweithredu yn ei le' },
      test: {
        en: 'Take the decisions, approvals and visits about the body of the last six months: the connected person’s name stands on none of them, and the other’s stands on all.',
        cy: 'Cymerwch benderfyniadau, cymeradwyaethau ac ymweliadau’r chwe mis diwethaf ynghylch y corff: nid yw enw’r person â chysylltiad ar yr un ohonynt, ac mae enw’r llall ar bob un.',
      },
    },
    {
      title: { en: 'Papers kept from the connected person', cy: 'Papurau wedi’u cadw rhag y person â chysylltiad' },
      test: {
        en: 'Ask the democratic and procurement teams to show who can open the folders on the body: the connected person is not among them, and was taken out on the day that the register says.',
        cy: 'Gofynnwch i’r timau democrataidd a chaffael ddangos pwy all agor y ffolderi am y corff: nid yw’r person â chysylltiad yn eu plith, ac fe’i tynnwyd allan ar y diwrnod y mae’r gofrestr yn ei ddweud.',
      },
    },
  ],
  modelWording: {
    en: '[Name] has [a post / an interest / a connection] in [name of body]. From [date] they take no part in anything the council does towards it and receive no papers about it. [Name or post] acts instead. [Name or post] checks on [date] that this was kept to.',
    cy: 'Mae gan [enw] [swydd / fuddiant / gysylltiad] yn [enw’r corff]. O [dyddiad] nid ydynt yn cymryd rhan mewn dim a wna’r cyngor tuag ato ac nid ydynt yn derbyn papurau amdano. Mae [enw neu swydd] yn gweithredu yn eu lle. Mae [enw neu swydd] yn gwirio ar [dyddiad] y cadwyd at hyn.',
  },
  sources: [PARTICIPATION, MODEL_CODE_PARTICIPATION, COMPANY_REVIEW, NAO_2015],
};
