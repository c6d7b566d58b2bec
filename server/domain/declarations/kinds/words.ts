import type { Words } from '../../words.ts';

/** Signed by councillors in England. */
export const TRUTH_ENGLAND: Words = {
  en: 'I have told the truth and left nothing out that I know of. I understand that to give false or misleading information, knowingly or recklessly, or to fail to notify without reasonable excuse, can be an offence (Localism Act 2011 s.34).',
  cy: 'Rwyf wedi dweud y gwir ac nid wyf wedi gadael dim allan y gwn amdano. Deallaf y gall rhoi gwybodaeth ffug neu gamarweiniol, yn fwriadol neu’n ddi-hid, neu fethu â hysbysu heb esgus rhesymol, fod yn drosedd (Deddf Lleoliaeth 2011 a.34).',
};

export const TRUTH: Words = {
  en: 'I have told the truth and left nothing out that I know of.',
  cy: 'Rwyf wedi dweud y gwir ac nid wyf wedi gadael dim allan y gwn amdano.',
};

/** Signed by councillors in Wales: no offence, but the code. */
export const TRUTH_WALES: Words = {
  en: 'I have told the truth and left nothing out that I know of. I understand that not to register what the code of conduct asks for can be a breach of it, which the Public Services Ombudsman for Wales may look into.',
  cy: 'Rwyf wedi dweud y gwir ac nid wyf wedi gadael dim allan y gwn amdano. Deallaf y gall peidio â chofrestru’r hyn y mae’r cod ymddygiad yn gofyn amdano fod yn groes i’r cod, ac y caiff Ombwdsmon Gwasanaethau Cyhoeddus Cymru edrych i mewn iddo.',
};

/** Signed by councillors in Scotland. */
export const TRUTH_SCOTLAND: Words = {
  en: 'I have told the truth and left nothing out that I know of. I understand that not to register what the Councillors’ Code of Conduct asks for can be a breach of it, on which the Standards Commission for Scotland decides.',
  cy: 'Rwyf wedi dweud y gwir ac nid wyf wedi gadael dim allan y gwn amdano. Deallaf y gall peidio â chofrestru’r hyn y mae Cod Ymddygiad y Cynghorwyr yn gofyn amdano fod yn groes i’r cod, a bod Comisiwn Safonau’r Alban yn penderfynu ar hynny.',
};
