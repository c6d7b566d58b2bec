import type { StoryAccount } from './story.ts';

/** In the order in which the sign-in page offers them. None has a password: they exist in a demo only. */
export const ACCOUNTS: readonly StoryAccount[] = [
  { email: 'monitoring.officer@wexmere.fenmarch.example', name: 'Moira Tallowfield', memberships: [{ role: 'monitoring-officer', authority: 'district', person: 'tallowfield' }] },
  { email: 'monitoring.officer@county.fenmarch.example', name: 'Desmond Wrayfield', memberships: [{ role: 'monitoring-officer', authority: 'county', person: 'wrayfield' }] },
  { email: 'deputy@wexmere.fenmarch.example', name: 'Tobias Fenwright', memberships: [{ role: 'deputy-monitoring-officer', authority: 'district', person: 'fenwright' }] },
  { email: 'councillor.quillmere@wexmere.fenmarch.example', name: 'Councillor Harriet Quillmere', memberships: [{ role: 'member', authority: 'district', person: 'quillmere' }] },
  { email: 'clerk@quillby.fenmarch.example', name: 'Winifred Osmoor', memberships: [{ role: 'parish-clerk', authority: 'parish', person: 'osmoor' }] },
  {
    email: 'auditor@lga.fenmarch.example',
    name: 'Ffion Marlowick, Local Government Association',
    memberships: [
      { role: 'lga-auditor', authority: 'district', to: '2032-03-31' },
      { role: 'lga-auditor', authority: 'county', to: '2032-03-31' },
    ],
  },
  { email: 'administrator@fenmarch.example', name: 'Instance administrator', memberships: [{ role: 'instance-administrator' }] },
];
