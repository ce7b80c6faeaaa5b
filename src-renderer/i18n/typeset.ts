import type { Language } from '#shared/kernel/shapes.ts'

import type { Texts } from './texts.ts'

/** A no-break space: a colon or a question mark never starts a line. */
const hard = '\u00a0'

/**
 * The signs of printed texts, so that the files of texts can be typed on any keyboard: `l'équipe` → `l’équipe`,
 * and in French a no-break space before `: ; ! ? »` and after `«`. Interpolations are left as they are.
 */
export function typeset(texts: Texts, language: Language): Texts {
  return onEachText(texts, (text) => {
    const quoted = text.replace(/(?<=[\p{L}\d])'(?=[\p{L}\d«{])/gu, '’')
    return language === 'fr' ? quoted.replace(/ (?=[:;!?»])/g, hard).replace(/« /g, `«${hard}`) : quoted
  })
}

function onEachText<T>(texts: T, change: (text: string) => string): T {
  if (typeof texts === 'string') return change(texts) as T
  const entries = Object.entries(texts as Record<string, unknown>)
  return Object.fromEntries(entries.map(([key, value]) => [key, onEachText(value, change)])) as T
}
