/** Wording that a catalogue entry carries with it. Welsh that no translator has checked yet is marked so on screen. */
export interface Words {
  readonly en: string;
  readonly cy: string;
}

export type Language = keyof Words;
