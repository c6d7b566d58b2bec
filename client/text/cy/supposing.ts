import type { supposing as en } from '../en/supposing.ts';

export const supposing: typeof en = {
  heading: 'Beth petai…',
  hint: 'Y newidiadau lleiaf na fyddai hyn yn dal ar eu hôl, wedi’u cyfrifo o’r hyn a gofnodwyd. Nid yw edrych yn newid dim.',
  none: 'Ni fyddai newid hyd at dri o’r cofnodion y mae hyn yn dibynnu arnynt yn ei glirio.',
  over: 'Nid yw’n dal mwyach, felly nid oes dim i’w glirio.',
  cut: 'Mae’n dibynnu ar fwy o gofnodion nag y gellid rhoi cynnig arnynt i gyd gyda’i gilydd: efallai fod ffyrdd eraill.',
  guest: 'Gofynnwyd ichi edrych ar yr un ffeil hon: ni ddangosir beth arall fyddai’n dilyn yn y cyngor.',
  if: (words, from) => `Pe ${words.join(', a phe ')}${from}`,
  from: (date) => `, o ${date}`,
  clears: (others) => (others === 0 ? 'byddai’n clirio hyn' : `byddai’n clirio hyn a ${others} arall`),
  opens: (n) => (n === 0 ? 'heb agor dim' : `gan agor ${n}`),
  try: 'Rhoi cynnig arni',
  tryOf: (what) => `Rhoi cynnig arni: ${what}`,
  own: 'Cyfuno newidiadau eich hun',
  ownLegend: 'Pa rai o’r newidiadau hyn?',
  on: 'O ba ddiwrnod',
  onHint: 'Ni fyddai’r hyn nad yw wedi dechrau erbyn hynny yn dechrau.',
  ask: 'Gweld beth fyddai’n dilyn',
  missing: 'Ticiwch o leiaf un newid',
  waiting: 'Ticiwch newidiadau, yna gofynnwch beth fyddai’n dilyn.',
};
