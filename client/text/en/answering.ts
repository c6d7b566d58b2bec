/** Who answers for a role: on its page. */
export const answering = {
  title: 'Who answers for it',
  none: 'Nobody is named.',
  capacity: {
    'accountable-officer': 'accountable officer',
    'contract-manager': 'contract manager',
    'performance-monitor': 'performance monitor',
    inspector: 'inspector',
    'line-manager': 'line manager',
    'decision-maker': 'decision-maker',
    adviser: 'adviser',
  },
  end: 'No longer',
  endOf: (who: string, as: string) => `${who} is ${as} no longer`,
  on: 'Last day',
  onHint: 'Nobody is put in their place: the role has nobody in this capacity after that day.',
  did: 'Saved: they answer for it until that day.',
};
