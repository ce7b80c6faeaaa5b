import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'

import { root } from './house-files.ts'

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

test('finds the planted words that no screen says', () => {
  const texts = { rota: { join: "S'inscrire", missing: '+ {{count}} personne', name: '{{name}}' } }
  const markdown = "**S'inscrire**, **+ 1 personne**, **S'inscrire\nici** et **+ 1 clé**"
  expect(unsaid(markdown, texts)).toEqual(["S'inscrire ici", '+ 1 clé'])
})
