import { Type } from 'typebox';
import { CivilDate, line, optional, strict, text } from '../../schema.ts';
import { keys, OFFICE_KINDS } from '../../vocabulary.ts';
import { entriesOf, type UnderHeadings } from '../answers.ts';
import { ALL_HEADINGS } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { TAKING_OFFICE } from '../sources.ts';

/** What another register says fits no form of ours: it stands in one field, and nothing is required of it. */
const Entry = strict({
  what: optional(text(4000)),
  post: optional(text(4000)),
  address: optional(text(4000)),
  body: optional(strict({ name: line(300) })),
  since: optional(CivilDate),
  on: optional(CivilDate),
  until: optional(CivilDate),
  category: optional(line(200)),
  sensitive: optional(strict({ reason: text(2000) })),
});
const Answer = Type.Union([strict({ none: Type.Literal(true) }), strict({ entries: Type.Array(Entry, { minItems: 1, maxItems: 2000 }) })]);

const UNDER = [...ALL_HEADINGS.map(({ id }) => id), 'gifts'];

/** Taken over from a register that was kept before this one: by an import, and filled in by nobody. The person's own filing takes its place. */
export const carriedOver: Kind = {
  id: 'carried-over',
  version: 1,
  validFrom: '1974-04-01',
  validTo: null,
  nations: [],
  whose: keys(OFFICE_KINDS),
  title: { en: 'Carried over from an earlier register', cy: 'Trosglwyddwyd o gofrestr gynharach' },
  lead: { en: 'What the council’s earlier register held. It was neither filed here nor confirmed yet.', cy: 'Yr hyn a oedd yng nghofrestr gynharach y cyngor. Ni chafodd ei ffeilio yma na’i gadarnhau eto.' },
  truth: { en: 'Taken over as it stood; nobody has signed it here.', cy: 'Trosglwyddwyd fel yr oedd; nid oes neb wedi’i lofnodi yma.' },
  answers: strict({ readOn: optional(CivilDate), headings: strict(Object.fromEntries(UNDER.map((id) => [id, optional(Answer)]))) }),
  deadline: null,
  published: true,
  check: () => [],
  declares: (answers: UnderHeadings) => entriesOf(answers),
  effect: 'adds',
  sources: [TAKING_OFFICE],
  examples: {
    accepted: [
      { readOn: '2026-02-17', headings: { employment: { entries: [{ what: 'Teacher, Anytown High School' }] }, securities: { none: true } } },
      { headings: { land: { entries: [{ sensitive: { reason: 'Withheld in the register that was taken over' } }] } } },
    ],
    refused: [{ answers: { headings: { land: { entries: [] } } }, path: 'answers.headings.land' }, { answers: { headings: { employment: { entries: [{ what: '' }] } } }, path: 'answers.headings.employment.entries.0.what' }],
  },
};
