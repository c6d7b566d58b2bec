import type { problems as en } from '../en/problems.ts';

export const problems: typeof en = {
  noConnection: 'Ni ellid cyrraedd y gofrestr',
  noConnectionDetail: 'Efallai fod y cysylltiad wedi methu. Ni chollwyd dim o’r hyn a roesoch. Gwiriwch y cysylltiad a cheisiwch eto.',
  unreadable: 'Rhoddodd y gofrestr ateb na ellid ei ddarllen',
  unreadableDetail: 'Ni chollwyd dim o’r hyn a roesoch. Ceisiwch eto; os digwydd eto, dywedwch wrth bwy bynnag sy’n rhedeg y gofrestr hon.',
};
