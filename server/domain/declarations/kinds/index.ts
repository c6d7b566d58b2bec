/** Every kind of declaration, in the order in which people meet them. */
import type { Nation } from '../../vocabulary.ts';
import type { Kind } from '../kind.ts';
import { annualConfirmation } from './annual-confirmation.ts';
import { annualNilReturn } from './annual-nil-return.ts';
import { appointmentToBody } from './appointment-to-body.ts';
import { changeOfInterests } from './change-of-interests.ts';
import { giftOrHospitality } from './gift-or-hospitality.ts';
import { officerInterestInContract } from './officer-interest-in-contract.ts';
import { outsideWork } from './outside-work.ts';
import { registerOfInterests } from './register-of-interests.ts';
import { relatedPartyReturn } from './related-party-return.ts';
import { sensitiveInterestRequest } from './sensitive-interest-request.ts';

export const KINDS: readonly Kind[] = [registerOfInterests, changeOfInterests, annualConfirmation, giftOrHospitality, appointmentToBody, sensitiveInterestRequest, relatedPartyReturn, officerInterestInContract, outsideWork, annualNilReturn];

/** The version in force on a day, in a nation; that under which something was filed is asked for by its version. */
export const kindOn = (id: string, nation: Nation, day: string): Kind | undefined => KINDS.find((kind) => kind.id === id && kind.nations.includes(nation) && kind.validFrom <= day && (kind.validTo === null || day <= kind.validTo));
export const kindAt = (id: string, version: number): Kind | undefined => KINDS.find((kind) => kind.id === id && kind.version === version);
