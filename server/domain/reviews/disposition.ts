/** What can be decided of an overlap, in the order in which it is to be thought of: to tolerate it comes after everything that would take it away. */
import type { ConflictClass } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export interface Disposition {
  readonly title: Words;
  /** What the reasons have to say. */
  readonly asks: Words;
  /** A safeguard of the same authority that names the overlap. */
  /** From this severity on, a second person. */
  readonly secondFrom?: number;
  readonly needsReferral?: true;
  /** What may be concluded with it. Perceived means that somebody first found that there is none (Procurement Act 2023 s.83(4)): with what treats it as one it would contradict itself. */
  readonly classes: readonly ConflictClass[];
}

const REAL = ['actual', 'potential'] as const satisfies readonly ConflictClass[];

export const DISPOSITIONS = {
  remedy: {
    title: words('remedy it: one of the roles ends or changes', 'ei unioni: daw un o’r rolau i ben neu newid'),
    asks: words('Say what changes, by whom and by when.', 'Dywedwch beth sy’n newid, gan bwy ac erbyn pryd.'),
    classes: [...REAL, 'perceived'],
  },
  mitigate: {
    title: words('mitigate it: a safeguard is arranged', 'ei liniaru: trefnir mesur diogelu'),
    asks: words('Say how the safeguard meets the risk. Arrange it for this overlap first.', 'Dywedwch sut mae’r mesur diogelu yn ateb y risg. Trefnwch ef ar gyfer y gorgyffwrdd hwn yn gyntaf.'),
    classes: REAL,
  },
  transfer: {
    title: words('transfer it: somebody else takes one of the roles', 'ei drosglwyddo: rhywun arall sy’n cymryd un o’r rolau'),
    asks: words('Say which role goes to whom, and when.', 'Dywedwch pa rôl sy’n mynd i bwy, a phryd.'),
    classes: REAL,
  },
  tolerate: {
    title: words('tolerate it, with reasons', 'ei oddef, gyda rhesymau'),
    asks: words('Say why it can neither be remedied, nor mitigated, nor transferred, and why it can be borne. From severity 4 on a second person has to agree.', 'Dywedwch pam na ellir ei unioni, ei liniaru na’i drosglwyddo, a pham y gellir ei oddef. O ddifrifoldeb 4 ymlaen rhaid i ail berson gytuno.'),
    secondFrom: 4,
    classes: REAL,
  },
  refer: {
    title: words('refer it to somebody else', 'ei gyfeirio at rywun arall'),
    asks: words('Say to whom, and why it is theirs to look at.', 'Dywedwch at bwy, a pham mai nhw ddylai edrych arno.'),
    needsReferral: true,
    classes: REAL,
  },
  'no-conflict': {
    title: words('find that there is no conflict', 'canfod nad oes gwrthdaro'),
    asks: words('Say why not, so that somebody who did not know the people would see it.', 'Dywedwch pam ddim, fel y byddai rhywun nad oedd yn adnabod y bobl yn ei weld.'),
    classes: ['potential', 'perceived'],
  },
} as const satisfies Record<string, Disposition>;
export type DispositionId = keyof typeof DISPOSITIONS;

/** LGHA 1989 s.5 and LGFA 1988 s.114 are duties of the monitoring officer and of the chief finance officer. The register refers, and finds no offence. */
export const REFERRALS = {
  'standards-complaint': words('a complaint under the council’s code of conduct', 'cwyn o dan god ymddygiad y cyngor'),
  's5-report': words('the monitoring officer’s duty to report (Local Government and Housing Act 1989, section 5)', 'dyletswydd y swyddog monitro i adrodd (Deddf Llywodraeth Leol a Thai 1989, adran 5)'),
  s114: words('the chief finance officer (Local Government Finance Act 1988, section 114)', 'y prif swyddog cyllid (Deddf Cyllid Llywodraeth Leol 1988, adran 114)'),
  'external-auditor': words('the external auditor', 'yr archwilydd allanol'),
  police: words('the police', 'yr heddlu'),
} as const satisfies Record<string, Words>;

export const titlesOf = <T extends Readonly<Record<string, Disposition>>>(all: T): Readonly<Record<keyof T & string, Words>> => Object.fromEntries(Object.entries(all).map(([id, { title }]) => [id, title])) as Readonly<Record<keyof T & string, Words>>;

export const dispositionOf = (id: DispositionId): Disposition => DISPOSITIONS[id];
