import { describe, expect, test } from 'vitest'

import { firstFor, meantBy } from '#renderer/ui/combo-match.ts'

const choices = [
  { id: 'none', label: 'Aucune institution' },
  { id: 'cpas', label: "CPAS d'Exemple" },
  { id: 'house', label: 'Maison médicale' },
  { id: 'houses', label: 'Maison médicale du Parc' },
  { id: 'gone', label: 'Cpas fermé', isDisabled: true },
]

describe('what is typed to choose something', () => {
  test.each([
    ['cpas', 'cpas'],
    ["CPAS d'Exemple", 'cpas'],
    ['  cpas d’exemple', null],
    ['maison medicale', 'house'],
    ['parc', 'houses'],
    ['maison', null],
    ['xyz', null],
    ['', null],
    ['  ', null],
  ])('%j can only mean %j when the field is left', (typed, id) => {
    expect(meantBy(choices, typed)?.id ?? null).toBe(id)
  })

  test.each([
    ['cpas', 'cpas'],
    ['maison', 'house'],
    ['MAISON MÉDICALE', 'house'],
    ['ma', 'house'],
    ['xyz', null],
  ])('%j and Enter takes %j', (typed, id) => {
    expect(firstFor(choices, typed)?.id ?? null).toBe(id)
  })

  test('never means one of two people of one name', () => {
    const twins = [
      { id: 'a', label: 'Léa Essai' },
      { id: 'b', label: 'Lea Essai' },
    ]
    expect(meantBy(twins, 'léa essai')).toBeNull()
    expect(firstFor(twins, 'léa')?.id).toBe('a')
  })

  test('takes the exact name before a longer one that stands above it', () => {
    const names = [
      { id: 'longer', label: 'Anouk' },
      { id: 'exact', label: 'Ano' },
    ]
    expect(firstFor(names, 'ano')?.id).toBe('exact')
    expect(meantBy(names, 'ano')?.id).toBe('exact')
  })
})
