import type { Preferences } from '#shared/place/place-contract.ts'

import { isLanguage } from './texts-of.ts'

const storeName = 'preferences'

/** How this PC showed things last time, from the browser's store; else what the system speaks, or French. */
export function keptPreferences(): Preferences {
  const kept = parse(localStorage.getItem(storeName))
  const system = navigator.language.slice(0, 2)
  return {
    language: isLanguage(kept['language']) ? kept['language'] : isLanguage(system) ? system : 'fr',
    theme: kept['theme'] === 'light' || kept['theme'] === 'dark' ? kept['theme'] : 'system',
    textSize: kept['textSize'] === 'large' || kept['textSize'] === 'larger' ? kept['textSize'] : 'normal',
  }
}

export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(storeName, JSON.stringify(preferences))
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
