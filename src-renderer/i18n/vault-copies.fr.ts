/** The copies of the vault among the backups. */
export const vaultCopies = {
  title: 'Copies du coffre',
  text: "À chaque sauvegarde, le coffre est copié avec le fichier de sa clé, s'il a changé. La copie reste fermée : la phrase ou la feuille de récupération l'ouvre.",
  upToDate: 'La dernière copie contient tout.',
  behind: 'Le coffre a changé depuis la dernière copie.',
  failed: "La copie du coffre n'a pas pu être faite : {{moment}}. Il manque peut-être de la place.",
  list: 'Les copies du coffre',
  none: 'Pas encore de copie. La prochaine sauvegarde en fait une.',
  restore: 'Reprendre',
  restoreOf: 'Reprendre la copie du coffre : {{moment}}',
  restoreTitle: 'Reprendre cette copie du coffre ?',
  restoreText:
    "Copie : {{moment}}. Le coffre sera fermé. Vous l'ouvrirez avec une phrase de ce moment-là, ou avec la feuille de récupération.",
  older:
    "Ce qui a été écrit dans le coffre après cette copie n'y est pas. Et qui a été retiré du coffre après cette copie peut de nouveau l'ouvrir.",
  olderFile:
    "Un fichier gardé ailleurs peut encore contenir quelqu'un que vous avez effacé depuis : effacez-le alors de nouveau.",
  free: "Il n'y a pas de coffre ici : la copie prend sa place.",
  aside: "Le coffre qui est là n'est pas effacé : il est mis de côté.",
  agree: 'Oui, mettre le coffre de maintenant de côté',
  agreeFirst: 'Cochez la case pour continuer.',
  otherFile: 'Prendre un autre fichier…',
  otherTitle: "Reprendre un coffre d'un fichier",
  otherText:
    'Son nom commence par « coffre- » et finit par « .db ». Le fichier « .key » du même nom doit être à côté.',
  otherField: 'Fichier du coffre',
  fileMissing: 'Choisissez le fichier.',
  act: 'Reprendre cette copie',
  done: 'La copie est en place. Ouvrez le coffre.',
  notFound: "Cette copie n'est plus là. Rien n'a changé.",
  incomplete: "Le fichier de la clé (« .key ») n'est pas à côté, ou ne se lit pas. Rien n'a changé.",
  inUse: "Il y a un coffre ici. Ouvrez-le d'abord : seule la coordination peut le remplacer.",
  openFirst: "Seule la coordination peut remplacer le coffre : elle l'ouvre d'abord.",
  broughtAlong: 'Le coffre est venu avec. Sur ce PC, ouvrez-le avec sa feuille de récupération.',
  notBrought: "Le coffre n'a pas pu être copié. Reprenez-le dans Réglages, Sauvegarde.",
} as const
