/** Names of people without what stands before and after them: “County Councillor Mr A. Other OBE” is “A. Other”. */
const BEFORE = new Set(
  'county borough city district town parish community councillor cllr alderman ald mayor deputy worshipful right rt hon honourable the mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend canon captain capt major colonel col'.split(' '),
);
const AFTER = new Set('obe mbe cbe kbe dbe bem jp dl qpm qfsm mp ms msp mla am mep cc kc qc phd ba bsc ma msc frsa pc td'.split(' '));

const letters = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** As somebody is called. What is left has at least two words, for a name that is all titles (“Dean Major”) is a name. */
export function bareName(written: string): string {
  const words = written.replaceAll(/\([^)]*\)/g, ' ').replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  while (words.length > 2 && BEFORE.has(letters(words[0] as string))) words.shift();
  // In the order in which honours are written they are capitals: “Ma” may be somebody’s name.
  while (words.length > 2 && AFTER.has(letters(words.at(-1) as string)) && !/\p{Ll}{2}/u.test(words.at(-1) as string)) words.pop();
  return words.join(' ');
}

/** For comparing: two writings of one name have one key. */
export const nameKey = (written: string): string =>
  bareName(written)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'`.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
