/** A line that is asked about, as a sentence: a role, or that one is not played. */
import type { OpenAttestations } from '../../../server/domain/attestations/attestation.ts';
import { attestations as t } from '../../text/attestations.ts';
import { capital } from '../../text/capital.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';

export type AskedAbout = Pick<OpenAttestations['items'][number], 'kind' | 'title' | 'family' | 'period' | 'unitName'>;

export const whatIsAsked = ({ kind, title, family }: AskedAbout): string => (kind === 'role' ? capital(title ?? family) : t().notHeld[family]);

export const sinceWhen = ({ period, unitName }: AskedAbout): string => [longPeriod(period, today(new Date()), language()), unitName].filter(Boolean).join(' · ');
