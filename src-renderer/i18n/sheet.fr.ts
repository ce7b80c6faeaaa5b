/** The week on paper. */
export const sheet = {
  title: 'Permanences {{week}}',
  help: "Une ligne vide : il manque quelqu'un. Écrivez votre nom.",
  withKey: 'avec une clé',
  printed: 'Imprimé le {{date}} à {{time}}',
  monthTitle: 'Permanences {{ofMonth}}',
  monthHelp:
    "« + 1 personne » : il manque quelqu'un. Écrivez votre nom, ou inscrivez-vous sur le PC du lieu.",
  otherMonth: 'hors du mois',
  hostTitle: 'Permanences de {{name}}',
  hostNothing: 'Aucune permanence pour ces jours-là.',
  column: { day: 'Jour', hours: 'Heures', with: 'Avec', remark: 'À savoir' },
  nobodyElse: "personne d'autre pour le moment",
  cannotCome: 'Vous ne pouvez plus venir ?',
  cannotComeText:
    "Ouvrez Permanences sur le PC du lieu, puis la permanence, puis « Ne vient plus » à côté de votre nom. Aucune raison n'est demandée. Ou dites-le à l'équipe : elle le note pour vous.",
  mayChange: 'Cette feuille peut changer : regardez les Permanences sur le PC du lieu.',
} as const
