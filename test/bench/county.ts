/**
 * A register of the wanted number of roles, skewed as real ones are: three dossiers in five have one to three roles, a few have hundreds, one
 * has 2,000 and one 5,000. Roles arrive in no order, as they would over the years.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EventName } from '../../server/domain/ledger/events.ts';
import { systemClock } from '../../server/clock.ts';
import { seal } from '../../server/crypto.ts';
import { factsHashOf } from '../../server/actions/derivation.ts';
import { periodsText, subjectOf } from '../../server/domain/conflicts/derive.ts';
import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { toDate, toDay } from '../../server/domain/time/civil.ts';
import { testConfig } from '../support/config.ts';
import { openInstallation } from '../../server/installation.ts';
import { rebuilt } from '../../server/rebuild.ts';
import { openReadOnly } from '../../db/open.ts';
import { conflicts, findings as findingRows, presence as presenceRows, sealed } from '../../db/tables/index.ts';
import { Bulk, DERIVED, RECORD } from './bulk.ts';
import { Random } from './random.ts';

export const ADMIN = { email: 'bench@register.test', password: 'long enough to bench' };
export const OFFICER = 'officer@register.test';

const START = Date.parse('2014-01-01T00:00:00Z');
const ALWAYS = { validFrom: '1974-04-01', validTo: '9999-12-31' };

interface Council {
  readonly id: string;
  readonly gss: string;
  readonly units: readonly string[];
  readonly committees: readonly string[];
  readonly people: readonly string[];
}

/** Sizes of the dossiers, the two large ones first. */
function sizes(random: Random, roles: number): number[] {
  const found = roles >= 50_000 ? [5_000, 2_000] : [Math.floor(roles / 10), Math.floor(roles / 20)];
  let left = roles - found.reduce((sum, size) => sum + size, 0);
  while (left > 0) {
    const usual = random.chance(0.6) ? 1 + random.below(3) : Math.min(400, 4 + Math.floor(Math.exp(3 + 1.1 * random.normal())));
    found.push(Math.min(usual, left));
    left -= usual;
  }
  return found;
}

