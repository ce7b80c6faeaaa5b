import type { TextsLike } from './texts.ts'
import type { vaultCopies as fr } from './vault-copies.fr.ts'

export const vaultCopies = {
  title: 'Kopieën van de kluis',
  text: 'Bij elke reservekopie wordt de kluis gekopieerd met het bestand van haar sleutel, als ze gewijzigd is. De kopie blijft gesloten: de zin of het herstelblad opent ze.',
  upToDate: 'De laatste kopie bevat alles.',
  behind: 'De kluis is gewijzigd sinds de laatste kopie.',
  failed: 'De kopie van de kluis is niet gelukt: {{moment}}. Misschien is er te weinig plaats.',
  list: 'De kopieën van de kluis',
  none: 'Nog geen kopie. De volgende reservekopie maakt er een.',
  restore: 'Terugzetten',
  restoreOf: 'De kopie van de kluis terugzetten: {{moment}}',
  restoreTitle: 'Deze kopie van de kluis terugzetten?',
  restoreText:
    'Kopie: {{moment}}. De kluis wordt gesloten. U opent ze met een zin van dat moment, of met het herstelblad.',
  older:
    'Wat na deze kopie in de kluis geschreven is, staat er niet in. En wie na deze kopie uit de kluis gehaald is, kan ze weer openen.',
  olderFile:
    'In een bestand dat elders bewaard werd, kan nog iemand staan die u intussen gewist hebt: wis die persoon dan opnieuw.',
  free: 'Hier is geen kluis: de kopie neemt haar plaats in.',
  aside: 'De kluis die er is wordt niet gewist: ze wordt opzijgezet.',
  agree: 'Ja, de kluis van nu opzijzetten',
  agreeFirst: 'Vink het vakje aan om verder te gaan.',
  otherFile: 'Een ander bestand nemen…',
  otherTitle: 'Een kluis uit een bestand terugzetten',
  otherText:
    'De naam begint met ‘coffre-’ en eindigt op ‘.db’. Het bestand ‘.key’ met dezelfde naam moet ernaast staan.',
  otherField: 'Bestand van de kluis',
  fileMissing: 'Kies het bestand.',
  act: 'Deze kopie terugzetten',
  done: 'De kopie staat op haar plaats. Open de kluis.',
  notFound: 'Deze kopie is er niet meer. Er is niets gewijzigd.',
  incomplete:
    'Het bestand van de sleutel (‘.key’) staat er niet naast, of is niet leesbaar. Er is niets gewijzigd.',
  inUse: 'Er is hier een kluis. Open ze eerst: alleen de coördinatie kan ze vervangen.',
  openFirst: 'Alleen de coördinatie kan de kluis vervangen: ze opent ze eerst.',
  broughtAlong: 'De kluis is meegekomen. Open ze op deze pc met haar herstelblad.',
  notBrought: 'De kluis kon niet gekopieerd worden. Zet ze terug in Instellingen, Reservekopie.',
} satisfies TextsLike<typeof fr>
