/** Catalogue titles begin small so that they can stand inside a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
