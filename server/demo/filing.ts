/** How forms come in: written and filed, copied for another council, confirmed from a mail, or taken over from older books. */
import { currentAuthority } from '../../db/stores/authorities.ts';
import { findDraft } from '../../db/stores/drafts.ts';
import { ownersOf } from '../../db/stores/obligations.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { StoryBookLine, StoryDeed } from '../../db/seed/county/story.ts';
import { carryOver } from '../actions/carrying-over.ts';
import { confirm } from '../actions/confirm.ts';
import { copyDeclaration } from '../actions/copy-declaration.ts';
import { draftDeclaration, writeDraft } from '../actions/draft-declaration.ts';
import { submitDeclaration } from '../actions/submit-declaration.ts';
import { mayDraft, mayFile } from '../api/declarations-seen.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { confirmingAnswers } from '../domain/declarations/chasing.ts';
import type { FiledAnswers } from '../domain/declarations/filing.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import { formOf, kindAt, kindOn } from '../domain/declarations/kinds/index.ts';
import { entriesElsewhere } from '../domain/declarations/within.ts';
import type { InterestRecord } from '../domain/sources/interests/record.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { confirmingToken } from '../post/confirming-token.ts';
import type { Hand } from './hand.ts';

export type Deed<K extends string> = Extract<StoryDeed, Readonly<Record<K, unknown>>>;

/** Its own check, and that nothing in it belongs to another council. That answers fit their schema is tested: a demo starts sooner without the code that reads schemas. */
export function checked(kind: Kind, answers: unknown, today: string, council: AuthorityRef): FiledAnswers {
  const [refused] = [...kind.check(answers as never, today), ...entriesElsewhere(answers, council)];
  if (refused) throw new Error(`the story answers ${kind.id} wrongly: ${refused.path} ${refused.message}`);
  return { kind: formOf(kind, answers), answers } as FiledAnswers;
}

async function submitted({ unit, actor, council }: Hand, id: string): Promise<string> {
  const draft = await findDraft(unit.tx, id);
  const kind = draft && kindAt(draft.kind, draft.kindVersion);
  if (!draft || !kind) throw new Error('the story files what nobody drafted');
  const { allowed, attested } = mayFile(actor, council, draft);
  await submitDeclaration(unit, allowed, id, { version: draft.version, filed: checked(kind, JSON.parse(draft.answers), unit.today, council), attested });
  return id;
}

export async function file(hand: Hand, { file: key, person: whose, kind, answers, onPaper, about }: Deed<'file'>): Promise<void> {
  const { unit, actor, council, known, now } = hand;
  const attested = onPaper === true;
  const person = hand.person(whose);
  const whole = about ? { ...answers, interest: (await hand.interest(about)).id } : answers;
  const { id } = await draftDeclaration(unit, mayDraft(actor, council, person, attested), { authority: council.gss, person, kind, answers: whole, attested }, now);
  known.keep(key, await submitted(hand, id));
}

/** What goes over is answered for the other council as well; `headings` are those that had to be answered there. */
export async function copy(hand: Hand, { copy: key, as, person, headings }: Deed<'copy'>): Promise<void> {
  const { unit, known, now } = hand;
  const filed = await hand.filing(key);
  const [kind, text] = [kindAt(filed.kind, filed.kindVersion), await unsealedText(unit.tx, filed.answers)];
  if (!kind || text === null) throw new Error(`the story copies ${key}, of which nothing is kept`);
  const allowed = hand.may('declaration.draft');
  const [draft] = await copyDeclaration(unit, { kind, answers: JSON.parse(text) }, [{ allowed, person: hand.person(person), path: 'to.0' }], now);
  if (!draft) throw new Error(`the story copies ${key} to nobody`);
  const there = JSON.parse(draft.answers) as { headings: object };
  await writeDraft(unit, allowed, { draft, filed: undefined }, draft.version, { ...there, headings: { ...there.headings, ...headings } }, now);
  known.keep(as, await submitted(hand, draft.id));
}

export async function confirmByLink({ unit, council, known, person, now }: Hand, { confirm: key, person: whose, kind: id }: Deed<'confirm'>): Promise<void> {
  const nation = (await currentAuthority(unit.tx, council.id))?.nation as Nation;
  const kind = kindOn(id, nation, unit.today);
  const token = await confirmingToken(unit.tx, { forAuthority: council.id, forPerson: person(whose), forKind: id }, { minutes: 60, now });
  if (!kind || token === undefined) throw new Error(`the story confirms ${id}, which nobody is asked`);
  await confirm(unit, token, { filed: checked(kind, confirmingAnswers(kind), unit.today, council), seen: undefined, now });
  const [owner] = await ownersOf(unit.tx, council.id, person(whose));
  const made = owner?.filings.filter((one) => one.kind === id).toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)).at(-1);
  known.keep(key, made?.id ?? '');
}

const recordOf = ({ heading, text, from }: StoryBookLine, member: string): InterestRecord =>
  ({ authority: null, member, memberId: '', category: heading, heading, says: 'declared', text, from: from ?? null, until: null, readOn: null, partial: false });

export const takeOver = ({ unit, council, person }: Hand, { carryOver: lines, person: whose }: Deed<'carryOver'>): Promise<unknown> =>
  carryOver(unit, council, person(whose), undefined, lines.map((line) => recordOf(line, whose)));
