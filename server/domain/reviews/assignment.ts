/** Who works on a file and who watches it. Version 0: nobody was ever named. */
import { Type, type Static } from 'typebox';
import { Id, nullable, strict } from '../schema.ts';

export const Assign = strict({ account: nullable(Id) });
export const Watch = strict({ on: Type.Boolean() });

const Named = Type.Object({ account: Id, name: nullable(Type.String()) });

export const Assignment = Type.Object({ conflict: Id, version: Type.Integer(), account: nullable(Id), name: nullable(Type.String()), watchers: Type.Array(Named), watched: Type.Boolean(), recordedAt: nullable(Type.String()) });
export type Assignment = Static<typeof Assignment>;

/** Of a row; anything else is nobody. */
export const watchersIn = (text: string): string[] => JSON.parse(text) as string[];
