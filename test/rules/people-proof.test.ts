import { describe, expect, it } from 'vitest'

import { isOnlyAName, saysNoMore } from '#shared/people/person-rules.ts'
import type { PersonWords } from '#shared/people/person.ts'
import { proofStateOf } from '#shared/people/proof-rules.ts'

const search = {
  found: 0,
  foundInFiles: [],
  searched: 12,
  left: 0,
  isSearched: true,
  isCopyFresh: true,
  before: 'pending',
} as const

describe('an erasure', () => {
  it('is proven when all of it was searched and nothing was found', () => {
    expect(proofStateOf(search)).toBe('proven')
  })

  it('is never proven when there was nothing to search', () => {
    expect(proofStateOf({ ...search, searched: 0 })).toBe('finished')
  })

  it('is never proven when some of it was too much to search', () => {
    expect(proofStateOf({ ...search, left: 1 })).toBe('finished')
  })

  it('says what was found, whatever else happened', () => {
    expect(proofStateOf({ ...search, found: 1 })).toBe('found')
    expect(proofStateOf({ ...search, foundInFiles: ['x.db'], isCopyFresh: false })).toBe('found')
  })

  it('is not over without a fresh copy of the vault', () => {
    expect(proofStateOf({ ...search, isCopyFresh: false })).toBe('pending')
  })

  it('that was cut short stays what the search before the cut said', () => {
    const later = { ...search, isSearched: false }
    expect(proofStateOf({ ...later, before: 'proven' })).toBe('proven')
    expect(proofStateOf({ ...later, before: 'pending' })).toBe('finished')
  })
})

const onlyAName: PersonWords = {
  hostId: null,
  firstName: 'Luc',
  lastName: 'Exemple',
  email: null,
  phone: null,
  languages: [],
  street: null,
  postcode: null,
  city: null,
  emergencyName: null,
  emergencyPhone: null,
  emergencyRelation: null,
  institutionId: null,
  iban: null,
  accountHolder: null,
  startDate: null,
  endDate: '2026-11-21',
  photoPermission: 'notAsked',
  photoAskedOn: null,
  note: null,
}

describe('what an erasure leaves of a file', () => {
  it('is the name and the last day', () => {
    expect(isOnlyAName(onlyAName)).toBe(true)
  })

  it('is told from a file that says anything else', () => {
    expect(isOnlyAName({ ...onlyAName, phone: '0475 12 34 56' })).toBe(false)
    expect(isOnlyAName({ ...onlyAName, languages: ['français'] })).toBe(false)
    expect(isOnlyAName({ ...onlyAName, photoPermission: 'refused' })).toBe(false)
    expect(isOnlyAName({ ...onlyAName, hostId: '019aa6c4-0000-7000-8000-0000000000c1' })).toBe(false)
  })
  it('is all that the log may tell of it: other days of leaving, and no other name', () => {
    expect(saysNoMore(onlyAName, { ...onlyAName, endDate: null })).toBe(true)
    expect(saysNoMore(onlyAName, { ...onlyAName, email: 'luc@exemple.be' })).toBe(false)
    expect(saysNoMore(onlyAName, { ...onlyAName, firstName: 'Lucie' })).toBe(false)
  })
})
