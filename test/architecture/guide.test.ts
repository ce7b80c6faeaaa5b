import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'

import { readHouse, root } from './house-files.ts'

type Texts = { readonly [key: string]: string | Texts }

const textsOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)))

/** What a guide prints in bold, on one line. `**au plus**` after `**… au moins** et` is the end of such a text. */
const boldIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => (match[1] ?? '').replaceAll(/\s+/g, ' '))

/** A text of the screen as a pattern: `+ {{count}} personne` is found in `+ 1 personne`. */
function patternOf(text: string): RegExp | null {
  const fixed = text.split(/\{\{\w+\}\}/)
  if (fixed.join('').replaceAll(/[^\p{L}\d]/gu, '').length < 2) return null
  return new RegExp(
    `^${fixed.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`,
  )
}

/** The bold words that no screen says. */
function unsaid(markdown: string, texts: Texts): string[] {
  const patterns = textsOf(texts)
    .map(patternOf)
    .filter((pattern) => pattern !== null)
  return boldIn(markdown).filter((bold) => !patterns.some((pattern) => pattern.test(bold)))
}

/** Bold, and no text of the i18n files: what shows how bold is used, and a sign drawn by the counter. */
const meant: ReadonlySet<string> = new Set(['en gras', 'in het vet', '+1'])

const guides = readdirSync(join(root, 'docs/guide'))

test.for([
  ['fr', fr],
  ['nl', nl],
] as const)('the guides in %s say the words that are on the screens', ([language, texts]) => {
  const pages = guides.filter((name) => name.endsWith(`.${language}.md`))
  expect(pages).toHaveLength(2)
  for (const page of pages) {
    const markdown = readFileSync(join(root, 'docs/guide', page), 'utf8')
    expect(boldIn(markdown).length).toBeGreaterThan(30)
    expect(
      unsaid(markdown, texts).filter((bold) => !meant.has(bold)),
      page,
    ).toEqual([])
  }
})

/** Where the recovery screen says its sentences, and what of it explains itself: a field, a wait, a list's name. */
const recoveryFiles = /^src-renderer\/(?:app\/recovery-[\w-]+|features\/backup\/recovery-sentences)\.tsx?$/
const plain = new Set([
  'frame.loading',
  'frame.recovery.startEmptyTitle',
  'frame.recovery.retry',
  'backup.list',
  'backup.restore',
  'backup.restoreThis',
])

const recoveryKeys = (): string[] => {
  const texts = readHouse(['src-renderer']).filter(({ path }) => recoveryFiles.test(path))
  const keys = texts.flatMap(({ text }) => [...text.matchAll(/'((?:frame|errors|backup)(?:\.\w+)+)'/g)])
  return [...new Set(keys.map((match) => match[1] ?? ''))].filter((key) => !plain.has(key))
}

/** What a key says: one text, or the one and the many. */
function textsAt(texts: Texts, key: string): string[] {
  const way = key.split('.')
  const last = way.pop() ?? ''
  const group = way.reduce<Texts | string | undefined>(
    (inside, name) => (typeof inside === 'object' ? inside[name] : undefined),
    texts,
  )
  return [last, `${last}_one`, `${last}_other`].flatMap((name) => {
    const text = typeof group === 'object' ? group[name] : undefined
    return typeof text === 'string' ? [text] : []
  })
}

/** The titles of a guide's parts. */
const headingsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '')

/** The keys of the recovery screen that a guide does not explain, in any of their forms. */
const unexplained = (keys: readonly string[], markdown: string, texts: Texts): string[] =>
  keys.filter((key) => {
    const patterns = textsAt(texts, key).map(patternOf)
    return ![...boldIn(markdown), ...headingsIn(markdown)].some((bold) =>
      patterns.some((pattern) => pattern?.test(bold) === true),
    )
  })

test.for([
  ['coordonner.fr.md', fr],
  ['coordineren.nl.md', nl],
] as const)('%s says what to do at each sentence of the recovery screen', ([page, texts]) => {
  const keys = recoveryKeys()
  expect(keys.length).toBeGreaterThan(20)
  expect(unexplained(keys, readFileSync(join(root, 'docs/guide', page), 'utf8'), texts)).toEqual([])
})

test('finds the planted sentence that a guide does not explain', () => {
  const texts = {
    backup: { lost: 'Perdu.', found_one: '{{count}} trouvé', found_other: '{{count}} trouvés' },
  }
  expect(unexplained(['backup.lost', 'backup.found'], '**3 trouvés** : prenez-les.', texts)).toEqual([
    'backup.lost',
  ])
})

test('finds the planted words that no screen says', () => {
  const texts = { rota: { join: "S'inscrire", missing: '+ {{count}} personne', name: '{{name}}' } }
  const markdown = "**S'inscrire**, **+ 1 personne**, **S'inscrire\nici** et **+ 1 clé**"
  expect(unsaid(markdown, texts)).toEqual(["S'inscrire ici", '+ 1 clé'])
})
