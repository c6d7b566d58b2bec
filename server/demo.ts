import type { Store } from '../db/store.ts';
import type { Clock } from './clock.ts';

export async function seedDemo(_store: Store, _clock: Clock): Promise<void> {}
