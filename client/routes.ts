/** Every address of the register and the page behind it; pages come when they are asked for. */
import type { Route } from './router.ts';

const route = (path: string, tag: string, load: Route['load']): Route => ({ path, tag, load });

export const SIGN_IN = '/sign-in';
/** Where a link in a mail leads: nobody is signed in yet. */
export const LINK = '/link';
/** Where somebody confirms from a mail, without an account. */
export const CONFIRM = '/confirm';
/** Where the officer who knows answers from a mail, without an account. */
export const ASK = '/ask';
/** Where a body sees what is published about it, and replies. */
export const ABOUT_YOU = '/about-you';

/** Where somebody says whether roles are still true, from a mail or signed in. */
export const STILL_TRUE = '/still-true';

export const ROUTES: readonly Route[] = [
  route('/', 'home-page', () => import('./pages/home/home-page.ts')),
  route(SIGN_IN, 'sign-in-page', () => import('./pages/sessions/sign-in-page.ts')),
  route(LINK, 'link-page', () => import('./pages/sessions/link-page.ts')),
  route(CONFIRM, 'confirm-page', () => import('./pages/confirm/confirm-page.ts')),
  route(ASK, 'ask-page', () => import('./pages/ask/ask-page.ts')),
  route(ABOUT_YOU, 'about-you-page', () => import('./pages/notices/about-you-page.ts')),
  route('/account', 'account-page', () => import('./pages/account/account-page.ts')),
  route('/start', 'start-page', () => import('./pages/start/start-page.ts')),
  route('/bodies', 'bodies-page', () => import('./pages/mutuals/bodies-page.ts')),
  route('/bodies/new', 'new-body-page', () => import('./pages/mutuals/new-body-page.ts')),
  route('/bodies/:id', 'body-page', () => import('./pages/mutuals/body-page.ts')),
  route('/bodies/:id/roles/new', 'role-form-page', () => import('./pages/roles/role-form-page.ts')),
  route('/bodies/:id/acts/new', 'act-form-page', () => import('./pages/acts/act-form-page.ts')),
  route('/acts/:id', 'act-page', () => import('./pages/acts/act-page.ts')),
  route('/roles/:id', 'role-page', () => import('./pages/roles/role-page.ts')),
  route('/roles/:id/end', 'role-form-page', () => import('./pages/roles/role-form-page.ts')),
  route('/roles/:id/correct', 'role-form-page', () => import('./pages/roles/role-form-page.ts')),
  route('/roles/:id/withdraw', 'role-form-page', () => import('./pages/roles/role-form-page.ts')),
  route('/reviews', 'reviews-page', () => import('./pages/reviews/reviews-page.ts')),
  route('/concerns', 'concerns-page', () => import('./pages/reviews/concerns-page.ts')),
  route('/questions', 'questions-page', () => import('./pages/reviews/questions-page.ts')),
  route('/inquiries', 'inquiries-page', () => import('./pages/inquiries/inquiries-page.ts')),
  route('/inquiries/new', 'new-inquiry-page', () => import('./pages/inquiries/new-inquiry-page.ts')),
  route('/inquiries/:id', 'inquiry-page', () => import('./pages/inquiries/inquiry-page.ts')),
  route('/conflicts/:id', 'concern-page', () => import('./pages/conflicts/concern-page.ts')),
  route('/week', 'week-page', () => import('./pages/week/week-page.ts')),
  route('/matrix', 'matrix-page', () => import('./pages/matrix/matrix-page.ts')),
  route('/rules', 'rules-page', () => import('./pages/rules/rules-page.ts')),
  route('/rules/:id', 'rule-page', () => import('./pages/rules/rule-page.ts')),
  route('/guidance', 'guidance-page', () => import('./pages/guidance/guidance-page.ts')),
  route('/guidance/editions/new', 'new-edition-page', () => import('./pages/guidance/new-edition-page.ts')),
  route('/guidance/editions/:id', 'edition-page', () => import('./pages/guidance/edition-page.ts')),
  route('/record', 'record-page', () => import('./pages/ledger/record-page.ts')),
  route('/people', 'people-page', () => import('./pages/people/people-page.ts')),
  route('/people/intake', 'intake-page', () => import('./pages/keeping/intake-page.ts')),
  route('/people/overlaps', 'personal-page', () => import('./pages/conflicts/personal-page.ts')),
  route('/due', 'due-page', () => import('./pages/keeping/due-page.ts')),
  route(STILL_TRUE, 'still-true-page', () => import('./pages/attestations/still-true-page.ts')),
  route('/attestations', 'attestations-page', () => import('./pages/attestations/attestations-page.ts')),
  route('/rulings', 'rulings-page', () => import('./pages/keeping/rulings-page.ts')),
  route('/retention', 'retention-page', () => import('./pages/keeping/retention-page.ts')),
  route('/people/:id', 'person-page', () => import('./pages/people/person-page.ts')),
  route('/declare', 'declare-page', () => import('./pages/declare/declare-page.ts')),
  route('/declare/:kind', 'filing-page', () => import('./pages/declare/filing-page.ts')),
  route('/declarations', 'declarations-page', () => import('./pages/declarations/declarations-page.ts')),
  route('/declarations/paper', 'paper-page', () => import('./pages/declarations/paper-page.ts')),
  route('/declarations/:id', 'declaration-page', () => import('./pages/declarations/declaration-page.ts')),
  route('/declarations/:id/copies', 'copies-page', () => import('./pages/declare/copies-page.ts')),
  route('/declarations/:id/receipt', 'receipt-page', () => import('./pages/declare/receipt-page.ts')),
  route('/units', 'units-page', () => import('./pages/units/units-page.ts')),
  route('/accounts', 'accounts-page', () => import('./pages/accounts/accounts-page.ts')),
  route('/accounts/new', 'new-account-page', () => import('./pages/accounts/new-account-page.ts')),
  route('/accounts/:id', 'one-account-page', () => import('./pages/accounts/one-account-page.ts')),
  route('/access', 'access-page', () => import('./pages/access/access-page.ts')),
  route('/post', 'post-page', () => import('./pages/post/post-page.ts')),
  route('/settings', 'settings-page', () => import('./pages/settings/settings-page.ts')),
  route('/permissions', 'permissions-page', () => import('./pages/permissions/permissions-page.ts')),
];
