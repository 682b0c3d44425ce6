// The account, in French.

/** @type {import('../words.js').Texts} */
export const account = {
  'account.title': 'Compte',
  'account.login': 'Se connecter',
  'account.logout': 'Se déconnecter',
  'account.menu': 'Compte de {name}',
  'account.administrator': 'administre ce service',
  'account.role.reader': 'lecture',
  'account.role.contributor': 'contribution',
  'account.role.manager': 'gestion',
  'account.role.administrator': 'administration',
  'account.none': 'Ce compte n’appartient à aucune structure.',
  'account.entered': 'Session ouverte\u00a0: {name}',
  'account.left': 'Session fermée',
  'account.failed': 'La session n’a pas été fermée. {why}',

  'login.title': 'Se connecter',
  'login.login': 'Identifiant',
  'login.password': 'Mot de passe',
  'login.demo': 'Démonstration\u00a0: mots de passe publics',

  'password.title': 'Changer le mot de passe',
  'password.must': 'Ce mot de passe a été donné par quelqu’un d’autre\u00a0: le changer pour continuer.',
  'password.current': 'Mot de passe actuel',
  'password.new': 'Nouveau mot de passe',
  'password.rule': '12 caractères avec minuscule, majuscule, chiffre et signe\u202f; ou 14 sans signe\u202f; ou 7 mots.',
  'password.save': 'Changer',
  'password.saved': 'Mot de passe changé',
};
