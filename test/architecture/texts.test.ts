import { expect, test } from 'vitest'

import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'

import { readHouse } from './house-files.ts'

type Texts = { readonly [key: string]: string | Texts }

/** Where texts are kept, not said. */
const textFile = /^src-renderer\/i18n\/[\w-]+\.(?:fr|nl|en)\.ts$/

/** Every key as `t` is asked for it: the one and the many are one key. */
const keysOf = (texts: Texts, way = ''): string[] => [
  ...new Set(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string'
        ? [`${way}${name.replace(/_(?:one|other)$/, '')}`]
        : keysOf(text, `${way}${name}.`),
    ),
  ),
]

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * What the code says of keys: each text in quotes, and each template that begins like a key, as a pattern:
 * `slot.state.${state}` is any key of `slot.state`. A template with nothing but a feature before its first variable
 * is left out: `rota.${move}` is the name of a command as often as a key, and would be all of a feature's texts.
 */
function saidIn(code: string, features: readonly string[]) {
  const words = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1] ?? ''))
  const begun = new RegExp(String.raw`\x60((?:${features.join('|')})\.\w[^\x60$]*\$\{[^\x60]*)\x60`, 'g')
  const patterns = [...code.matchAll(begun)].map((match) => {
    const fixed = (match[1] ?? '').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map(escaped)
    return new RegExp(`^${fixed.join(String.raw`[\w-]+`)}$`)
  })
  return (key: string) => words.has(key) || patterns.some((pattern) => pattern.test(key))
}

/** The keys that no code asks for. */
function unsaid(texts: Texts, code: string, computed: readonly RegExp[] = []): string[] {
  const isSaid = saidIn(code, Object.keys(texts))
  return keysOf(texts).filter((key) => !isSaid(key) && !computed.some((keys) => keys.test(key)))
}

/** Keys that are put together in a way that the text of the code does not show. */
const computed = [
  // One for each command, or command-texts.ts does not compile.
  /^history\.acts\./,
  // The two school calendars, in the strip over the days of the rota.
  /^rota\.school(?:Fr|Nl)$/,
  // What the length of a passphrase is worth.
  /^vault\.(?:enough|good|veryGood)$/,
]

test('every text is said somewhere', () => {
  const files = readHouse(['src-renderer']).filter(({ path }) => !textFile.test(path))
  const code = files.map(({ text }) => text).join('\n')
  expect(keysOf(fr).length).toBeGreaterThan(1000)
  expect(unsaid(fr, code, computed)).toEqual([])
  const needed = unsaid(fr, code)
  expect(computed.filter((keys) => !needed.some((key) => keys.test(key)))).toEqual([])
})

test('finds the planted text that nobody says', () => {
  const texts = {
    slot: {
      open: 'ouverte',
      lost: 'perdue',
      gaps_one: '{{count}} place',
      gaps_other: '{{count}} places',
      state: { signedUp: 'inscrit·e', on: { hold: 'en attente' } },
    },
  }
  const code = "t('slot.open'); t('slot.gaps', { count }); t(`slot.state.${state}`); offerUndo(`slot.${act}`)"
  expect(unsaid(texts, code)).toEqual(['slot.lost', 'slot.state.on.hold'])
})

/** What a text says, key by key. */
const textsOf = (texts: Texts, way = ''): (readonly [key: string, text: string])[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${way}${name}`, text] as const] : textsOf(text, `${way}${name}.`),
  )

/** One word for one thing, as in the glossary: désisté·e; afgemeld, afgelast, de plek. */
const otherWords = { fr: /désinscri/i, nl: /geannuleerd|uitgeschreven|uitschrijv|\bhet huis\b/i }

/** The keys whose text says a thing with another word than the glossary's. */
const saidOtherwise = (texts: Texts, words: RegExp) =>
  textsOf(texts).flatMap(([key, text]) => (words.test(text) ? [key] : []))

test('a sign-up taken back, a slot that is off and the place have one word each', () => {
  expect(saidOtherwise(fr, otherWords.fr)).toEqual([])
  expect(saidOtherwise(nl, otherWords.nl)).toEqual([])
  const planted = {
    slot: { off: 'Permanentie geannuleerd', open: 'De plek is open', shut: 'Het huis is dicht' },
  }
  expect(saidOtherwise(planted, otherWords.nl)).toEqual(['slot.off', 'slot.shut'])
})
