import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Store, Tx } from '../store.ts';
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

const replace = statement(() => sql`update ${settings} set value = ${at('value')} where name = ${at('name')} and value = ${at('known')}`);

/** Makes one value of another, with whatever goes with it in the same transaction. False where somebody else changed it at the same moment: then nothing happened. */
export async function changeSetting(store: Store, name: string, known: string, value: string, also: (tx: Tx) => Promise<void>): Promise<boolean> {
  return store.transaction([], async (tx) => {
    if ((await tx.run(replace, { name, known, value })) !== 1) return false;
    await also(tx);
    return true;
  });
}
