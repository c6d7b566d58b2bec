/** Every kind of declaration, in the order in which people meet them. */
import { NATIONS, type Nation } from '../../vocabulary.ts';
import type { Kind } from '../kind.ts';
import { annualConfirmation } from './annual-confirmation.ts';
import { annualNilReturn } from './annual-nil-return.ts';
import { appointmentToBody } from './appointment-to-body.ts';
import { carriedOver } from './carried-over.ts';
import { becameAware, changeOfInterests, changeOfInterests1, disclosedAtMeeting } from './change-of-interests.ts';
import { giftOrHospitality } from './gift-or-hospitality.ts';
import { officerInterestInContract } from './officer-interest-in-contract.ts';
import { outsideWork } from './outside-work.ts';
import { registerOfInterests } from './register-of-interests.ts';
import { relatedPartyReturn } from './related-party-return.ts';
import { scotlandAnnualConfirmation } from './scotland-annual-confirmation.ts';
import { scotlandAppointmentToBody } from './scotland-appointment-to-body.ts';
import { scotlandChangeOfInterests } from './scotland-change-of-interests.ts';
import { scotlandGiftOrHospitality } from './scotland-gift-or-hospitality.ts';
import { scotlandRegisterOfInterests } from './scotland-register-of-interests.ts';
import { sensitiveInterestRequest } from './sensitive-interest-request.ts';
import { walesAnnualConfirmation } from './wales-annual-confirmation.ts';
import { walesAppointmentToBody } from './wales-appointment-to-body.ts';
import { walesChangeOfInterests } from './wales-change-of-interests.ts';
import { walesGiftOrHospitality } from './wales-gift-or-hospitality.ts';
import { walesRegisterOfInterests } from './wales-register-of-interests.ts';
import { walesSensitiveInterestRequest } from './wales-sensitive-interest-request.ts';

const ENGLAND: readonly Kind[] = [registerOfInterests, changeOfInterests1, changeOfInterests, disclosedAtMeeting, becameAware, annualConfirmation, giftOrHospitality, appointmentToBody, sensitiveInterestRequest];
const WALES: readonly Kind[] = [walesRegisterOfInterests, walesChangeOfInterests, walesAnnualConfirmation, walesGiftOrHospitality, walesAppointmentToBody, walesSensitiveInterestRequest];
const SCOTLAND: readonly Kind[] = [scotlandRegisterOfInterests, scotlandChangeOfInterests, scotlandAnnualConfirmation, scotlandGiftOrHospitality, scotlandAppointmentToBody];

export const KINDS: readonly Kind[] = [...ENGLAND, ...WALES, ...SCOTLAND, relatedPartyReturn, officerInterestInContract, outsideWork, annualNilReturn, carriedOver];

/** The version in force on a day, in a nation; that under which something was filed is asked for by its version. */
export const kindOn = (id: string, nation: Nation, day: string): Kind | undefined => KINDS.find((kind) => kind.id === id && kind.nations.includes(nation) && kind.validFrom <= day && (kind.validTo === null || day <= kind.validTo));
export const kindAt = (id: string, version: number): Kind | undefined => KINDS.find((kind) => kind.id === id && kind.version === version);

/** The form under which such answers are filed: another version where one of them chooses its clock. Of answers that are not finished, the one that they stand on. */
export function formOf(kind: Kind, answers: unknown): Kind {
  const chosen = kind.filedAs && typeof answers === 'object' && answers !== null ? kind.filedAs(answers as never) : undefined;
  return (chosen === undefined ? undefined : kindAt(kind.id, chosen)) ?? kind;
}

/** Why nothing of that id is declared there, as a refusal says it. */
export const noKind = (id: string, nation: Nation, authority: string): string =>
  hasForms(nation) ? `${id} is no kind of declaration that is made to ${authority} today; GET /api/declaration-kinds lists those that are` : `there is no kind of declaration ${id} in ${NATIONS[nation].en} yet; the code of its councillors has not been read into the catalogue`;

/** Whether councillors of a nation declare by the catalogue yet. Where nobody has read a nation's code, nothing is guessed. */
export const hasForms = (nation: Nation): boolean => KINDS.some(({ nations, whose, deadline }) => nations.includes(nation) && whose.includes('member') && deadline !== null);
