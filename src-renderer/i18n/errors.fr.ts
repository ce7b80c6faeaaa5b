export const errors = {
  storageFull:
    'Le disque de ce PC est plein : rien de nouveau ne peut être enregistré. Faites de la place, puis réessayez.',
  storageReadOnly:
    "Le dossier des données ne peut pas être écrit : rien de nouveau n'est enregistré. Vérifiez la clé USB ou le dossier, puis réessayez.",
  storageFailed:
    "Le disque n'a pas répondu comme il faut ({{code}}) : ce que vous venez de faire n'est pas enregistré. Réessayez ; si cela revient, prévenez la coordination.",
  databaseLocked: 'Les données sont occupées par un autre programme. Attendez un instant, puis réessayez.',
  databaseDamaged:
    "Les données de ce PC ne se lisent plus. Rien n'est effacé : vous pouvez reprendre une sauvegarde.",
  keyUnavailable:
    "La clé qui ouvre les données n'est pas là. Ouvrez la session habituelle de ce PC, puis relancez l'application.",
  newerVersion:
    "Les données viennent d'une version plus récente de l'application. Installez la nouvelle version sur ce PC.",
  coreUnavailable: "L'application s'est interrompue et redémarre toute seule. Attendez un instant.",
  coreBack: "L'application est de nouveau prête. Ce qui était enregistré est là.",
  coreBackCheck:
    "L'application s'est interrompue ; elle est revenue. Votre dernière action n'est peut-être pas enregistrée : vérifiez-la.",
  notUnderstood:
    "L'application n'a pas compris cette demande. Rien n'a changé. Si cela revient, prévenez la coordination.",
  hostNeeded: 'Entrez votre code personnel pour faire cela.',
  treasurerNeeded: 'Ceci est réservé à la personne qui tient les comptes.',
  coordinatorNeeded: 'Seule la coordination peut faire cela. Ouvrez le coffre avec sa phrase.',
  vaultLocked: 'Le coffre est fermé. Ouvrez-le pour voir ou changer cela.',
  openVault: 'Ouvrir le coffre',
  defect:
    "Quelque chose n'a pas marché. Rien n'est perdu. Notez ceci pour la coordination : incident {{incident}}.",
  pageBroken: "Cette page s'est arrêtée",
  pageBrokenText:
    "Vos données ne sont pas touchées. Revenez à « Aujourd'hui » et continuez. Notez ceci pour la coordination : incident {{incident}}.",
  backToToday: "Revenir à Aujourd'hui",
  pageNotFound: "Cette page n'existe pas",
  pageNotFoundText: 'Le lien est peut-être ancien.',
  undoChangedSince: "Impossible d'annuler : cela a encore changé depuis. Corrigez à la main.",
  undoAppendOnly: "Un comptage ne s'efface pas : corrigez-le avec −1 ou un nouveau total.",
  undoAlreadyDone: 'Cela a déjà été annulé.',
  undoGone: "Cela ne peut plus être annulé : ce n'est plus dans l'historique.",
  undoFounding: "La mise en place du lieu ne s'annule pas : tout le reste en dépend. Changez les réglages.",
  undoPeopleWithoutSlot_one:
    "Impossible d'annuler : des personnes inscrites perdraient leur permanence. Corrigez à la main.",
  undoPeopleWithoutSlot_other:
    "Impossible d'annuler : des personnes inscrites perdraient leurs {{count}} permanences. Corrigez à la main.",
  undoCountsWithoutSlot_one:
    "Impossible d'annuler : des passages sont comptés dans une permanence qui disparaîtrait. Corrigez à la main.",
  undoCountsWithoutSlot_other:
    "Impossible d'annuler : des passages sont comptés dans {{count}} permanences qui disparaîtraient. Corrigez à la main.",
  undoSlotsMovedSince_one:
    "Impossible d'annuler : une permanence prise ou commencée depuis changerait d'heure. Corrigez à la main.",
  undoSlotsMovedSince_other:
    "Impossible d'annuler : {{count}} permanences prises ou commencées depuis changeraient d'heure. Corrigez à la main.",
} as const
