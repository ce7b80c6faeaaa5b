export const privacy = {
  never: "Ce qui n'est jamais demandé",
  neverVisitors:
    'Aux personnes qui passent : rien. Ni nom, ni âge, ni raison. On compte des passages, jamais des personnes.',
  neverAbsence: "Aux accueillant·es : pas de raison d'absence, et rien quand on se désiste.",
  neverNetwork:
    "Aucun envoi : ces pages n'ont pas de réseau. Tout reste sur ce PC, et dans le dossier extérieur si vous en avez choisi un.",
  neverByShape:
    "Ce n'est pas une promesse : les tables des comptages n'ont aucune place où écrire un nom, et un test le vérifie.",
  where: 'Ce qui est gardé, et où',
  folder: 'Tout est dans ce dossier du PC :',
  open: 'Les données du lieu',
  openText:
    "{{size}}, chiffrées. Tout le monde au PC les lit dans l'application, sauf qui va avec qui : seule la coordination le lit.",
  openKeySystem: 'La clé est gardée par le système de ce PC.',
  openKeyFile:
    'Ce système ne garde pas de clés : la clé est dans un fichier que seul ce compte du PC peut lire. Qui copie tout le dossier copie aussi la clé.',
  rows: 'En détail',
  vault: 'Le coffre',
  vaultText:
    "{{size}}, chiffrées : seule une phrase l'ouvre. Il contient les dossiers des personnes (contact, compte, notes), ce qu'elles ont signé, les clés, les défraiements avec leurs reçus, et son propre historique.",
  vaultCopies_one: '{{count}} copie du coffre dans les sauvegardes, {{size}}, fermée de la même façon.',
  vaultCopies_other: '{{count}} copies du coffre dans les sauvegardes, {{size}}, fermées de la même façon.',
  vaultKept:
    'Combien de temps on garde tout cela, et ce qui a été effacé, se lit dans Accueillant·es, Dossiers, Conservation.',
  noVault:
    "Pas encore de coffre, donc rien sur une personne précise en dehors de son prénom affiché, de ses permanences et de ce qu'elle a dit pouvoir ou aimer.",
  history: "L'historique",
  historyText: '{{acts}} et {{changes}}, depuis le {{date}}. Il est dans les données du lieu.',
  historyEmpty: 'Rien encore.',
  backups: 'Les sauvegardes',
  backupsText: '{{files}}, {{size}}, chiffrées. La plus ancienne date de : {{moment}}.',
  noBackups: 'Aucune sur ce PC.',
  aside: 'Les fichiers mis de côté',
  asideText:
    "{{files}}, {{size}}, dans le dossier des données : ce qui était là avant une reprise, avant la fin d'une démonstration ou avant un nouveau coffre.",
  asideNames: 'Leurs noms',
  noAside: 'Aucun.',
  logs: 'Le journal technique',
  logsText: '{{size}}. Des numéros et des heures pour trouver une panne, jamais de nom ni de texte.',
  files_one: '{{count}} fichier',
  files_other: '{{count}} fichiers',
  export: 'Emporter les données',
  exportText:
    "Toutes les données du lieu dans un fichier ZIP de tableaux (CSV). Il n'est plus chiffré : rangez-le avec soin. Le coffre n'y est pas.",
  exportAct: 'Exporter en ZIP',
  demonstration: 'La démonstration',
  demonstrationText: 'Ce lieu est une démonstration : les personnes et les chiffres sont inventés.',
  licence: 'Licence',
  licenceText:
    "Cette application est un logiciel libre, sous la licence publique de l'Union européenne (EUPL 1.2). Vous pouvez l'utiliser, l'étudier, la changer et la partager.",
  licenceRead: 'Lire la licence',
  version: 'Version {{version}}.',
} as const
