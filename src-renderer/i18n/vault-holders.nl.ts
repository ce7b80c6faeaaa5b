import type { TextsLike } from './texts.ts'
import type { vaultHolders as fr } from './vault-holders.fr.ts'

export const vaultHolders = {
  title: 'Wie de kluis opent',
  sub: 'Elke persoon heeft een eigen zin. Niemand hoeft die van een ander te kennen.',
  name: 'Naam',
  since: 'sinds {{date}}',
  you: 'u',
  coordinator: 'Coördinatie',
  treasurer: 'Penningmeester',
  may: {
    coordinator: 'Alles: de dossiers, de onkostenvergoedingen, de instellingen.',
    treasurer: 'Alleen de onkostenvergoedingen, met naam en rekening van de personen die betaald worden.',
  },
  revokedOn: 'weggehaald op {{date}}',
  rename: 'Naam veranderen',
  renameOf: 'Naam veranderen: {{name}}',
  renamed: 'De naam is veranderd.',
  keepName: 'Deze naam bewaren',
  nameMissing: 'Schrijf een naam.',
  add: 'Iemand toevoegen',
  addTitle: 'Iemand toevoegen aan de kluis',
  addText:
    'Eerst uw zin. Daarna gaat de nieuwe persoon aan het toetsenbord zitten en kiest een eigen zin: u hoeft die niet te kennen.',
  yourPassphrase: 'Uw geheime zin',
  theirName: 'De naam van de nieuwe persoon',
  theirNameHint: 'Die wordt in de kluis bewaard en staat in de geschiedenis.',
  theirRole: 'Wat de zin opent',
  theirPassphrase: 'De geheime zin van de nieuwe persoon',
  added: '{{name}} opent de kluis met een eigen zin.',
  revoke: 'Weghalen',
  revokeOf: 'Weghalen: {{name}}',
  revokeTitle: '{{name}} uit de kluis halen?',
  revokeText: 'De zin van deze persoon opent de kluis op deze pc niet meer. De andere zinnen blijven.',
  revokeLimits:
    'Wat dit niet kan: een kopie terugnemen die elders al gemaakt is. De kopieën van de toepassing worden meteen vervangen; op een usb-stick die er niet is, blijven ze tot de volgende reservekopie die hem vindt. Wie een oude kopie van de bestanden van de kluis bewaarde en een oude zin kent, kan ze op deze pc openen. Bent u daar bang voor, maak dan een nieuwe kluis.',
  revoked: '{{name}} opent de kluis niet meer.',
  copiesAway:
    'Uw map buiten deze pc is er niet. Er staan nog oude kopieën van de kluis in, die een oude zin nog kan openen. Sluit ze aan en maak een reservekopie: die vervangt ze.',
  copiesKept:
    'De oude kopieën van de kluis konden niet vervangen worden: een oude zin kan ze nog openen. Kijk of er plaats is op de schijf en begin opnieuw.',
  change: 'Mijn zin veranderen',
  changeTitle: 'Mijn geheime zin veranderen',
  changeText: 'Alleen uw zin verandert. Die van de anderen blijven.',
  changed: 'Uw zin is veranderd.',
  useSheet: 'Ik weet mijn zin niet meer: het blad gebruiken',
  sheetTitle: 'De zin veranderen met het blad',
  sheetText: 'Het blad geeft een nieuwe zin aan de eerste persoon van de coördinatie.',
  yourName: 'Uw naam',
  yourNameHint: 'Voor de geschiedenis van de kluis. Hij blijft in de kluis.',
  othersLost_one:
    '{{count}} andere persoon kan de kluis niet meer openen: deze pc heeft dat deel van de sleutel niet. Voeg die persoon opnieuw toe.',
  othersLost_other:
    '{{count}} andere personen kunnen de kluis niet meer openen: deze pc heeft hun deel van de sleutel niet. Voeg ze opnieuw toe.',
  idleTitle: 'Automatisch sluiten',
  idleText:
    'De kluis sluit als niemand het toetsenbord, de muis of het scherm aanraakt. Eén minuut vooraf waarschuwt de toepassing.',
  idleMinutes: 'Sluiten na (minuten)',
  idleKeep: 'Deze tijd bewaren',
  idleKept_one: 'De kluis sluit na {{count}} minuut zonder iemand.',
  idleKept_other: 'De kluis sluit na {{count}} minuten zonder iemand.',
  closing: 'De kluis sluit over {{seconds}} s.',
  stay: 'Blijven',
  closedAlone: 'De kluis is gesloten: niemand zat aan het toetsenbord.',
  treasurerMay:
    'Uw zin opent de onkostenvergoedingen. Wie de kluis opent, haar automatische sluiting, haar blad en haar geschiedenis: alleen de coördinatie ziet en verandert ze, met haar zin.',
  treasurerCoordinates:
    'Op dit ogenblik niemand: de kluis is alleen open voor de onkostenvergoedingen. Zich inschrijven, tellen en lezen kan iedereen nog altijd.',
  openAs: 'Geopend door {{name}} ({{role}}).',
  missed_one:
    '{{count}} mislukte poging om de kluis te openen, sinds {{day}}, {{time}}. Was u het niet, en ook niemand anders van de kluis? Sluit de kluis als u de pc verlaat, en verander uw zin.',
  missed_other:
    '{{count}} mislukte pogingen om de kluis te openen, sinds {{day}}, {{time}}. Was u het niet, en ook niemand anders van de kluis? Sluit de kluis als u de pc verlaat, en verander uw zin.',
  toldTo: 'gezegd aan {{name}}',
  missedLine_one: '{{count}} mislukte poging sinds {{day}}, {{time}}',
  missedLine_other: '{{count}} mislukte pogingen sinds {{day}}, {{time}}',
  historyTitle: 'Geschiedenis van de kluis',
  historySub: 'Wat in de kluis gedaan is, en door wie. Alleen te lezen als de kluis open is.',
  nobody: 'toepassing',
  changes_one: '{{count, number}} verandering',
  changes_other: '{{count, number}} veranderingen',
  more: 'Oudere tonen',
} satisfies TextsLike<typeof fr>
