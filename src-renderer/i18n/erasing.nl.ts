import type { eraseWords as eraseFr, proofWords as proofFr } from './erasing.fr.ts'
import type { TextsLike } from './texts.ts'

export const eraseWords = {
  title: 'Deze persoon wissen?',
  intro:
    'Alles wat de kluis over {{name}} bewaart wordt gewist, ook uit de geschiedenis en uit de kopieën van de kluis.',
  keepTitle: 'Wat de wet of uw regels vragen te bewaren',
  keep: 'Bewaren, met de naam',
  keepHint:
    'Dan blijven, met de naam: voor de onkostenvergoedingen de bedragen, de rekening waarop betaald is en de naam van de houder, de redenen van de verplaatsingen, de bewijsstukken; voor de informatienota de versie, de data en de handtekening.',
  all: 'Alles wissen',
  allHint:
    'Op uw verantwoordelijkheid: de fiscus kan de onkostenvergoedingen nog vragen, en de plek moet kunnen bewijzen dat de nota ontvangen is.',
  keptUntil: '{{year}}: {{claims}}, te bewaren tot {{date}}',
  keptOpen: '{{year}}: {{claims}}, te bewaren tot u beslist',
  noteUntil: 'Ondertekende informatienota, versie {{version}}, te bewaren tot {{date}}',
  noteOpen: 'Ondertekende informatienota, versie {{version}}, te bewaren tot u beslist',
  unpaid:
    'De plek is deze persoon nog {{amount}} schuldig ({{months}}). Betaal eerst: na het wissen is het rekeningnummer weg, en kan er niet meer overgeschreven worden.',
  unpaidInBatch: '{{month}}, in een lot dat de bank nog niet betaald heeft',
  toPayments: 'Naar de betalingen',
  leaveUnpaid: 'Toch wissen: ik regel deze {{amount}} anders, of de persoon ziet ervan af',
  open_one:
    '{{count}} andere onkostennota is niet afgewerkt (ontwerp, goed te keuren of te regelen). Werk ze eerst af.',
  open_other:
    '{{count}} andere onkostennota’s zijn niet afgewerkt (ontwerp, goed te keuren of te regelen). Werk ze eerst af.',
  keysOut: 'Deze persoon heeft nog een sleutel: {{keys}}. Na het wissen zegt het register dat niet meer.',
  listed:
    '{{name}} staat nog op de lijst van onthalers. Archiveer deze persoon eerst: anders vraagt de toepassing opnieuw een dossier voor die persoon.',
  listedToCome_one: 'Die is ingeschreven voor {{count}} komende permanentie.',
  listedToCome_other: 'Die is ingeschreven voor {{count}} komende permanenties.',
  archive: '{{name}} archiveren',
  rota_one:
    'In de permanenties blijven de getoonde voornaam ‘{{name}}’ en {{count}} aanwezigheid. Die voornaam wist u daarna, op de pagina van de lijst.',
  rota_other:
    'In de permanenties blijven de getoonde voornaam ‘{{name}}’ en {{count}} aanwezigheden. Die voornaam wist u daarna, op de pagina van de lijst.',
  rotaNone:
    'In de permanenties blijft de getoonde voornaam ‘{{name}}’. Die wist u daarna, op de pagina van de lijst.',
  goes: 'Wordt gewist:',
  agree: 'Ik begrijp het: dit kan niet ongedaan gemaakt worden',
  agreeFirst: 'Vink het vakje aan om verder te gaan.',
  act: 'Voor altijd wissen',
  hostLeft: 'De getoonde voornaam blijft in de permanenties.',
  toHost: 'Ook de voornaam van {{name}} wissen',
} satisfies TextsLike<typeof eraseFr>

export const proofWords = {
  pending: 'De gegevens zijn gewist, maar het vervolg is niet klaar (kopieën van de kluis). Maak het nu af.',
  proven_one: 'Bewezen: {{count}} stuk tekst gezocht, niets gevonden.',
  proven_other: 'Bewezen: {{count}} stukken tekst gezocht, niets gevonden.',
  found: 'Let op: er is een rest gevonden ({{where}}). Verwittig wie voor de pc zorgt.',
  foundInVault: 'de kluis',
  finished: 'Klaar, maar niet bewezen: er was geen tekst om te zoeken, of hij was er niet meer.',
  finishedLater:
    'Klaar. Het zoeken had niets gevonden. Het is gebeurd vóór het einde en kan niet opnieuw: de teksten zijn er niet meer.',
  finishedPart_one: 'Klaar, niets gevonden, maar niet bewezen: {{count}} stuk tekst is niet gezocht.',
  finishedPart_other:
    'Klaar, niets gevonden, maar niet bewezen: het waren er te veel, {{count}} stukken tekst zijn niet gezocht.',
  where: 'Gezocht in de hele ontcijferde kluis ({{vault}}) en in {{files}} van de gegevensmap ({{bytes}}).',
  shared_one: '{{count}} stuk is niet gezocht: iets anders zegt hetzelfde (een gemeente, een voornaam).',
  shared_other:
    '{{count}} stukken zijn niet gezocht: iets anders zegt hetzelfde (een gemeente, een voornaam).',
  fileCount_one: '{{count}} bestand',
  fileCount_other: '{{count}} bestanden',
  copies_one: '{{count}} oude kopie van de kluis gewist; een nieuwe kopie is gemaakt.',
  copies_other: '{{count}} oude kopieën van de kluis gewist; een nieuwe kopie is gemaakt.',
  outsideAway:
    'De map buiten de pc was er niet. Haar oude kopieën worden gewist bij de volgende reservekopie die haar vindt.',
  aside_one:
    '{{count}} opzijgezette kluis is niet aangeraakt: ze kan deze gegevens nog bevatten, gesloten. Wis ze zelf als ze niet meer dient.',
  aside_other:
    '{{count}} opzijgezette kluizen zijn niet aangeraakt: ze kunnen deze gegevens nog bevatten, gesloten. Wis ze zelf als ze niet meer dienen.',
  others_one:
    '{{count}} kopie van de kluis van een andere pc is niet aangeraakt: ze kan deze gegevens nog bevatten, gesloten. Wis ze zelf als ze niet meer dient.',
  others_other:
    '{{count}} kopieën van de kluis van een andere pc zijn niet aangeraakt: ze kunnen deze gegevens nog bevatten, gesloten. Wis ze zelf als ze niet meer dienen.',
  unread_one: '{{count}} bestand kon niet gelezen worden.',
  unread_other: '{{count}} bestanden konden niet gelezen worden.',
} satisfies TextsLike<typeof proofFr>
