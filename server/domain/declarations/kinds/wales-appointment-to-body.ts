import type { Kind } from '../kind.ts';
import { WELSH_CHANGES, WELSH_NOT_PREJUDICIAL, welshInterest } from '../sources.ts';
import { appointmentToBody, type Appointment } from './appointment-to-body.ts';

export const walesAppointmentToBody: Kind = {
  ...appointmentToBody,
  version: 2,
  validFrom: '2016-04-01',
  nations: ['Wales'],
  deadline: { clock: 'becoming-aware', days: 28, basis: 'local-code', source: WELSH_CHANGES },
  declares: ({ appointedBy, ...entry }: Appointment) => [{ heading: appointedBy === 'the-council' ? 'wales-appointments' : 'wales-companies-and-charities', entry }],
  sources: [WELSH_CHANGES, welshInterest('(viii)'), WELSH_NOT_PREJUDICIAL],
};
