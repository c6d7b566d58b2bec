export const sessions = {
  heading: 'Sign in',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Enter your email address',
  passwordMissing: 'Enter your password',
  demoHeading: 'Try it as',
  demoHint: 'This is a demonstration with a fictional county. Choose whose place you take; no password is needed.',
  ended: 'You were signed out, because some hours had passed or your account was changed. Sign in again and you are back where you were; what you typed is kept in this tab.',
  orAccount: 'Or with an account',
  forgotten: 'No account, or password forgotten? Ask whoever runs the register at your council.',
  what: 'The register records the roles that a council plays towards the mutuals and co-operatives it deals with, shows where they overlap, and proves that the record was not rewritten.',
};
