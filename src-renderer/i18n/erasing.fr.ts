/** Erasing somebody, and what is said of what was looked for afterwards. */
export const eraseWords = {
  title: 'Effacer cette personne ?',
  intro:
    "Tout ce que le coffre garde sur {{name}} sera effacé, aussi de l'historique et des copies du coffre.",
  keepTitle: 'Ce que la loi ou vos règles demandent de garder',
  keep: 'Garder, avec le nom',
  keepHint:
    "Restent alors, avec le nom : pour les défraiements, les montants, le compte qui a reçu le paiement et le nom de son titulaire, les raisons des trajets, les justificatifs ; pour la note d'information, la version, les dates et la signature.",
  all: 'Tout effacer',
  allHint:
    'À votre responsabilité : le fisc peut encore demander les défraiements, et le lieu doit pouvoir prouver que la note a été reçue.',
  keptUntil: "{{year}} : {{claims}}, à garder jusqu'au {{date}}",
  keptOpen: "{{year}} : {{claims}}, à garder jusqu'à ce que vous décidiez",
  noteUntil: "Note d'information signée, version {{version}}, à garder jusqu'au {{date}}",
  noteOpen: "Note d'information signée, version {{version}}, à garder jusqu'à ce que vous décidiez",
  unpaid:
    "Le lieu doit encore {{amount}} à cette personne ({{months}}). Payez d'abord : après l'effacement, le numéro de compte n'est plus là, et un virement n'est plus possible.",
  unpaidInBatch: "{{month}}, dans un lot que la banque n'a pas encore payé",
  toPayments: 'Aller aux paiements',
  leaveUnpaid: 'Effacer quand même : je règle ces {{amount}} autrement, ou la personne y renonce',
  open_one:
    "{{count}} autre note de frais n'est pas finie (brouillon, à approuver ou à régler). Finissez-la d'abord.",
  open_other:
    "{{count}} autres notes de frais ne sont pas finies (brouillon, à approuver ou à régler). Finissez-les d'abord.",
  keysOut: "Cette personne a encore une clé : {{keys}}. Après l'effacement, le registre ne le dira plus.",
  listed:
    "{{name}} est encore dans la liste des accueillant·es. Archivez d'abord cette personne : sinon, l'application redemandera un dossier pour elle.",
  listedToCome_one: 'Elle est inscrite à {{count}} permanence à venir.',
  listedToCome_other: 'Elle est inscrite à {{count}} permanences à venir.',
  archive: 'Archiver {{name}}',
  rota_one:
    "Dans les permanences restent le prénom affiché « {{name}} » et {{count}} présence. Ce prénom s'efface ensuite, sur sa page de la liste.",
  rota_other:
    "Dans les permanences restent le prénom affiché « {{name}} » et {{count}} présences. Ce prénom s'efface ensuite, sur sa page de la liste.",
  rotaNone:
    "Dans les permanences reste le prénom affiché « {{name}} ». Il s'efface ensuite, sur sa page de la liste.",
  goes: 'Sera effacé :',
  agree: "J'ai compris : cela ne s'annule pas",
  agreeFirst: 'Cochez la case pour continuer.',
  act: 'Effacer pour toujours',
  hostLeft: 'Le prénom affiché reste dans les permanences.',
  toHost: 'Effacer aussi le prénom de {{name}}',
} as const

export const proofWords = {
  pending:
    "Les données sont effacées, mais la suite n'est pas finie (copies du coffre). Finissez maintenant.",
  proven_one: 'Prouvé : {{count}} morceau de texte cherché, rien trouvé.',
  proven_other: 'Prouvé : {{count}} morceaux de texte cherchés, rien trouvé.',
  found: "Attention : un reste a été trouvé ({{where}}). Prévenez la personne qui s'occupe du PC.",
  foundInVault: 'le coffre',
  finished: "Fini, mais pas prouvé : il n'y avait pas de texte à chercher, ou il n'était plus là.",
  finishedLater:
    "Fini. La recherche n'avait rien trouvé. Elle a été faite avant la fin, et ne peut plus être refaite : les textes ne sont plus là.",
  finishedPart_one: "Fini, rien trouvé, mais pas prouvé : {{count}} morceau de texte n'a pas été cherché.",
  finishedPart_other:
    "Fini, rien trouvé, mais pas prouvé : il y en avait trop, {{count}} morceaux de texte n'ont pas été cherchés.",
  where:
    'Cherché dans tout le coffre déchiffré ({{vault}}) et dans {{files}} du dossier des données ({{bytes}}).',
  shared_one:
    "{{count}} morceau n'a pas été cherché : autre chose dit la même chose (une commune, un prénom).",
  shared_other:
    "{{count}} morceaux n'ont pas été cherchés : autre chose dit la même chose (une commune, un prénom).",
  fileCount_one: '{{count}} fichier',
  fileCount_other: '{{count}} fichiers',
  copies_one: '{{count}} ancienne copie du coffre effacée ; une copie neuve est faite.',
  copies_other: '{{count}} anciennes copies du coffre effacées ; une copie neuve est faite.',
  outsideAway:
    "Le dossier extérieur n'était pas là. Ses anciennes copies s'effaceront à la prochaine sauvegarde qui le trouve.",
  aside_one:
    "{{count}} coffre mis de côté n'a pas été touché : il peut encore contenir ces données, fermées. Effacez-le vous-même s'il ne sert plus.",
  aside_other:
    "{{count}} coffres mis de côté n'ont pas été touchés : ils peuvent encore contenir ces données, fermées. Effacez-les vous-même s'ils ne servent plus.",
  others_one:
    "{{count}} copie du coffre faite par un autre PC n'a pas été touchée : elle peut encore contenir ces données, fermées. Effacez-la vous-même si elle ne sert plus.",
  others_other:
    "{{count}} copies du coffre faites par un autre PC n'ont pas été touchées : elles peuvent encore contenir ces données, fermées. Effacez-les vous-même si elles ne servent plus.",
  unread_one: "{{count}} fichier n'a pas pu être lu.",
  unread_other: "{{count}} fichiers n'ont pas pu être lus.",
} as const
