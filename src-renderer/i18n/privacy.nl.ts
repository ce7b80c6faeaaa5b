import type { privacy as fr } from './privacy.fr.ts'
import type { TextsLike } from './texts.ts'

export const privacy = {
  never: 'Wat nooit gevraagd wordt',
  neverVisitors:
    'Aan de mensen die langskomen: niets. Geen naam, geen leeftijd, geen reden. We tellen bezoeken, nooit personen.',
  neverAbsence: 'Aan de onthalers: geen reden van afwezigheid, en niets als iemand zich afmeldt.',
  neverNetwork:
    "Er wordt niets verstuurd: deze pagina's hebben geen netwerk. Alles blijft op deze pc, en in de map erbuiten als u er een gekozen hebt.",
  neverByShape:
    'Dat is geen belofte: de tabellen van de tellingen hebben geen enkele plaats om een naam te schrijven, en een test kijkt dat na.',
  where: 'Wat bewaard wordt, en waar',
  folder: 'Alles staat in deze map van de pc:',
  open: 'De gegevens van de plek',
  openText:
    '{{size}}, versleuteld. Iedereen aan de pc leest ze in de toepassing, behalve wie met wie samengaat: dat leest alleen de coördinatie.',
  openKeySystem: 'De sleutel wordt bewaard door het systeem van deze pc.',
  openKeyFile:
    'Dit systeem bewaart geen sleutels: de sleutel staat in een bestand dat alleen deze account van de pc kan lezen. Wie de hele map kopieert, kopieert ook de sleutel.',
  rows: 'In detail',
  vault: 'De kluis',
  vaultText:
    '{{size}}, versleuteld: alleen een zin opent ze. Ze bevat de dossiers van mensen (contact, rekening, nota’s), wat zij ondertekenden, de sleutels, de onkostenvergoedingen met hun bewijzen, en haar eigen geschiedenis.',
  vaultCopies_one:
    '{{count}} kopie van de kluis bij de reservekopieën, {{size}}, op dezelfde manier gesloten.',
  vaultCopies_other:
    '{{count}} kopieën van de kluis bij de reservekopieën, {{size}}, op dezelfde manier gesloten.',
  vaultKept: 'Hoe lang we dat alles bewaren, en wat gewist is, staat in Onthalers, Dossiers, Bewaring.',
  noVault:
    'Nog geen kluis, dus niets over een bepaalde persoon behalve de getoonde voornaam, de permanenties en wat die zelf zei te kunnen of graag te doen.',
  history: 'De geschiedenis',
  historyText: '{{acts}} en {{changes}}, sinds {{date}}. Ze staat in de gegevens van de plek.',
  historyEmpty: 'Nog niets.',
  backups: 'De reservekopieën',
  backupsText: '{{files}}, {{size}}, versleuteld. De oudste is van: {{moment}}.',
  noBackups: 'Geen op deze pc.',
  aside: 'De opzijgezette bestanden',
  asideText:
    '{{files}}, {{size}}, in de map met de gegevens: wat er was voor een reservekopie werd teruggezet, voor het einde van een demonstratie of voor een nieuwe kluis.',
  asideNames: 'Hun namen',
  noAside: 'Geen.',
  logs: 'Het technische logboek',
  logsText: '{{size}}. Nummers en uren om een storing te vinden, nooit een naam of een tekst.',
  files_one: '{{count}} bestand',
  files_other: '{{count}} bestanden',
  export: 'De gegevens meenemen',
  exportText:
    'Alle gegevens van de plek in een ZIP-bestand met tabellen (CSV). Het is niet meer versleuteld: bewaar het met zorg. De kluis zit er niet in.',
  exportAct: 'Exporteren als ZIP',
  demonstration: 'De demonstratie',
  demonstrationText: 'Deze plek is een demonstratie: de mensen en de cijfers zijn verzonnen.',
  licence: 'Licentie',
  licenceText:
    'Deze toepassing is vrije software, onder de openbare licentie van de Europese Unie (EUPL 1.2). U mag ze gebruiken, bestuderen, veranderen en delen.',
  licenceRead: 'De licentie lezen',
  version: 'Versie {{version}}.',
} satisfies TextsLike<typeof fr>
