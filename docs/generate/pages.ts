/** Every generated page. */
import { eventsPage } from './events.ts';
import { guidancePage } from './guidance.ts';
import { mailPage } from './mail.ts';
import { permissionsPage } from './permissions.ts';
import { roleKindsPage } from './role-kinds.ts';
import { rulesPage } from './rules.ts';
import { statesPage } from './states.ts';

export const PAGES: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'docs/rules.md', text: rulesPage() },
  { path: 'docs/guidance.md', text: guidancePage() },
  { path: 'docs/role-kinds.md', text: roleKindsPage() },
  { path: 'docs/permissions.md', text: permissionsPage() },
  { path: 'docs/events.md', text: eventsPage() },
  { path: 'docs/mail.md', text: mailPage() },
  { path: 'docs/states.md', text: statesPage() },
];
