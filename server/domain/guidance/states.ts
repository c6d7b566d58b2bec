/** What becomes of what is published, adopted, added and shared: one table each, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';

const refused = (from: string) => conflict(`is-${from}`, `This is ${from} already; nothing more can be done with it.`);

export type EditionState = 'published' | 'withdrawn';
export const EDITION: Machine<EditionState, 'withdraw'> = { begins: ['published'], table: { published: { withdraw: 'withdrawn' }, withdrawn: {} }, refused };

export type AdoptionState = 'adopted' | 'withdrawn';
export const GUIDANCE_ADOPTION: Machine<AdoptionState, 'withdraw'> = { begins: ['adopted'], table: { adopted: { withdraw: 'withdrawn' }, withdrawn: {} }, refused };

export type AdditionState = 'added' | 'ended';
export const ADDITION: Machine<AdditionState, 'end'> = { begins: ['added'], table: { added: { end: 'ended' }, ended: {} }, refused };

export type PrecedentState = 'shared' | 'withdrawn';
export const PRECEDENT: Machine<PrecedentState, 'withdraw'> = { begins: ['shared'], table: { shared: { withdraw: 'withdrawn' }, withdrawn: {} }, refused };
