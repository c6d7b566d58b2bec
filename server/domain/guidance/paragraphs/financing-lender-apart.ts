import { CIPFA_COMPANIES, COMPANY_REVIEW, HC_112 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const financingLenderApart: Paragraph = {
  id: 'financing.lender-apart',
  phase: 'financing',
  title: {
    en: 'Decide grants and loans apart from the contract, and watch them separately',
    cy: 'Penderfynwch grantiau a benthyciadau ar wahân i’r contract, a’u gwylio ar wahân',
  },
  advice: {
    en: 'Money that reaches the same body as price, grant and loan can hide what the service costs and can keep a failing supplier alive. Decide each on its own paper, in its own budget, by people who do not answer for the others. Let finance, not the service, watch the loan and judge the body’s accounts. Do not let a rescue be settled inside a contract variation. Check each grant, soft loan or free rent under the Subsidy Control Act 2022 before it is given.',
    cy: 'Gall arian sy’n cyrraedd yr un corff fel pris, grant a benthyciad guddio cost y gwasanaeth a chadw cyflenwr sy’n methu yn fyw. Penderfynwch bob un ar ei bapur ei hun, yn ei gyllideb ei hun, gan bobl nad ydynt yn atebol am y lleill. Gadewch i’r adran gyllid, nid y gwasanaeth, wylio’r benthyciad a barnu cyfrifon y corff. Peidiwch â gadael i achubiaeth gael ei setlo y tu mewn i amrywiad contract. Gwiriwch bob grant, benthyciad rhad neu rent rhad ac am ddim o dan Ddeddf Rheoli Cymorthdaliadau 2022 cyn ei roi.',
  },
  safeguards: [
    {
      title: { en: 'The loan is watched by finance', cy: 'Yr adran gyllid yn gwylio’r benthyciad' },
      test: {
        en: 'Ask for the last four quarterly notes on the loan: each was written outside the service, rests on accounts received from the body, and says whether its conditions are met.',
        cy: 'Gofynnwch am y pedwar nodyn chwarterol diwethaf ar y benthyciad: ysgrifennwyd pob un y tu allan i’r gwasanaeth, mae’n seiliedig ar gyfrifon a gafwyd gan y corff, ac mae’n dweud a yw ei amodau wedi’u bodloni.',
      },
    },
    {
      title: { en: 'One yearly statement of all money to the body', cy: 'Un datganiad blynyddol o’r holl arian i’r corff' },
      test: {
        en: 'Add up the year’s payments to the body from the ledger under all its names: the total equals price, grants, loans and rent forgone in the statement, and each part has its own decision.',
        cy: 'Adiwch daliadau’r flwyddyn i’r corff o’r cyfriflyfr o dan bob un o’i enwau: mae’r cyfanswm yn hafal i’r pris, y grantiau, y benthyciadau a’r rhent a ildiwyd yn y datganiad, ac mae gan bob rhan ei phenderfyniad ei hun.',
      },
    },
  ],
  modelWording: {
    en: 'The [grant / loan / guarantee] of [£ amount] to [name of body] is given for [purpose] and not as part of the price of [contract]. It was decided by [decision-maker], who does not manage that contract, and is watched by [officer in finance], who reports to [committee] every [number] months. A change to it needs a new decision and cannot be made by varying the contract.',
    cy: 'Rhoddir y [grant / benthyciad / gwarant] o [swm £] i [enw’r corff] at ddiben [diben] ac nid fel rhan o bris [contract]. Fe’i penderfynwyd gan [penderfynwr], nad yw’n rheoli’r contract hwnnw, ac fe’i gwylir gan [swyddog yn yr adran gyllid], sy’n adrodd i [pwyllgor] bob [nifer] mis. Mae angen penderfyniad newydd i’w newid ac ni ellir gwneud hynny drwy amrywio’r contract.',
  },
  sources: [CIPFA_COMPANIES, COMPANY_REVIEW, HC_112],
};
