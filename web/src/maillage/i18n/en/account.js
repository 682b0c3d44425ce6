// The account, in English.

/** @type {import('../words.js').Texts} */
export const account = {
  'account.title': 'Account',
  'account.login': 'Log in',
  'account.logout': 'Log out',
  'account.menu': 'Account of {name}',
  'account.administrator': 'administers this service',
  'account.role.reader': 'reads',
  'account.role.contributor': 'contributes',
  'account.role.manager': 'manages',
  'account.role.administrator': 'administers',
  'account.none': 'This account belongs to no structure.',
  'account.entered': 'Logged in: {name}',
  'account.left': 'Logged out',
  'account.failed': 'You are still logged in. {why}',

  'login.title': 'Log in',
  'login.login': 'Login',
  'login.password': 'Password',
  'login.demo': 'Demonstration: public passwords',

  'password.title': 'Change the password',
  'password.must': 'Someone else gave this password: change it to go on.',
  'password.current': 'Current password',
  'password.new': 'New password',
  'password.rule': '12 characters with lower case, upper case, digit and sign; or 14 without sign; or 7 words.',
  'password.save': 'Change',
  'password.saved': 'Password changed',
};
