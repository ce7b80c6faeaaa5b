import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { root } from './house-files.ts'

const languages = ['fr', 'nl', 'en'] as const

/** `rota.fr.ts` with no `rota.nl.ts` beside it: the texts that miss, whichever language was written first. */
function missingSiblings(names: readonly string[]): string[] {
  const subjects = new Set(names.flatMap((name) => /^([a-z-]+)\.(?:fr|nl|en)\.ts$/.exec(name)?.[1] ?? []))
  const wanted = [...subjects].flatMap((subject) => languages.map((language) => `${subject}.${language}.ts`))
  return wanted.filter((name) => !names.includes(name))
}

test('every text of the screens is written in the three languages', () => {
  const names = readdirSync(join(root, 'src-renderer/i18n'))
  expect(names.filter((name) => name.endsWith('.fr.ts')).length).toBeGreaterThan(8)
  expect(missingSiblings(names)).toEqual([])
})

/** French quotes, and other words than those of the glossary: what a translation in a hurry leaves in Dutch. */
const strayDutch = (text: string): readonly string[] => text.match(/[«»]|\b(?:klad|bonnetjes?)\b/gu) ?? []

test('Dutch is quoted as Dutch is, in the words of the glossary', () => {
  const folder = join(root, 'src-renderer/i18n')
  const dutch = readdirSync(folder).filter((name) => name.endsWith('.nl.ts'))
  const found = dutch.flatMap((name) =>
    strayDutch(readFileSync(join(folder, name), 'utf8')).map((stray) => `${name}: ${stray}`),
  )
  expect(found).toEqual([])
  expect(strayDutch('« Te betalen », een klad, twee bonnetjes, een ‘ontwerp’')).toHaveLength(4)
})

test('finds the planted texts that miss a language', () => {
  const planted = [
    'rota.fr.ts',
    'rota.nl.ts',
    'rota.en.ts',
    'slot.fr.ts',
    'wall.en.ts',
    'fr.ts',
    'typeset.ts',
  ]
  expect(missingSiblings(planted)).toEqual(['slot.nl.ts', 'slot.en.ts', 'wall.fr.ts', 'wall.nl.ts'])
})
