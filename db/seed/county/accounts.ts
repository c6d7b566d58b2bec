import { TRAINERS } from '../cases/council.ts';
import type { StoryAccount } from './story.ts';

/** In the order in which the sign-in page offers them. None has a password: they exist in a demo only. */
export const ACCOUNTS: readonly StoryAccount[] = [
  { email: 'monitoring.officer@wexmere.fenmarch.example', name: 'Moira Tallowfield', memberships: [{ role: 'monitoring-officer', authority: 'district', person: 'tallowfield' }] },
  { email: 'monitoring.officer@county.fenmarch.example', name: 'Desmond Wrayfield', memberships: [{ role: 'monitoring-officer', authority: 'county', person: 'wrayfield' }] },
  { email: 'deputy@wexmere.fenmarch.example', name: 'Tobias Fenwright', memberships: [{ role: 'deputy-monitoring-officer', authority: 'district', person: 'fenwright' }] },
  {
    email: 'councillor.quillmere@wexmere.fenmarch.example',
    name: 'Councillor Harriet Quillmere',
    memberships: [
      { role: 'member', authority: 'district', person: 'quillmere' },
      { role: 'member', authority: 'parish', person: 'quillmere' },
    ],
  },
  { email: 'assistant.quillmere@wexmere.fenmarch.example', name: 'Rowan Ellerdyke', memberships: [{ role: 'delegate', authority: 'district', person: 'quillmere' }] },
  { email: 'head.of.leisure@wexmere.fenmarch.example', name: 'Shabnam Merrowdale', memberships: [{ role: 'officer', authority: 'district', person: 'merrowdale' }] },
  { email: 'chief.executive@wexmere.fenmarch.example', name: 'Ottoline Wardlebrook', memberships: [{ role: 'officer', authority: 'district', person: 'wardlebrook' }] },
  {
    email: 'reviewer@fenmarch.example',
    name: 'Sefton Amberlow',
    memberships: [
      { role: 'reviewer', authority: 'district', person: 'amberlow' },
      { role: 'reviewer', authority: 'county' },
    ],
  },
  { email: 'democratic.services@wexmere.fenmarch.example', name: 'Nerys Holloway-Finch', memberships: [{ role: 'democratic-services', authority: 'district' }, { role: 'system-administrator', authority: 'district' }] },
  { email: 'clerk@quillby.fenmarch.example', name: 'Winifred Osmoor', memberships: [{ role: 'parish-clerk', authority: 'parish', person: 'osmoor' }] },
  {
    email: 'auditor@lga.fenmarch.example',
    name: 'Ffion Marlowick, Local Government Association',
    memberships: [
      { role: 'lga-auditor', authority: 'district', to: '2032-03-31', agreement: 'Peer review, agreed by both councils' },
      { role: 'lga-auditor', authority: 'county', to: '2032-03-31', agreement: 'Peer review, agreed by both councils' },
    ],
  },
  { email: 'auditor@coldbrook.example', name: 'Ingrid Coldbrook, external auditor', memberships: [{ role: 'external-auditor', authority: 'district', to: '2032-03-31', agreement: 'Appointed for the accounts of 2024/25 to 2030/31' }] },
  { email: 'administrator@fenmarch.example', name: 'Instance administrator', memberships: [{ role: 'instance-administrator' }] },
  {
    email: 'councillor.eastmarsh@county.fenmarch.example',
    told: '2025-05-05T06:30',
    name: 'Councillor Rosalind Eastmarsh',
    memberships: [
      { role: 'member', authority: 'county', person: 'eastmarsh' },
      { role: 'member', authority: 'district', person: 'eastmarsh' },
    ],
  },
  ...TRAINERS,
];
