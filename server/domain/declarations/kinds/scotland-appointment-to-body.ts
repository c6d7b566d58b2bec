import type { Kind } from '../kind.ts';
import { scottishCategory, SCOTTISH_CHANGES } from '../sources.ts';
import { appointmentToBody, type Appointment } from './appointment-to-body.ts';

export const scotlandAppointmentToBody: Kind = {
  ...appointmentToBody,
  version: 3,
  validFrom: '2021-12-07',
  nations: ['Scotland'],
  deadline: { clock: 'change', months: 1, basis: 'statute', source: SCOTTISH_CHANGES },
  declares: ({ appointedBy: _by, ...entry }: Appointment) => [{ heading: 'scotland-non-financial', entry }],
  sources: [SCOTTISH_CHANGES, scottishCategory('eight')],
};
