/** Every mail that the register sends: the open catalogue of templates. */
import type { Template } from './template.ts';
import { linkAsked } from './templates/link-asked.ts';

export const TEMPLATES: readonly Template[] = [linkAsked];

const byId = new Map(TEMPLATES.map((template) => [template.id, template]));

export const templateOf = (id: string): Template | undefined => byId.get(id);
