/** A hat in words. What differs comes first: a narrow list cuts off the rest. */
import { session, type Hat } from '../controllers/session.ts';
import { common, vocabulary } from '../text/common.ts';

export const hatTitle = (hat: Hat): string => [hat.authority ? session.nameOf(hat.authority) : '', hat.asPrincipal ? common().asPrincipal(vocabulary().hat[hat.role]) : vocabulary().hat[hat.role]].filter(Boolean).join(': ');
