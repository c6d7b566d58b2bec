import type { Evidence } from '../../../server/domain/roles/role.ts';

/** A fictional record of a decision. The address is of a domain that is reserved for examples (RFC 2606). */
export const decision = (title: string, date: string, reference: string): Evidence => ({ title, date, reference, url: `https://example.org/fenmarch/decisions/${reference.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` });

export const paper = (title: string, date: string): Evidence => ({ title, date });
