import { findSettings } from '../../db/stores/authority-settings.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { ChangeSettings, Settings } from '../domain/authorities/settings.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** `version` 0 stands for settings that nobody has changed yet. */
export async function changeSettings(unit: Unit, { authority }: PermitAt<'settings.change'>, version: number, { publishAfterDays }: ChangeSettings): Promise<Settings> {
  const current = await findSettings(unit.tx, authority.id);
  if ((current?.version ?? 0) !== version) throw changedMeanwhile();
  const row = { id: authority.id, version: version + 1, authority: authority.id, publishAfterDays };
  await unit.record(authority.log, 'settings.changed', authority.id, { authority_settings: [row] });
  return { authority: authority.gss, version: row.version, publishAfterDays };
}
