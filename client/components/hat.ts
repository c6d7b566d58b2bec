/** A hat in words. What differs comes first: a narrow list cuts off the rest. */
import { session, type Membership } from '../controllers/session.ts';
import { vocabulary } from '../text/common.ts';

export const hatTitle = (hat: Membership): string => [hat.authority ? session.nameOf(hat.authority) : '', vocabulary().hat[hat.role]].filter(Boolean).join(': ');
