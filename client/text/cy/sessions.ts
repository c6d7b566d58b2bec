import type { sessions as en } from '../en/sessions.ts';

export const sessions: typeof en = {
  heading: 'Mewngofnodi',
  email: 'Cyfeiriad e-bost',
  password: 'Cyfrinair',
  submit: 'Mewngofnodi',
  emailMissing: 'Rhowch eich cyfeiriad e-bost',
  passwordMissing: 'Rhowch eich cyfrinair',
  demoHeading: 'Rhoi cynnig arni fel',
  demoHint: 'Arddangosiad gyda sir ddychmygol yw hwn. Dewiswch le pwy yr ydych am ei gymryd; nid oes angen cyfrinair.',
  ended: 'Fe’ch allgofnodwyd, am fod rhai oriau wedi mynd heibio neu am i’ch cyfrif newid. Mewngofnodwch eto a byddwch yn ôl lle’r oeddech; cedwir yr hyn a deipiasoch yn y tab hwn.',
  orAccount: 'Neu gyda chyfrif',
  forgotten: 'Dim cyfrif, neu wedi anghofio’r cyfrinair? Gofynnwch i bwy bynnag sy’n rhedeg y gofrestr yn eich cyngor.',
  what: 'Mae’r gofrestr yn cofnodi’r rolau y mae cyngor yn eu chwarae tuag at y cwmnïau cydfuddiannol a’r mentrau cydweithredol y mae’n ymwneud â hwy, yn dangos ble maent yn gorgyffwrdd, ac yn profi na chafodd y cofnod ei ailysgrifennu.',
};
