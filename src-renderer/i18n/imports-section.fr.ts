/** The page of the settings that says what can come from a file, and what leaves as one. */
export const section = {
  sub: "Cinq choses peuvent venir d'un fichier. Chaque fois, vous voyez d'abord ce qui serait écrit.",
  hosts: 'Une liste de personnes',
  hostsText: 'Les accueillant·es, depuis un tableau (CSV, Excel).',
  absences: 'Des absences',
  absencesText: "Quand une personne n'est pas là, depuis son agenda (ICS).",
  wishes: 'Des souhaits',
  wishesText: 'Ce que chaque personne peut et aime, depuis un tableau (CSV, Excel) rempli.',
  past: 'Des permanences passées',
  pastText: 'Qui était là, depuis un tableau (CSV, Excel).',
  counts: 'Une année de papier',
  countsText: 'Les passages notés sur papier, depuis un tableau (CSV, Excel).',
  everything: 'Tout emporter',
  everythingText:
    'Toutes les données, dans un fichier ZIP. Personnes, permanences et chiffres : aussi depuis leur page.',
  see: 'Voir',
  open: 'Choisir un fichier',
} as const
