/** Who of the accounts does something about declarations. */
export const MOIRA = 'monitoring.officer@wexmere.fenmarch.example';
export const TOBIAS = 'deputy@wexmere.fenmarch.example';
export const NERYS = 'democratic.services@wexmere.fenmarch.example';
export const SHABNAM = 'head.of.leisure@wexmere.fenmarch.example';
export const OTTOLINE = 'chief.executive@wexmere.fenmarch.example';
export const DESMOND = 'monitoring.officer@county.fenmarch.example';
export const ROSALIND = 'councillor.eastmarsh@county.fenmarch.example';
export const WINIFRED = 'clerk@quillby.fenmarch.example';
