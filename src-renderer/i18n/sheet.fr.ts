/** The week on paper. */
export const sheet = {
  title: 'Permanences {{week}}',
  help: "Une ligne vide : il manque quelqu'un. Écrivez votre nom.",
  withKey: 'avec une clé',
  printed: 'Imprimé le {{date}} à {{time}}',
} as const
