/** Every mail that the register sends: the open catalogue of templates. */
import type { Template } from './template.ts';
import { accessChanged } from './templates/access-changed.ts';
import { auditorAdmitted } from './templates/auditor-admitted.ts';
import { chasedSummary } from './templates/chased-summary.ts';
import { concernRaised } from './templates/concern-raised.ts';
import { declarationAccepted } from './templates/declaration-accepted.ts';
import { declarationAsked } from './templates/declaration-asked.ts';
import { declarationLate } from './templates/declaration-late.ts';
import { declarationReminder } from './templates/declaration-reminder.ts';
import { declarationReturned } from './templates/declaration-returned.ts';
import { detailRead } from './templates/detail-read.ts';
import { fileInvitation } from './templates/file-invitation.ts';
import { fileQuestion } from './templates/file-question.ts';
import { invitation } from './templates/invitation.ts';
import { keeperAdmitted } from './templates/keeper-admitted.ts';
import { linkAsked } from './templates/link-asked.ts';
import { receipt } from './templates/receipt.ts';

export const TEMPLATES: readonly Template[] = [accessChanged, auditorAdmitted, chasedSummary, concernRaised, declarationAccepted, declarationAsked, declarationLate, declarationReminder, declarationReturned, detailRead, fileInvitation, fileQuestion, invitation, keeperAdmitted, linkAsked, receipt];

const byId = new Map(TEMPLATES.map((template) => [template.id, template]));

export const templateOf = (id: string): Template | undefined => byId.get(id);
