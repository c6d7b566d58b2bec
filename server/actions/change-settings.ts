import { settingsOf, toRow } from '../../db/stores/authority-settings.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { ChangeSettings, Settings } from '../domain/authorities/settings.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** `version` 0 stands for settings that nobody has changed yet. */
export async function changeSettings(unit: Unit, { authority }: PermitAt<'settings.change'>, version: number, given: ChangeSettings): Promise<Settings> {
  const { version: known, ...current } = await settingsOf(unit.tx, authority.id);
  if (known !== version) throw changedMeanwhile();
  const values = { ...current, ...given };
  await unit.record(authority.log, 'settings.changed', authority.id, { authority_settings: [{ id: authority.id, version: version + 1, authority: authority.id, ...toRow(values) }] });
  return { authority: authority.gss, version: version + 1, ...values };
}
