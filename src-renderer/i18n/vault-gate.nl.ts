import type { TextsLike } from './texts.ts'
import type { vaultGate as fr } from './vault-gate.fr.ts'

export const vaultGate = {
  absentTitle: 'Er is nog geen kluis',
  absentText:
    'De dossiers van personen en de onkostenvergoedingen worden bewaard in een kluis, gesloten met een geheime zin. Maak ze eerst in de instellingen.',
  toVault: 'Naar de kluis',
  toSettings: 'Naar Instellingen › Rollen en kluis',
  draftKept: 'Wat u aan het schrijven was, wacht een half uur op u: open de kluis met uw zin en ga verder.',
  lockedText: 'Deze pagina toont wat in de kluis zit. Schrijf uw zin om ze te openen.',
  coordinatorTitle: 'Deze pagina is voor de coördinatie',
  coordinatorText:
    'De kluis is open met de zin van een penningmeester: die opent de onkostenvergoedingen, niet deze pagina. Iemand van de coördinatie kan ze met de eigen zin openen.',
  openAsAnother: 'Sluiten en met een andere zin openen',
  undoMoney: 'Geld wordt niet gewist: verbeter met een andere boeking.',
  undoNever: 'Deze handeling kan niet ongedaan worden gemaakt.',
  undoNotYours: 'Alleen de coördinatie kan dit ongedaan maken.',
  passphraseTaken: 'Iemand anders opent de kluis al met deze zin. Kies een andere.',
  nameTaken: 'Iemand die de kluis opent, heeft die naam al. Voeg bijvoorbeeld een initiaal toe.',
  unknownHolder: 'Deze persoon opent de kluis niet meer.',
  yourself: 'U haalt uzelf er niet uit: iemand anders van de coördinatie kan dat doen.',
} as const satisfies TextsLike<typeof fr>
