import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the nominative list that leaves for the accountant. */
export interface YearListWords {
  readonly file: string
  readonly columns: Readonly<
    Record<
      'name' | 'address' | 'date' | 'kind' | 'purpose' | 'distance' | 'amount' | 'paidOn' | 'method' | 'mark',
      string
    >
  >
  readonly kinds: Readonly<Record<'flatDay' | 'realCost' | 'travel', string>>
  readonly correction: string
  readonly modes: Readonly<Record<'car' | 'bicycle' | 'publicTransport', string>>
  readonly homeToPlace: string
  readonly methods: Readonly<Record<'transfer' | 'cash', string>>
  readonly unpaid: string
  readonly forced: string
}

export const yearListWords: Readonly<Record<Language, YearListWords>> = {
  fr: {
    file: 'liste-nominative',
    columns: {
      name: 'Nom',
      address: 'Adresse',
      date: 'Jour',
      kind: 'Sorte',
      purpose: 'Activité ou but',
      distance: 'Distance (km)',
      amount: 'Montant (EUR)',
      paidOn: 'Payé le',
      method: 'Moyen de paiement',
      mark: 'Remarque',
    },
    kinds: { flatDay: 'Forfait du jour', realCost: 'Frais réels', travel: 'Trajet' },
    correction: 'Correction',
    modes: { car: 'voiture', bicycle: 'vélo', publicTransport: 'transport public' },
    homeToPlace: 'domicile – lieu',
    methods: { transfer: 'virement', cash: 'espèces' },
    unpaid: 'pas encore payé',
    forced: 'plafond dépassé, forcé',
  },
  nl: {
    file: 'naamlijst',
    columns: {
      name: 'Naam',
      address: 'Adres',
      date: 'Dag',
      kind: 'Soort',
      purpose: 'Activiteit of reden',
      distance: 'Afstand (km)',
      amount: 'Bedrag (EUR)',
      paidOn: 'Betaald op',
      method: 'Betaalwijze',
      mark: 'Opmerking',
    },
    kinds: { flatDay: 'Dagforfait', realCost: 'Werkelijke kosten', travel: 'Verplaatsing' },
    correction: 'Correctie',
    modes: { car: 'auto', bicycle: 'fiets', publicTransport: 'openbaar vervoer' },
    homeToPlace: 'woning – plek',
    methods: { transfer: 'overschrijving', cash: 'contant' },
    unpaid: 'nog niet betaald',
    forced: 'plafond overschreden, geforceerd',
  },
  en: {
    file: 'nominative-list',
    columns: {
      name: 'Name',
      address: 'Address',
      date: 'Day',
      kind: 'Kind',
      purpose: 'Activity or reason',
      distance: 'Distance (km)',
      amount: 'Amount (EUR)',
      paidOn: 'Paid on',
      method: 'Paid by',
      mark: 'Note',
    },
    kinds: { flatDay: 'Flat amount of the day', realCost: 'Real costs', travel: 'Trip' },
    correction: 'Correction',
    modes: { car: 'car', bicycle: 'bicycle', publicTransport: 'public transport' },
    homeToPlace: 'home – place',
    methods: { transfer: 'transfer', cash: 'cash' },
    unpaid: 'not paid yet',
    forced: 'over a ceiling, forced',
  },
}
