import { allows, isOfOneAuthority, PERMISSIONS, type Action } from '../../server/domain/access/permissions.ts';
import { MEMBERSHIP_ROLES } from '../../server/domain/accounts/account.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import { generated, page, tableOf } from './markdown.ts';

const row = (action: Action): string[] => [`\`${action}\``, isOfOneAuthority(action) ? 'where the role is held' : 'anywhere', ...MEMBERSHIP_ROLES.map((role) => (allows(action, role) ? 'yes' : ''))];

export const permissionsPage = (): string =>
  page(
    generated('server/domain/access/permissions.ts'),
    '# Who may do what',
    'An account is one human being with memberships: in which authority, as what, from when to when. Only memberships in force today count, and they are looked up for each request. An empty cell is *no*. An action *where the role is held* is refused for every other authority as if its record did not exist (404); a colleague without the right is told so (403). Whoever runs the command line or the demo acts for the installation itself: they own the database.',
    tableOf(['action', 'for', ...MEMBERSHIP_ROLES], keys(PERMISSIONS).map(row)),
  );
