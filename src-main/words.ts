import { app } from 'electron'

import { en } from '#main/i18n/en.ts'
import { fr } from '#main/i18n/fr.ts'
import { nl } from '#main/i18n/nl.ts'
import type { ShellWords } from '#main/i18n/shell-words.ts'
import type { Language } from '#shared/kernel/shapes.ts'

const all: Readonly<Record<Language, ShellWords>> = { fr, nl, en }
let chosen: Language | null = null

/** The shell's words in the language of the page, or of the system until the page said its own. */
export const words = (): ShellWords => all[chosen ?? languageOf(app.getLocale())]

/** The page changed its language. */
export function speak(language: Language): void {
  chosen = language
}

/** `nl-BE` → nl. French where the place speaks none of the three. */
function languageOf(locale: string): Language {
  const start = locale.slice(0, 2).toLowerCase()
  return start === 'nl' || start === 'en' ? start : 'fr'
}
