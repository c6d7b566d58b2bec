import { vocabulary } from '../../text/common.ts';
import { guidance as t } from '../../text/guidance.ts';
import { review } from '../../text/reviews.ts';
import type { SharedWords } from '../../views/shared-precedents.ts';

export const sharedWords = (kinds: readonly { readonly kind: string; readonly title: string }[]): SharedWords => ({
  decided: review().decided,
  kindOf: (kind) => kinds.find((one) => one.kind === kind)?.title ?? kind,
  tested: t().tested,
  ask: t().ask,
  authorityKind: vocabulary().authorityKind,
  nation: t().nations,
});
