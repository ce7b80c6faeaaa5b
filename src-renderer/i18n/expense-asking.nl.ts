import type { expenseAsking as fr } from './expense-asking.fr.ts'
import type { TextsLike } from './texts.ts'

export const expenseAsking = {
  systems: {
    title: 'Forfait of werkelijke kosten in {{year}}',
    sub: 'Deze mensen hebben nog geen systeem. Zonder die keuze kunnen hun dagen niet klaargemaakt worden: de vakjes hieronder blijven gesloten.',
    people: 'Mensen zonder systeem',
    others_one: 'Nog {{count}} persoon zonder systeem tonen',
    others_other: 'Nog {{count}} mensen zonder systeem tonen',
    noDays: 'geen dag klaar te maken deze maand',
    days_one: '{{count}} dag klaar te maken',
    days_other: '{{count}} dagen klaar te maken',
    chooseNobody: { flatRate: 'Forfait kiezen', realCosts: 'Werkelijke kosten kiezen' },
    choose: {
      flatRate_one: 'Forfait kiezen voor de aangevinkte persoon',
      flatRate_other: 'Forfait kiezen voor de {{count}} aangevinkte mensen',
      realCosts_one: 'Werkelijke kosten kiezen voor de aangevinkte persoon',
      realCosts_other: 'Werkelijke kosten kiezen voor de {{count}} aangevinkte mensen',
    },
    nobody: 'Vink eerst iemand aan.',
    done: {
      flatRate_one: 'Forfait gekozen voor {{count}} persoon, voor {{year}}.',
      flatRate_other: 'Forfait gekozen voor {{count}} mensen, voor {{year}}.',
      realCosts_one: 'Werkelijke kosten gekozen voor {{count}} persoon, voor {{year}}.',
      realCosts_other: 'Werkelijke kosten gekozen voor {{count}} mensen, voor {{year}}.',
    },
  },
  ticketless: {
    title: 'Een ticket is niet bijgevoegd',
    text: 'Minstens één verplaatsing met het openbaar vervoer heeft geen ticket. Eens de nota is ingediend, kan het er niet meer bij, tenzij u ze terugneemt als ontwerp.',
    submit: 'Toch indienen',
    back: 'Terug',
  },
  unadded: {
    title: 'U schreef een lijn zonder ze toe te voegen',
    text: 'Er staat een lijn ({{kind}}) die niet in de nota zit. Eens de nota is ingediend, is ze verloren.',
    add: 'Toevoegen en indienen',
    without: 'Indienen zonder die lijn',
    back: 'Terug naar de nota',
  },
} satisfies TextsLike<typeof fr>
