import type { Flag } from '../schema.ts'

export interface PlaceTables {
  place: PlaceTable
  openingHour: { id: string; weekday: number; opensAt: string; closesAt: string }
}

/** One row, id `place`. `logo` is a data URL, so that the change log can hold it as text. */
export interface PlaceTable {
  id: string
  name: string
  addressLine: string
  postcode: string
  municipality: string
  phone: string
  email: string
  defaultLanguage: string
  languages: string
  logo: string | null
  demonstration: Flag
  createdAt: number
}
