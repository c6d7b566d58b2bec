import type { week as en } from '../en/week.ts';

export const week: typeof en = {
  heading: 'Eich wythnos',
  lead: (council, from) => `Yr hyn sy’n aros yng nghofrestr ${council}, a’r hyn a ddigwyddodd ers ${from}. Mae pob llinell yn arwain at y man lle yr ymdrinnir â hi.`,
  none: 'Nid oes dim yn aros: ni ddaeth dim yn ddyledus, mae pob mesur diogelu mewn pryd, a daeth pob ateb.',
  more: (n) => `a ${n} arall`,
  only: (council) => `Dim ond y rhai sy’n paratoi neu’n penderfynu pryderon ${council || 'cyngor'} sydd â’r dudalen hon.`,
  fromHome: 'Eich wythnos: yr hyn a ddaeth yn ddyledus, a’r hyn sy’n aros am ateb',
  sections: 'Ar y dudalen hon',
};
