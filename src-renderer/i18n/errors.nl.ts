import type { errors as fr } from './errors.fr.ts'
import type { TextsLike } from './texts.ts'

export const errors = {
  storageFull:
    'De schijf van deze pc is vol: er kan niets nieuws bewaard worden. Maak plaats en probeer opnieuw.',
  storageReadOnly:
    'In de gegevensmap kan niet geschreven worden: er wordt niets nieuws bewaard. Kijk de usb-stick of de map na en probeer opnieuw.',
  storageFailed:
    'De schijf antwoordde niet zoals het moet ({{code}}): wat u net deed, is niet bewaard. Probeer opnieuw; als het terugkomt, verwittig de coördinatie.',
  databaseLocked: 'De gegevens zijn in gebruik door een ander programma. Wacht even en probeer opnieuw.',
  databaseDamaged:
    'De gegevens van deze pc zijn niet meer leesbaar. Er is niets gewist: u kunt een reservekopie terugzetten.',
  keyUnavailable:
    'De sleutel van de gegevens is er niet. Meld u aan zoals gewoonlijk op deze pc en start de toepassing opnieuw.',
  newerVersion:
    'De gegevens komen van een nieuwere versie van de toepassing. Installeer de nieuwe versie op deze pc.',
  coreUnavailable: 'De toepassing viel even stil en start vanzelf opnieuw. Wacht een ogenblik.',
  coreBack: 'De toepassing is weer klaar. Wat bewaard was, is er.',
  coreBackCheck:
    'De toepassing viel even stil; ze is terug. Uw laatste handeling is misschien niet bewaard: kijk het na.',
  notUnderstood:
    'De toepassing begreep deze vraag niet. Er is niets veranderd. Als het terugkomt, verwittig de coördinatie.',
  hostNeeded: 'Geef uw persoonlijke code in om dit te doen.',
  treasurerNeeded: 'Dit is voor wie de rekeningen bijhoudt.',
  coordinatorNeeded: 'Alleen de coördinatie kan dit doen. Open de kluis met haar zin.',
  vaultLocked: 'De kluis is gesloten. Open ze om dit te zien of te wijzigen.',
  openVault: 'De kluis openen',
  defect: 'Er ging iets mis. Er is niets verloren. Noteer dit voor de coördinatie: incident {{incident}}.',
  pageBroken: 'Deze pagina is gestopt',
  pageBrokenText:
    'Uw gegevens zijn in orde. Ga terug naar "Vandaag" en werk verder. Noteer dit voor de coördinatie: incident {{incident}}.',
  backToToday: 'Terug naar Vandaag',
  pageNotFound: 'Deze pagina bestaat niet',
  pageNotFoundText: 'De link is misschien oud.',
  undoChangedSince: 'Ongedaan maken kan niet: het is intussen nog veranderd. Verbeter het met de hand.',
  undoAppendOnly: 'Een telling wordt niet gewist: verbeter ze met −1 of een nieuw totaal.',
  undoAlreadyDone: 'Dit is al ongedaan gemaakt.',
  undoGone: 'Dit kan niet meer ongedaan gemaakt worden: het staat niet meer in de geschiedenis.',
  undoFounding:
    'De ingebruikname van de plek kan niet ongedaan gemaakt worden: al de rest steunt erop. Pas de instellingen aan.',
  undoPeopleWithoutSlot_one:
    'Ongedaan maken kan niet: ingeschreven mensen zouden hun permanentie verliezen. Verbeter het met de hand.',
  undoPeopleWithoutSlot_other:
    'Ongedaan maken kan niet: ingeschreven mensen zouden hun {{count}} permanenties verliezen. Verbeter het met de hand.',
  undoCountsWithoutSlot_one:
    'Ongedaan maken kan niet: er zijn bezoeken geteld in een permanentie die zou verdwijnen. Verbeter het met de hand.',
  undoCountsWithoutSlot_other:
    'Ongedaan maken kan niet: er zijn bezoeken geteld in {{count}} permanenties die zouden verdwijnen. Verbeter het met de hand.',
  undoSlotsMovedSince_one:
    'Ongedaan maken kan niet: een permanentie waarvoor intussen is ingeschreven of die intussen begon, zou van uur veranderen. Verbeter het met de hand.',
  undoSlotsMovedSince_other:
    'Ongedaan maken kan niet: {{count}} permanenties waarvoor intussen is ingeschreven of die intussen begonnen, zouden van uur veranderen. Verbeter het met de hand.',
} satisfies TextsLike<typeof fr>
