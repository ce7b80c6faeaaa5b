import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the balance that leaves as a file: those of the screen. */
interface BalanceExportWords {
  readonly file: string
  readonly name: string
  readonly slots: string
  readonly toCome: string
  readonly wished: string
  readonly least: string
  readonly most: string
  readonly hours: string
  readonly evenings: string
  readonly weekends: string
  readonly lateCalls: string
  readonly present: string
  readonly absent: string
  readonly noted: string
  readonly standing: string
  readonly yes: string
  readonly no: string
}

export const balanceExportWords: Readonly<Record<Language, BalanceExportWords>> = {
  fr: {
    file: 'equilibre',
    name: 'Nom',
    slots: 'Permanences',
    toCome: 'dont à venir',
    wished: 'Souhait',
    least: 'Au moins',
    most: 'Au plus',
    hours: 'Heures',
    evenings: 'Soirs',
    weekends: 'Week-ends',
    lateCalls: 'Remplacements en dernière minute',
    present: 'Présent·e',
    absent: 'Absent·e',
    noted: 'Présences notées',
    standing: 'Inscription fixe',
    yes: 'oui',
    no: 'non',
  },
  nl: {
    file: 'evenwicht',
    name: 'Naam',
    slots: 'Permanenties',
    toCome: 'waarvan nog te komen',
    wished: 'Wens',
    least: 'Minstens',
    most: 'Hoogstens',
    hours: 'Uren',
    evenings: 'Avonden',
    weekends: 'Weekends',
    lateCalls: 'Laat ingevallen',
    present: 'Aanwezig',
    absent: 'Afwezig',
    noted: 'Genoteerde aanwezigheden',
    standing: 'Vaste inschrijving',
    yes: 'ja',
    no: 'nee',
  },
  en: {
    file: 'balance',
    name: 'Name',
    slots: 'Slots',
    toCome: 'of which to come',
    wished: 'Wish',
    least: 'At least',
    most: 'At most',
    hours: 'Hours',
    evenings: 'Evenings',
    weekends: 'Weekends',
    lateCalls: 'Late replacements',
    present: 'Present',
    absent: 'Absent',
    noted: 'Attendance noted',
    standing: 'Standing sign-up',
    yes: 'yes',
    no: 'no',
  },
}
