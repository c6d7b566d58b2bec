import { guidance as t } from '../../text/guidance.ts';
import { additionsOf } from '../../views/guidance-additions.ts';

/** Beside a paragraph, what this council adds to it. */
export const besideParagraph = (council: string) => (paragraph: Parameters<typeof additionsOf>[0]) => additionsOf(paragraph, { untranslated: t().untranslated, addedBy: t().addedBy(council) });
