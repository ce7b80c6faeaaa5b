import type { expenseLines as fr } from './expense-lines.fr.ts'
import type { TextsLike } from './texts.ts'

export const expenseLines = {
  add: {
    title: 'Een lijn toevoegen',
    which: 'Soort lijn',
    kind: { flatDay: 'Forfaitdag', travel: 'Verplaatsing', realCost: 'Uitgave' },
    date: 'Datum',
    dateMissing: 'Schrijf de datum.',
    dateHint: 'Een dag {{ofMonth}}.',
    dateElsewhere: 'Dit is de nota {{ofMonth}}: {{day}} hoort er niet bij.',
    otherMonth: 'Deze dag in de nota {{ofMonth}} schrijven',
    amount: 'Bedrag in euro',
    amountHint: 'Zoals op het ticket: 12,50',
    unreadable: 'Schrijf een bedrag, bijvoorbeeld 12,50.',
    amountMissing: 'Schrijf het bedrag.',
    amountTooHigh: 'U schreef {{read}}. Een lijn gaat tot {{most}}.',
    activity: 'Activiteit',
    activityHint: 'Bijvoorbeeld: boodschappen voor de maaltijd van woensdag.',
    flatActivityHint: 'Alleen voor een dag buiten de permanenties, bijvoorbeeld een vergadering.',
    activityMissing: 'Schrijf de activiteit: die is nodig om een uitgave terug te betalen.',
    reason: 'Doel van de verplaatsing',
    reasonHint: 'Bijvoorbeeld: brood halen bij de voedselbank.',
    reasonMissing: 'Schrijf het doel: datum, afstand en doel worden gevraagd.',
    mode: 'Vervoermiddel',
    modes: { car: 'Auto', bicycle: 'Fiets', publicTransport: 'Openbaar vervoer' },
    trip: 'Soort verplaatsing',
    trips: { errand: 'Voor de plek', homeToPlace: 'Van thuis naar de plek' },
    homeToPlace:
      'De bronnen zijn het niet eens: voor meerdere zit de verplaatsing van thuis naar de plek al in het forfait van de dag. De lijn houdt dit teken. U beslist.',
    distance: 'Afstand in kilometer',
    distanceHint: 'Heen en terug samen.',
    distanceUnreadable: 'Schrijf een afstand, bijvoorbeeld 12,5.',
    distanceMissing: 'Schrijf de afstand.',
    distanceTooFar: 'U schreef {{read}} km. Een verplaatsing gaat tot {{most}} km.',
    rate: '€ {{rate}} per km',
    receipt: 'Bewijsstuk (foto of pdf)',
    receiptHint:
      'Elke uitgave heeft een bewijsstuk nodig om de nota in te dienen. Hebt u het nog niet? Voeg de lijn toe, en het bewijsstuk later.',
    ticketHint:
      'Het ticket of het abonnement, als u het hebt. Het kan later nog, voor de nota wordt ingediend.',
    flatHint: 'Eén bedrag per dag, ook bij twee permanenties.',
    submit: {
      flatDay: 'Deze dag toevoegen',
      travel: 'Deze verplaatsing toevoegen',
      realCost: 'Deze uitgave toevoegen',
    },
    done: 'Lijn toegevoegd.',
    doneUnproved: 'Lijn toegevoegd. Haar bewijsstuk ontbreekt nog.',
  },
  preview: {
    unfinished: 'Vul de velden in: het bedrag en wat over is worden hier berekend, voor u toevoegt.',
    amount: 'Deze lijn: {{amount}}',
    sameLine:
      'Deze persoon heeft al een lijn van deze dag en met dit bedrag. Kijk eerst of het dezelfde uitgave is.',
    sameReceipt:
      'Dit bewijsstuk staat al bij een andere lijn. Kijk eerst of deze uitgave al in een nota staat.',
    passes_one: 'Ze gaat boven een plafond.',
    passes_other: 'Ze gaat boven {{count}} plafonds.',
    addRate: 'Het ontbrekende bedrag toevoegen',
  },
  line: {
    homeToPlace: 'thuis – plek: na te kijken',
    receiptMissing: 'bewijsstuk ontbreekt',
    rateUnconfirmed: 'tarief niet bevestigd',
    sameLine: 'zelfde dag en zelfde bedrag als een andere lijn',
    sameReceipt: 'zelfde bewijsstuk bij een andere lijn',
  },
  force: {
    show: 'Toch toevoegen…',
    reason: 'Waarom toch toevoegen?',
    reasonHint: 'Uw reden en uw naam blijven voor altijd bij de lijn staan.',
    reasonMissing: 'Schrijf waarom.',
    confirm: 'Deze lijn forceren',
    done: 'Lijn toegevoegd, met uw reden. Het teken blijft bij de lijn staan.',
    coordination: 'Alleen de coördinatie kan een lijn toevoegen die boven een plafond gaat.',
    who: 'Boven een plafond gaan maakt het hele jaar belastbaar: alleen de coördinatie kan dat beslissen. Vraag het aan {{names}}.',
  },
  attach: {
    show: 'Bewijsstuk bijvoegen',
    showFor: 'Bewijsstuk bijvoegen bij de lijn van {{day}}, {{amount}}',
    replace: 'Vervangen',
    replaceFor: 'Het bewijsstuk van de lijn van {{day}}, {{amount}} vervangen',
    title: 'Een bewijsstuk bijvoegen',
    replaceTitle: 'Het bewijsstuk vervangen',
    missing: 'Kies een foto of een pdf.',
    confirm: 'Bij de lijn voegen',
    done: 'Bewijsstuk bijgevoegd.',
  },
  over: {
    day: 'Op {{day}} wordt het {{wouldBe}}. Het plafond van de dag is {{ceiling}}.',
    year: 'Voor {{year}} wordt het {{wouldBe}}. Het plafond van het jaar is {{ceiling}}.',
    other: 'Andere organisaties betaalden {{amount}}.',
    travelDistance: 'Voor {{year}} worden de verplaatsingen {{wouldBe}} km. De grens is {{limit}} km.',
    travelMoney: 'Op {{day}} worden de verplaatsingen van het jaar {{wouldBe}}. De grens is {{limit}}.',
    consequence:
      'Gevolg: alles wat de persoon voor het jaar krijgt wordt belastbaar, niet alleen het deel dat te veel is.',
  },
  correct: {
    title: 'Een lijn corrigeren',
    text: 'Een ingediende lijn verandert niet meer. Het verschil wordt een nieuwe lijn, in een open nota.',
    was: 'Lijn van {{day}}: {{amount}}',
    right: 'Het juiste bedrag, in euro',
    distance: 'De juiste afstand, in kilometer',
    zero: '0: de lijn had er niet moeten zijn.',
    reason: 'Reden van de correctie',
    reasonMissing: 'Schrijf de reden.',
    same: 'Dat bedrag staat er al.',
    confirm: 'Correctie toevoegen',
    done: 'Correctie toegevoegd aan de nota {{ofMonth}}.',
    open: 'Nota openen',
  },
  refusal: {
    coordination: 'Alleen de coördinatie kan een grens overschrijden of opheffen.',
    unknownPerson: 'Dit dossier bestaat niet meer.',
    unknownClaim: 'Deze nota bestaat niet meer.',
    unknownLine: 'Deze lijn bestaat niet meer.',
    systemChosen_one:
      'Voor {{year}} is het systeem ‘{{system}}’ en er is al {{count}} lijn. Het verandert dit jaar niet meer: mengen mag niet van de wet.',
    systemChosen_other:
      'Voor {{year}} is het systeem ‘{{system}}’ en er zijn al {{count}} lijnen. Het verandert dit jaar niet meer: mengen mag niet van de wet.',
    systemNotChosen: 'Kies eerst forfait of werkelijke kosten voor {{year}}.',
    mixedSystems:
      'Voor {{year}} is het systeem ‘{{system}}’. De wet laat niet toe forfait en werkelijke kosten te mengen.',
    categoryMissing: 'Kies de categorie: het verhoogde plafond geldt alleen voor drie soorten activiteiten.',
    rateMissing: 'Onbekend bedrag: ‘{{kind}}’ voor {{day}}. Het wordt nooit geraden.',
    carForLimit: {
      carQuarterly:
        'Het jaarplafond van de verplaatsingen wordt berekend met het tarief van de auto, en dat ontbreekt voor dit kwartaal.',
      carYearly:
        'Het jaarplafond van de verplaatsingen wordt berekend met het tarief van de auto, en dat ontbreekt voor dit jaar.',
    },
    alreadyClaimed: '{{day}} heeft al een bedrag: één per dag.',
    notPresent:
      'Op {{day}} is geen aanwezigheid genoteerd. Noteer ze op de permanentie, of schrijf de activiteit.',
    dayToCome: '{{day}} is nog niet voorbij.',
    outsideMonth: '{{day}} valt niet in de maand van deze nota ({{month}}).',
    reasonMissing: 'Schrijf de reden.',
    notDraft: 'Deze nota verandert niet meer: ze is ‘{{state}}’.',
    notSubmitted: 'Deze nota is ‘{{state}}’: dit kan nu niet.',
    claimEmpty: 'Deze nota is leeg: voeg een lijn toe.',
    claimHasSteps: 'Deze nota werd al een keer ingediend: ze blijft, met haar stappen.',
    receiptMissing_one:
      'Op {{count}} lijn ontbreekt een bewijsstuk. Werkelijke kosten worden ingediend met hun bewijzen.',
    receiptMissing_other:
      'Op {{count}} lijnen ontbreekt een bewijsstuk. Werkelijke kosten worden ingediend met hun bewijzen.',
    receiptNotAsked: 'Deze lijn heeft geen bewijsstuk nodig.',
    distanceTooShort:
      '{{read}} km is nog geen cent waard: schrijf de afstand in kilometer, heen en terug samen.',
    correctedAgain:
      'De lijn van {{day}} heeft nog een andere correctie, en die twee horen samen. Corrigeer die lijn liever nog een keer.',
    notCorrectable: {
      draft: 'Deze nota is nog een ontwerp: haal de lijn weg.',
      submitted: 'Deze nota is ingediend en nog niet goedgekeurd: neem ze terug als ontwerp, of weiger ze.',
      refused: 'Deze nota is geweigerd: haar lijnen tellen niet meer.',
      correction: 'Dit is al een correctie: corrigeer de oorspronkelijke lijn.',
      distance: 'Deze rit wordt per kilometer betaald: schrijf de juiste afstand, of 0.',
      receipt:
        'Een correctie kan werkelijke kosten niet verhogen. Voeg een nieuwe lijn toe, met haar bewijsstuk.',
    },
  },
} satisfies TextsLike<typeof fr>
