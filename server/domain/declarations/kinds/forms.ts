/** The forms that every nation has, each with its own headings. */
import type { TProperties } from 'typebox';
import { CivilDate } from '../../schema.ts';
import { answersUnder, entriesOf, someUnder, type UnderHeadings } from '../answers.ts';
import { checkDay, checkEntries } from '../checks.ts';
import type { Heading } from '../heading.ts';
import type { Kind } from '../kind.ts';

type Form = Pick<Kind, 'answers' | 'check' | 'declares' | 'effect' | 'published'>;
type Register = UnderHeadings & { readonly tookOfficeOn: string };
type Change = UnderHeadings & { readonly changedOn: string };

/** Every heading is answered. */
export const registerForm = (headings: readonly Heading[]): Form => ({
  answers: answersUnder(headings, { tookOfficeOn: CivilDate }),
  published: true,
  check: (answers: Register, today) => [...checkDay('answers.tookOfficeOn', answers.tookOfficeOn, today), ...checkEntries(answers, today)],
  declares: (answers: Register) => entriesOf(answers),
  effect: 'replaces',
});

/** Only the headings that have changed. */
export const changeForm = (headings: readonly Heading[], more: TProperties = {}): Form => ({
  answers: someUnder(headings, { ...more, changedOn: CivilDate }),
  published: true,
  check: (answers: Change, today) => [
    ...checkDay('answers.changedOn', answers.changedOn, today),
    ...(Object.keys(answers.headings).length === 0 ? [{ path: 'answers.headings', message: 'answers no heading; choose what has changed' }] : []),
    ...checkEntries(answers, today),
  ],
  declares: (answers: Change) => entriesOf(answers),
  effect: 'replaces',
});

/** Expressly none under each. */
export const noneUnder = (headings: readonly Heading[]): Record<string, { readonly none: true }> => Object.fromEntries(headings.map(({ id }) => [id, { none: true }]));
