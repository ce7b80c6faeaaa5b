import type { Language } from '#shared/kernel/shapes.ts'

import type { Texts } from './texts.ts'

/** A no-break space: a colon or a question mark never starts a line. */
const hard = '\u00a0'

/**
 * The signs of printed texts, so that the files of texts can be typed on any keyboard: `l'équipe` → `l’équipe`,
 * and in French a no-break space before `: ; ! ? »` and after `«`. Interpolations are left as they are.
 * A feature's texts are gone through when the first of them is read: the first screen needs three of twenty.
 */
export function typeset(texts: Texts, language: Language): Texts {
  const print = (text: string): string => {
    const quoted = text.replace(/(?<=[\p{L}\d])'(?=[\p{L}\d«{])/gu, '’')
    return language === 'fr' ? quoted.replace(/ (?=[:;!?»])/g, hard).replace(/« /g, `«${hard}`) : quoted
  }
  const printed: Record<string, unknown> = {}
  for (const [feature, itsTexts] of Object.entries(texts)) {
    let once: unknown
    Object.defineProperty(printed, feature, {
      enumerable: true,
      get: () => (once ??= onEachText(itsTexts, print)),
    })
  }
  return printed as Texts
}

function onEachText<T>(texts: T, change: (text: string) => string): T {
  if (typeof texts === 'string') return change(texts) as T
  const entries = Object.entries(texts as Record<string, unknown>)
  return Object.fromEntries(entries.map(([key, value]) => [key, onEachText(value, change)])) as T
}
