/** Every mail that the register sends: the open catalogue of templates. */
import type { Template } from './template.ts';
import { accessChanged } from './templates/access-changed.ts';
import { auditorAdmitted } from './templates/auditor-admitted.ts';
import { bodyNotice } from './templates/body-notice.ts';
import { bodyReplied } from './templates/body-replied.ts';
import { chasedSummary } from './templates/chased-summary.ts';
import { concernRaised } from './templates/concern-raised.ts';
import { declarationAccepted } from './templates/declaration-accepted.ts';
import { declarationAsked } from './templates/declaration-asked.ts';
import { declarationLate } from './templates/declaration-late.ts';
import { declarationReminder } from './templates/declaration-reminder.ts';
import { declarationReturned } from './templates/declaration-returned.ts';
import { detailRead } from './templates/detail-read.ts';
import { fileAssigned } from './templates/file-assigned.ts';
import { fileInvitation } from './templates/file-invitation.ts';
import { fileQuestion } from './templates/file-question.ts';
import { inquiry } from './templates/inquiry.ts';
import { inquiryAnswered } from './templates/inquiry-answered.ts';
import { invitation } from './templates/invitation.ts';
import { keeperAdmitted } from './templates/keeper-admitted.ts';
import { linkAsked } from './templates/link-asked.ts';
import { receipt } from './templates/receipt.ts';
import { weeklyDigest } from './templates/weekly-digest.ts';
import { stillTrue } from './templates/still-true.ts';
import { stillTrueKeepers } from './templates/still-true-keepers.ts';
import { stillTrueReminder } from './templates/still-true-reminder.ts';

export const TEMPLATES: readonly Template[] = [accessChanged, auditorAdmitted, bodyNotice, bodyReplied, chasedSummary, concernRaised, declarationAccepted, declarationAsked, declarationLate, declarationReminder, declarationReturned, detailRead, fileAssigned, fileInvitation, fileQuestion, inquiry, inquiryAnswered, invitation, keeperAdmitted, linkAsked, receipt, stillTrue, stillTrueKeepers, stillTrueReminder, weeklyDigest];

const byId = new Map(TEMPLATES.map((template) => [template.id, template]));

export const templateOf = (id: string): Template | undefined => byId.get(id);
