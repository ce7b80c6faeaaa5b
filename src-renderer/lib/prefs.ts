import { create } from 'zustand'

import type { Preferences } from '#shared/place/place-contract.ts'

import { api } from './api.ts'
import { keepPreferences, keptPreferences } from './kept-preferences.ts'
import { speak } from './language.ts'
import { showTheme } from './theme.ts'

/** How this PC shows things. Kept by the core; a copy in the browser's store lets the first paint be right. */
export const usePreferences = create<Preferences>(() => keptPreferences())

/** Shows the page as it was last time on this PC; what the core says comes after, and wins. */
export async function startPreferences(): Promise<void> {
  const preferences = usePreferences.getState()
  showTheme(preferences)
  await speak(preferences.language)
}

/** Reads what the core keeps for this PC, and follows it. */
export async function readPreferences(): Promise<void> {
  const result = await api.place.getPreferences({})
  if (result.ok) await follow(result.value)
}

/** Changes the language, the colours or the size of the text, at once and for next time. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  // The screen follows even if the disk does not: the banner says what could not be kept.
  await follow({ ...usePreferences.getState(), ...change })
  await api.place.setPreferences(change)
}

async function follow(preferences: Preferences): Promise<void> {
  const before = usePreferences.getState()
  usePreferences.setState(preferences)
  keepPreferences(preferences)
  showTheme(preferences)
  await speak(preferences.language)
  if (before.language !== preferences.language) await tellShell()
}

/** The shell's menu and windows speak the page's language. */
export async function tellShell(): Promise<void> {
  await api.shell.useLanguage({ language: usePreferences.getState().language })
}