/** With `entries` the log ends before the roles do: a log is measured for itself, and a larger one only takes longer to make. */
export async function county(file: string, roles: number, entries = roles): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const store = await openInstallation(testConfig({ databaseUrl: file, bootstrap: ADMIN }), systemClock);
  await store.close();
  const random = new Random(roles);
  const bulk = new Bulk(file, RECORD, true);
  let now = START;
  const id = () => random.id(++now);
  const record = (log: string, event: EventName, subject: string, rows: Parameters<Bulk['record']>[3]) => bulk.record(log, event, subject, rows, now);

  const councils = Array.from({ length: Math.max(4, Math.min(400, Math.ceil(roles / 2500))) }, (_, i): Council => {
    const council = id();
    const gss = `E06${String(i + 1).padStart(6, '0')}`;
    record('instance', 'authority.added', council, { authorities: [{ id: council, version: 1, gss, name: `Council ${i + 1}`, kind: 'unitary', nation: 'England', ...ALWAYS, replacedBy: '[]', principal: null }] });
    bulk.log(gss, council, `Council ${i + 1}`, new Date(now).toISOString());
    const unit = (name: string, kind: string, parent: string | null) => {
      const unitId = id();
      record(gss, 'unit.recorded', unitId, { units: [{ id: unitId, version: 1, authority: council, name, kind, parent, ...ALWAYS }] });
      return unitId;
    };
    const directorates = [1, 2, 3].map((n) => unit(`Directorate ${n}`, 'department', null));
    const services = directorates.flatMap((parent) => [1, 2].map((n) => unit(`Service ${n}`, 'department', parent)));
    const teams = services.flatMap((parent) => [1, 2].map((n) => unit(`Team ${n}`, 'team', parent)));
    const committees = [1, 2, 3].map((n) => unit(`Committee ${n}`, 'committee', null));
    const people = Array.from({ length: 20 }, (_, n) => {
      const person = id();
      const name = seal(`Person ${n}`);
      bulk.insert(sealed, { ...name });
      record(gss, 'person.recorded', person, { people: [{ id: person, version: 1, authority: council, name: name.commitment, offices: '[]' }] });
      return person;
    });
    return { id: council, gss, units: [...services, ...teams], committees, people };
  });

  const dossierSizes = sizes(random, roles);
  const mutuals: string[] = [];
  const dossiers = dossierSizes.map((_, i) => {
    if (i < 20 || random.chance(0.64)) {
      // The first dossiers are of the first council, which is the one that is measured.
      const council = (i < 20 ? councils[0] : random.pick(councils)) as Council;
      const mutual = id();
      mutuals.push(mutual);
      record('instance', 'mutual.added', mutual, { mutuals: [{ id: mutual, version: 1, name: `Body ${mutuals.length}`, legalForm: 'community-benefit-society', otherNames: '[]', identifiers: '[]', addedBy: council.id }] });
      return { mutual, council };
    }
    return { mutual: random.pick(mutuals), council: random.pick(councils) };
  });

  const order = new Int32Array(roles);
  for (let dossier = 0, at = 0; dossier < dossierSizes.length; dossier++) for (let n = dossierSizes[dossier] as number; n > 0; n--) order[at++] = dossier;
  random.shuffle(order);
  const [first, last] = [toDay('1995-01-01'), toDay('2026-06-30')];
  for (const [i, at] of order.entries()) {
    const { mutual, council } = dossiers[at] as (typeof dossiers)[number];
    const kind = random.pick(ROLE_KINDS);
    const from = first + random.below(last - first);
    const period = { validFrom: toDate(from), validTo: random.chance(0.3) ? '9999-12-31' : toDate(from + 30 + random.below(1500)) };
    const role = id();
    const row = {
      id: role, version: 1, authority: council.id, mutual, kind: kind.kind, family: kind.family, ...period, state: 'recorded',
      unit: random.chance(0.3) ? random.pick(council.units) : null, committee: random.chance(0.1) ? random.pick(council.committees) : null,
      legalBasis: random.chance(0.5) ? 'Localism Act 2011 s.1' : null, evidence: '[]', public: 1, withheldUntil: null, withheldReason: null, ofContractedService: random.chance(0.2) ? 1 : 0, reason: null,
    };
    const officer = random.chance(0.15) ? [{ id: id(), version: 1, authority: council.id, role, person: random.pick(council.people), capacity: 'accountable-officer', ...period, state: 'recorded' }] : [];
    bulk.record(council.gss, 'role.recorded', role, { roles: [row], responsibilities: officer }, now, i < entries);
  }
  bulk.close();
  await deriveInto(file, now + 1, random);
}

/** Presence and findings as a rebuild gives them. */
async function deriveInto(file: string, now: number, random: Random): Promise<void> {
  const bulk = new Bulk(file, DERIVED, false);
  const reader = await openReadOnly(file);
  const recordedAt = new Date(now).toISOString();
  for await (const { authority, mutual, presence, findings } of rebuilt(reader)) {
    for (const [scope, parts] of presence) {
      for (const [part, families] of parts) for (const [family, spans] of Object.entries(families)) bulk.insert(presenceRows, { authority, mutual, scope, part, family, spans: JSON.stringify(spans) });
    }
    for (const finding of findings) {
      const id = random.id(now);
      bulk.insert(conflicts, { id, rule: finding.rule.id, authority, mutual, scope: finding.scope, subject: subjectOf(finding.scope) });
      bulk.insert(findingRows, { conflict: id, version: 1, ruleVersion: finding.rule.version, periods: periodsText(finding.periods), severity: finding.severity, families: JSON.stringify(finding.families), factsHash: factsHashOf(finding), recordedAt });
    }
  }
  await reader.close();
  bulk.close();
}
