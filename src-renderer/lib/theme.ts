import type { Preferences } from '#shared/place/place-contract.ts'

type Theme = Preferences['theme']

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

/** Puts the colours and the size of the text on the page. `system` follows the PC, also when it changes. */
export function showTheme(preferences: Pick<Preferences, 'theme' | 'textSize'>): void {
  chosen = preferences.theme
  document.documentElement.dataset['textSize'] = preferences.textSize
  resolve()
}

/** A sheet of paper is light and of its own size, whatever the screen is. */
export function showPaper(): void {
  showTheme({ theme: 'light', textSize: 'normal' })
  document.documentElement.dataset['sheet'] = ''
}

function resolve(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && darkSystem.matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

darkSystem.addEventListener('change', resolve)
