import type { MailData, Template } from '../template.ts';

const part = (count: MailData[string] | undefined, says: (count: number) => string): string[] => (typeof count === 'number' && count > 0 ? [says(count)] : []);

/** Counts alone; who they are the register says. */
export const stillTrueKeepers: Template = {
  id: 'still-true-keepers',
  says: 'To those who keep a register, once a year: what nobody answers for, so that they are asked themselves whether it is still true, and who could not be asked by mail',
  digest: true,
  ofRegister: true,
  staleAfterHours: 28 * 24,
  words: ({ authority, asked, count, unreachable, register }, language) =>
    language === 'cy'
      ? {
          subject: `A yw’r rolau’n dal yn wir? ${authority}`,
          text: [
            `Gofynnir i’r rhai sy’n atebol am rolau ${authority} a ydynt yn dal yn wir. Llinellau a ofynnwyd: ${asked}.`,
            ...part(count, (n) => `Nid oes neb yn atebol am ${n} ohonynt, felly gofynnir i chi.`),
            ...part(unreachable, (n) => `Pobl heb gyfeiriad post: ${n}. Gofynnwch iddynt eich hun.`),
            `Mae’r cyfan yn y gofrestr:\n\n${register}/attestations`,
          ].join('\n\n'),
        }
      : {
          subject: `Are the roles still true? ${authority}`,
          text: [
            `Those who answer for the roles of ${authority} are being asked whether they are still true. Lines asked: ${asked}.`,
            ...part(count, (n) => `Nobody answers for ${n} of them, so they are for you.`),
            ...part(unreachable, (n) => `People without an address for mail: ${n}. Please ask them yourself.`),
            `All of it is in the register:\n\n${register}/attestations`,
          ].join('\n\n'),
        },
  example: { authority: 'Wexmere District Council', asked: 40, count: 3, unreachable: 1, register: 'https://register.example' },
};
