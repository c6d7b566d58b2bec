/** Derived tables: each equals what a rebuild from the facts gives. */
import { identifiersNow, identifiersRecorded } from '../../db/stores/verification.ts';
import { derivedTables } from '../../db/stores/derived.ts';
import { aboutNobody, linesAbout } from '../../db/stores/person-findings.ts';
import type { Reader } from '../../db/store.ts';
import { factsHashOf } from '../actions/derivation.ts';
import { periodsText, subjectOf } from '../domain/conflicts/derive.ts';
import { personScope } from '../domain/conflicts/personal/derive.ts';
import { rebuilt, rebuiltPeople } from '../rebuild.ts';
import { Differs } from './problem.ts';

export async function verifyIdentifiers(reader: Reader): Promise<void> {
  const recorded = (await identifiersRecorded(reader)).flatMap(({ id, identifiers }) => (JSON.parse(identifiers) as { scheme: string; number: string }[]).map(({ scheme, number }) => `${scheme}:${number} ${id}`));
  const now = (await identifiersNow(reader)).map(({ scheme, number, mutual }) => `${scheme}:${number} ${mutual}`);
  const [expected, stored] = [new Set(recorded), new Set(now)];
  const wrong = now.find((line) => !expected.has(line)) ?? recorded.find((line) => !stored.has(line));
  if (wrong) throw new Differs(`the index of public numbers does not agree with the bodies: ${wrong}`, { table: 'mutual_identifiers' });
}

/** Presence and current findings, dossier by dossier, in the order in which the rebuild gives them. */
export async function verifyFindings(reader: Reader): Promise<void> {
  const stored = derivedTables(reader);
  let left = await stored.next();
  for await (const dossier of rebuilt(reader)) {
    const key = `${dossier.authority} ${dossier.mutual}`;
    const expected = new Set<string>();
    for (const [scope, parts] of dossier.presence) for (const [part, families] of parts) for (const [family, spans] of Object.entries(families)) if (spans.length > 0) expected.add(`presence ${scope} ${part} ${family} ${JSON.stringify(spans)}`);
    for (const finding of dossier.findings) expected.add(`finding ${finding.rule.id} ${finding.rule.version} ${finding.scope} ${subjectOf(finding.scope) ?? ''} ${JSON.stringify(finding.families)} ${finding.severity} ${periodsText(finding.periods)} ${factsHashOf(finding)}`);
    const found = !left.done && left.value.key === key ? left.value.lines : [];
    for (const line of found) if (!expected.delete(line)) throw different(key, line, 'stands there, and the facts do not give it');
    for (const line of expected) throw different(key, line, 'is given by the facts, and is not there');
    if (!left.done && left.value.key === key) left = await stored.next();
    else if (!left.done && left.value.key < key) throw different(left.value.key, left.value.lines[0] ?? '', 'stands there, and there is no such dossier');
  }
  if (!left.done) throw different(left.value.key, left.value.lines[0] ?? '', 'stands there, and there is no such dossier');
}

/** Current findings about people, person by person. */
export async function verifyPersonalFindings(reader: Reader): Promise<void> {
  for await (const { authority, findings } of rebuiltPeople(reader)) {
    const stored = await linesAbout(reader, authority, [...findings.keys()], personScope);
    for (const [person, found] of findings) {
      const expected = new Set(found.map((finding) => `finding ${finding.rule.id} ${finding.rule.version} ${finding.scope} ${finding.mutual ?? ''} ${person} ${JSON.stringify(finding.families)} ${finding.severity} ${periodsText(finding.periods)} ${factsHashOf(finding)}`));
      for (const line of stored.get(person) ?? []) if (!expected.delete(line)) throw different(`of ${authority} about ${person}`, line, 'stands there, and the facts do not give it');
      for (const line of expected) throw different(`of ${authority} about ${person}`, line, 'is given by the facts, and is not there');
    }
  }
  const stray = await aboutNobody(reader);
  if (stray) throw different(`about ${stray.person}`, stray.line, 'stands there, and there is no such person');
}

const different = (key: string, line: string, what: string): Differs => new Differs(`derived tables, dossier ${key}: ${line.slice(0, 300)} ${what}. Run "register rebuild"`, { table: line.split(' ')[0] === 'presence' ? 'presence' : 'findings' });
