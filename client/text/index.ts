/**
 * Interface wording, one module an area in `en/` and `cy/`. The Welsh module is typed by the English one, so a sentence that is missing in one
 * of them does not compile. Nothing here touches the browser: the server's public pages read the same modules.
 */
import type { Language } from '../../server/domain/words.ts';

export type { Language };

let current: Language = 'en';

export const language = (): Language => current;

/** Which language this browser speaks from now on; the shell calls it, and asks pages to draw themselves again. */
export function speak(chosen: Language): void {
  current = chosen;
}

/** `const t = bilingual(en, cy)`, then `t().heading`: chosen when read, so that a change of language needs no reload. */
export const bilingual = <T extends object>(en: T, cy: NoInfer<T>): (() => T) => () => (current === 'cy' ? cy : en);
