/** Every state machine of the register, by the noun whose records move along it. A record that is not here has one state, or is only ever added to. */
import { FILE_INVITATION } from './access/file-invitation.ts';
import { ACCOUNT, MEMBERSHIP } from './accounts/states.ts';
import { ACT } from './acts/states.ts';
import { ATTESTATION } from './attestations/states.ts';
import { RULE_ADOPTION } from './conflicts/adoption-states.ts';
import { HOLD } from './declarations/retention.ts';
import { RULING } from './declarations/ruling.ts';
import { FILING, INTEREST } from './declarations/states.ts';
import { ADDITION, EDITION, GUIDANCE_ADOPTION, PRECEDENT } from './guidance/states.ts';
import { INQUIRY } from './inquiries/states.ts';
import type { Machine } from './machine.ts';
import { NOTICE } from './notices/states.ts';
import { CONNECTION } from './people/connection.ts';
import { MAIL } from './post/line.ts';
import { CONCERN } from './reviews/concern.ts';
import { SAFEGUARD } from './reviews/safeguards.ts';
import { DECISION } from './reviews/states.ts';
import { ROLE, YIELDING } from './roles/states.ts';

export const MACHINES: Readonly<Record<string, Machine>> = {
  role: ROLE,
  responsibility: YIELDING,
  'role-statement': YIELDING,
  attestation: ATTESTATION,
  inquiry: INQUIRY,
  act: ACT,
  declaration: FILING,
  interest: INTEREST,
  ruling: RULING,
  'legal-hold': HOLD,
  concern: CONCERN,
  decision: DECISION,
  safeguard: SAFEGUARD,
  'body-notice': NOTICE,
  'rule-adoption': RULE_ADOPTION,
  'guidance-edition': EDITION,
  'guidance-adoption': GUIDANCE_ADOPTION,
  'guidance-addition': ADDITION,
  'shared-precedent': PRECEDENT,
  connection: CONNECTION,
  'file-invitation': FILE_INVITATION,
  account: ACCOUNT,
  membership: MEMBERSHIP,
  mail: MAIL,
};
