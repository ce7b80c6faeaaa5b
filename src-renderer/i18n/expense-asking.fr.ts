/** What is asked before a claim goes on: the system of people, and a line that was typed and not added. */
export const expenseAsking = {
  systems: {
    title: 'Forfait ou frais réels en {{year}}',
    sub: "Ces personnes n'ont pas encore de système. Sans ce choix, leurs jours ne peuvent pas être préparés : les cases plus bas restent fermées.",
    people: 'Personnes sans système',
    others_one: 'Montrer {{count}} autre personne sans système',
    others_other: 'Montrer {{count}} autres personnes sans système',
    noDays: 'pas de jour à préparer ce mois-ci',
    days_one: '{{count}} jour à préparer',
    days_other: '{{count}} jours à préparer',
    chooseNobody: { flatRate: 'Choisir le forfait', realCosts: 'Choisir les frais réels' },
    choose: {
      flatRate_one: 'Choisir le forfait pour la personne cochée',
      flatRate_other: 'Choisir le forfait pour les {{count}} personnes cochées',
      realCosts_one: 'Choisir les frais réels pour la personne cochée',
      realCosts_other: 'Choisir les frais réels pour les {{count}} personnes cochées',
    },
    nobody: "Cochez d'abord une personne.",
    done: {
      flatRate_one: 'Forfait choisi pour {{count}} personne, pour {{year}}.',
      flatRate_other: 'Forfait choisi pour {{count}} personnes, pour {{year}}.',
      realCosts_one: 'Frais réels choisis pour {{count}} personne, pour {{year}}.',
      realCosts_other: 'Frais réels choisis pour {{count}} personnes, pour {{year}}.',
    },
  },
  ticketless: {
    title: "Un ticket n'est pas joint",
    text: "Au moins un trajet en transport public n'a pas son ticket. Une fois la note remise, il ne peut plus être joint, sauf si vous la reprenez en brouillon.",
    submit: 'Remettre quand même',
    back: 'Revenir',
  },
  unadded: {
    title: "Vous avez écrit une ligne sans l'ajouter",
    text: "Une ligne est écrite ({{kind}}) et n'est pas dans la note. Une fois la note remise, elle serait perdue.",
    add: 'Ajouter et remettre',
    without: 'Remettre sans elle',
    back: 'Revenir à la note',
  },
} as const
