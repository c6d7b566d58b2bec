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
