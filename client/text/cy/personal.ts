import type { personal as en } from '../en/personal.ts';

export const personal: typeof en = {
  heading: 'Gorgyffwrdd buddiannau a dyletswyddau',
  hint: 'Wedi’u canfod gan y rheolau o’r hyn a gofnodwyd. Mae’r rhai sy’n cadw, yn adolygu neu’n archwilio’r gofrestr yn eu gweld, a’r person; nid oes neb arall.',
  none: 'Nid yw’r rheolau’n canfod dim yn yr hyn a gofnodwyd.',
  all: 'Gorgyffyrddiadau ym muddiannau pobl',
  allNone: 'Nid yw’r rheolau’n canfod dim yn yr hyn a gofnodwyd. Nid yw hynny’n ddatganiad nad oes dim.',
  past: 'Ar ben, neu nid yw’r hyn a gofnodwyd yn ei roi mwyach',
  records: 'Yr hyn a gofnodwyd am y person',
  what: { connection: 'Cysylltiad', interest: 'Datganwyd', responsibility: 'Yn atebol am rôl', office: 'Swydd', declaration: 'Ffeiliwyd' },
  on: (date) => `ar ${date}`,
  seePerson: (name) => `Gweld popeth am ${name}`,
};
