/** What is written into a file beside decisions: private notes, questions to the people concerned, and what they answer. */
import { Type, type Static } from 'typebox';
import { Gss, Id, Note, nullable, oneOf, strict } from '../schema.ts';

const NOTE_KINDS = ['note', 'document', 'question', 'answer'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Why somebody can be asked: the finding is about them, or they answer for a role that it rests on. */
const WHY_CONCERNED = ['about', 'answers-for'] as const;

export const NewNote = strict({ text: Note });
export const NewQuestion = strict({ person: Id, text: Note });
export const NewAnswer = strict({ text: Note });
export type NewQuestion = Static<typeof NewQuestion>;

const written = { id: Id, version: Type.Integer(), conflict: Id, text: nullable(Type.String()), account: Id, name: nullable(Type.String()), recordedAt: Type.String() };

export const FileNote = Type.Object(written);
export type FileNote = Static<typeof FileNote>;

export const Answer = Type.Object({ ...written, question: Id });
export type Answer = Static<typeof Answer>;

const Person = Type.Object({ id: Id, name: nullable(Type.String()) });
const state = oneOf(['waiting', 'answered']);

export const Question = Type.Object({ ...written, person: Person, state, answers: Type.Array(Answer) });
export type Question = Static<typeof Question>;

/** As it is told to the person who is asked, who may see nothing else of the file. */
export const OwnQuestion = Type.Object({ ...Question.properties, authority: Gss, authorityName: Type.String(), body: nullable(Type.String()) });
export type OwnQuestion = Static<typeof OwnQuestion>;

export const Concerned = Type.Object({ person: Id, name: nullable(Type.String()), why: oneOf(WHY_CONCERNED) });
