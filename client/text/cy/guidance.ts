import type { guidance as en } from '../en/guidance.ts';

export const guidance: typeof en = {
  heading: 'Canllawiau',
  lead: 'Beth i’w wneud lle mae cyfrifoldebau cyngor yn cwrdd mewn un corff, yn ôl y camau a enwodd y Pwyllgor Cymunedau a Llywodraeth Leol yn 2012: sefydlu, cefnogi, ymrwymo i gontractau, eu gorfodi, rheoleiddio.',
  contents: 'Ar y dudalen hon',
  safeguards: 'Mesurau diogelu y gellir eu rhoi ar waith heddiw',
  test: 'Sut i wybod ei fod yn gweithio:',
  wording: 'Geiriad enghreifftiol',
  copy: 'Copïo’r geiriad',
  copied: 'Wedi’i gopïo',
  cannotCopy: 'Dewiswch y testun a’i gopïo â’r bysellfwrdd',
  sources: 'Ar beth y mae’n seiliedig',
  link: (title) => `Dolen i’r paragraff hwn: ${title}`,
};
