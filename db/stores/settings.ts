import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Store } from '../store.ts';
import { settings } from '../tables/index.ts';

const get = statement<{ value: string }>(() => sql`select value from ${settings} where ${settings.name} = ${at('name')}`);
const put = statement(() => sql`insert into ${settings} (name, value) values (${at('name')}, ${at('value')}) on conflict (name) do nothing`);

export const setting = async (store: Pick<Store, 'first'>, name: string): Promise<string | undefined> => (await store.first(get, { name }))?.value;

/** What is settled once and stays: of two processes that start together, the first decides for both. */
export async function settled(store: Store, name: string, make: () => string): Promise<string> {
  const known = await setting(store, name);
  if (known !== undefined) return known;
  await store.transaction([], async (tx) => void (await tx.run(put, { name, value: make() })));
  return (await setting(store, name)) as string;
}
