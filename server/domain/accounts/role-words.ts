/** Roles as a sentence names them, in both languages. */
import type { Words } from '../words.ts';
import type { MembershipRole } from './account.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const ROLE_WORDS: Readonly<Record<MembershipRole, Words>> = {
  'instance-administrator': words('administrator of this register', 'gweinyddwr y gofrestr hon'),
  'system-administrator': words('system administrator', 'gweinyddwr system'),
  'monitoring-officer': words('monitoring officer', 'swyddog monitro'),
  'deputy-monitoring-officer': words('deputy monitoring officer', 'dirprwy swyddog monitro'),
  reviewer: words('reviewer', 'adolygydd'),
  'democratic-services': words('democratic services', 'gwasanaethau democrataidd'),
  'parish-clerk': words('parish clerk', 'clerc plwyf'),
  member: words('councillor', 'cynghorydd'),
  officer: words('officer', 'swyddog'),
  delegate: words('delegate', 'cynrychiolydd'),
  'external-auditor': words('external auditor', 'archwilydd allanol'),
  'lga-auditor': words('auditor of the Local Government Association', 'archwilydd y Gymdeithas Llywodraeth Leol'),
};
