/** What accepting would do, found by doing it and taking all of it back: parts that follow from one another cannot be asked about one by one. */
import type { AcceptInquiry } from '../domain/inquiries/inquiry.ts';
import type { ConflictChanges } from '../domain/conflicts/conflict.ts';
import { acceptInquiry, type MayAccept } from './accept-inquiry.ts';
import { doing, type Doing, type Request } from './unit-of-work.ts';

/** Not an error of anybody: thrown so that nothing is kept. */
class Tried extends Error {
  readonly conflicts: ConflictChanges;
  constructor(conflicts: ConflictChanges) {
    super('tried, and taken back');
    this.conflicts = conflicts;
  }
}

export async function tryAcceptance(how: Doing, request: Request, may: MayAccept, id: string, version: number, given: AcceptInquiry): Promise<ConflictChanges> {
  const tried = await doing<Tried>(how, request, async (unit) => {
    throw new Tried((await acceptInquiry(unit, may, id, version, given)).conflicts);
  }).catch((error: unknown) => {
    if (error instanceof Tried) return error;
    throw error;
  });
  const { opened, changed, cleared } = tried.conflicts;
  // What would open has no id that lasts.
  return { opened: opened.map((conflict) => ({ ...conflict, id: null })), changed, cleared };
}
