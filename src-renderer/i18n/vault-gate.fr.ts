export const vaultGate = {
  absentTitle: "Il n'y a pas encore de coffre",
  absentText:
    "Les dossiers des personnes et les défraiements sont gardés dans un coffre, fermé par une phrase secrète. Créez-le d'abord dans les réglages.",
  toVault: 'Aller au coffre',
  toSettings: 'Aller à Réglages › Rôles et coffre',
  draftKept:
    "Ce que vous étiez en train d'écrire vous attend une demi-heure : ouvrez le coffre avec votre phrase, et continuez.",
  lockedText: "Cette page montre ce qui est dans le coffre. Écrivez votre phrase pour l'ouvrir.",
  coordinatorTitle: 'Cette page est pour la coordination',
  coordinatorText:
    "Le coffre est ouvert avec la phrase d'un·e trésorier·ère : elle ouvre les défraiements, pas cette page. Une personne de la coordination peut l'ouvrir avec sa phrase.",
  openAsAnother: 'Fermer, puis ouvrir avec une autre phrase',
  undoMoney: "L'argent ne s'efface pas : corrigez par une autre écriture.",
  undoNever: "Cet acte ne s'annule pas.",
  undoNotYours: 'Seule la coordination peut annuler cela.',
  passphraseTaken: 'Une autre personne ouvre déjà le coffre avec cette phrase. Choisissez-en une autre.',
  nameTaken: 'Une personne qui ouvre le coffre porte déjà ce nom. Ajoutez par exemple une initiale.',
  unknownHolder: "Cette personne n'ouvre plus le coffre.",
  yourself: 'On ne se retire pas soi-même : une autre personne de la coordination peut le faire.',
} as const
