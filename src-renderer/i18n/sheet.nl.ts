import type { sheet as fr } from './sheet.fr.ts'
import type { TextsLike } from './texts.ts'

/** The week on paper. */
export const sheet = {
  title: 'Permanenties {{week}}',
  help: 'Een lege lijn: er ontbreekt iemand. Schrijf uw naam.',
  withKey: 'met een sleutel',
  printed: 'Afgedrukt op {{date}} om {{time}}',
  monthTitle: 'Permanenties {{ofMonth}}',
  monthHelp: '“+ 1 persoon”: er ontbreekt iemand. Schrijf uw naam, of schrijf u in op de pc van de plek.',
  otherMonth: 'buiten de maand',
  hostTitle: 'Permanenties van {{name}}',
  hostNothing: 'Geen enkele permanentie in die dagen.',
  column: { day: 'Dag', hours: 'Uren', with: 'Met', remark: 'Om te weten' },
  nobodyElse: 'nog niemand anders',
  cannotCome: 'Kunt u niet meer komen?',
  cannotComeText:
    'Open Permanenties op de pc van de plek, dan de permanentie, en druk naast uw naam op “Afmelden”. Niemand vraagt een reden. Of zeg het aan het team: dat noteert het voor u.',
  mayChange: 'Dit blad kan veranderen: kijk bij Permanenties op de pc van de plek.',
} satisfies TextsLike<typeof fr>
