/** Who works on the file of a concern: those who prepare files of the council, whoever was asked to this one, and whoever it has come to for a decision. */
import { subjectOf } from '../conflicts/derive.ts';
import { isPersonal } from '../conflicts/personal/derive.ts';
import { Refused } from '../problem.ts';
import { isInvitedTo } from './one-file.ts';
import { personsOf } from './own.ts';
import { permitAt, type Actor, type AuthorityRef, type PermitAt } from './permit.ts';

export interface FileOf {
  readonly id: string;
  readonly scope: string;
}

declare const ofOneFile: unique symbol;

/** For this one file. */
export type PermitToPrepare = PermitAt<'conflict.prepare'> & { readonly conflict: string; readonly [ofOneFile]: true };

/** The person whom a finding is about; null where it is about a body, a unit or a line of management. */
export const personOf = ({ scope }: FileOf): string | null => (scope.startsWith('officer:') || isPersonal(scope) ? subjectOf(scope) : null);

/** Whether it is about whoever asks, in whatever role they act. */
export function isAbout({ hats }: Actor, file: FileOf): boolean {
  const person = personOf(file);
  return person !== null && personsOf(hats).includes(person);
}

/** Somebody whom the file is about is asked and answers: what is noted of them, and what others answered, is not theirs to read. */
export function permitToPrepare(actor: Actor, authority: AuthorityRef, file: FileOf, decides = false): PermitToPrepare {
  if (isAbout(actor, file)) throw new Refused(403, 'connected', 'This file is about you: you are asked, and answer. Somebody else works on it.').notPermitted(authority.id);
  if (decides || isInvitedTo(actor, file.id)) {
    return { action: 'conflict.prepare', account: actor.account, sight: [authority.id], eyes: { sight: [authority.id], ofInstallation: false }, authority, conflict: file.id } as unknown as PermitToPrepare;
  }
  return { ...permitAt(actor, 'conflict.prepare', authority), conflict: file.id } as PermitToPrepare;
}
