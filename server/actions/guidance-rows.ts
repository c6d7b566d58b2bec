/** What the verbs of guidance have in common: what a council follows on a day, and how its rows are told. */
import { sql } from 'drizzle-orm';
import { additionRows, adoptionRows, contentOf, editionChain, editionRows, type AdditionLine, type AdoptionLine, type EditionLine, type EditionRow } from '../../db/stores/guidance.ts';
import { knownThen } from '../../db/stores/decisions.ts';
import type { Reader } from '../../db/store.ts';
import type { Edition } from '../domain/guidance/edition.ts';
import { meant, paragraphsOf, SHIPPED, type Guidance } from '../domain/guidance/editions.ts';
import { followedOn, type Addition, type Adoption } from '../domain/guidance/following.ts';
import type { AdditionState, AdoptionState, EditionState } from '../domain/guidance/states.ts';
import { fromColumns } from '../domain/time/period.ts';

export const editionReply = ({ id, version, title, gss, publisherName, basis, publishedOn, contact, state, recordedAt, ...row }: Omit<EditionLine, 'publisher' | 'supersededAt'>): Edition => {
  const { paragraphs, gone, withdrawnBecause = null } = contentOf(row);
  return { id, version, title, publisher: gss, publisherName, basis, publishedOn, contact, state: state as EditionState, withdrawnBecause, changes: paragraphs.length + gone.length, recordedAt };
};

export const adoptionReply = ({ id, version, gss, edition, editionTitle, adoptedFrom, state, recordedAt }: Pick<AdoptionLine, 'id' | 'version' | 'gss' | 'edition' | 'editionTitle' | 'adoptedFrom' | 'state' | 'recordedAt'>, reason: string | null): Adoption => ({
  ...{ id, version, authority: gss, edition, editionTitle, from: adoptedFrom, reason },
  ...{ state: state as AdoptionState, recordedAt },
});

export const additionReply = ({ id, version, gss, paragraph, told, state, recordedAt, ...row }: Pick<AdditionLine, 'id' | 'version' | 'gss' | 'paragraph' | 'told' | 'state' | 'recordedAt' | 'validFrom' | 'validTo'>): Addition => ({
  ...{ id, version, authority: gss, paragraph, text: told, period: fromColumns(row) },
  ...{ state: state as AdditionState, recordedAt },
});

export const guidanceOf = async (reader: Reader, edition: string | null): Promise<Guidance> => (edition === null ? SHIPPED : paragraphsOf(await editionChain(reader, edition)));

export interface Followed {
  readonly guidance: Guidance;
  /** Null where it is what the register ships with. */
  readonly edition: EditionRow | null;
  readonly from: string | null;
  /** Of the day, each with the paragraph that it goes with then. */
  readonly additions: readonly (AdditionLine & { readonly at: string })[];
}

/** That it was withdrawn is told from when it was. The log of the installation has a clock of its own, so what a council adopted may be a moment younger there. */
async function editionThen(reader: Reader, id: string, knownAt?: string): Promise<EditionRow | null> {
  const versions = await editionRows(reader, sql`e.id = ${id}`, 10);
  const then = versions.filter(({ recordedAt, version }) => version === 1 || knownAt === undefined || recordedAt <= knownAt);
  return then.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** What a council follows on a day, as the register knew it. */
export async function followedBy(reader: Reader, authority: string, day: string, knownAt?: string): Promise<Followed> {
  const adopted = followedOn(await adoptionRows(reader, sql`n.authority = ${authority} and n.state = 'adopted' and ${knownThen(sql`n`, knownAt)}`), day);
  const edition = adopted?.edition ? await editionThen(reader, adopted.edition, knownAt) : null;
  const guidance = await guidanceOf(reader, edition?.id ?? null);
  const added = await additionRows(reader, sql`x.authority = ${authority} and x.valid_from <= ${day} and x.valid_to >= ${day} and ${knownThen(sql`x`, knownAt)}`);
  const additions = added.flatMap((one) => {
    const at = meant(guidance, one.paragraph)?.id;
    return at === undefined ? [] : { ...one, at };
  });
  return { guidance, edition, from: adopted?.adoptedFrom ?? null, additions };
}
