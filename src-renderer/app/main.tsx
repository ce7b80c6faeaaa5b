import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import '#renderer/ui/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { startHearing } from '#renderer/lib/changed.ts'
import { answeredWithin } from '#renderer/lib/first-answers.ts'
import { speak } from '#renderer/lib/language.ts'
import { readPreferences, startPreferences, tellShell, usePreferences } from '#renderer/lib/prefs.ts'
import { parseAddress, startRouter } from '#renderer/lib/router.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { showPaper } from '#renderer/lib/theme.ts'
import { must } from '#shared/kernel/result.ts'

import { App } from './app.tsx'
import { loadAllScreens } from './load-screens.ts'

/** The page starts here: the texts of one language, then the first paint; all the rest comes after it. */
async function start(): Promise<void> {
  const { parts, query } = parseAddress(location.href.slice(location.origin.length))
  const isSheet = parts[0] === 'print'
  startHearing()
  startRouter()
  if (isSheet) await startSheet(query['language'])
  else await Promise.all([startPreferences(), answeredWithin(firstAnswersMs)])
  createRoot(must(document.getElementById('root'), 'the root of the page')).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  if (isSheet) return
  void readPreferences()
  setTimeout(() => requestIdleCallback(() => void afterFirstScreen()), firstScreenMs)
}

/** What nobody is waiting for: the language of the menus, the watch on the vault, the files of the other screens. */
async function afterFirstScreen(): Promise<void> {
  await tellShell()
  const { watchVault } = await import('#renderer/lib/vault-watch.ts')
  watchVault()
  await loadAllScreens()
}

/** A core that is up answers within this; one that is not yet up does not keep the frame from being seen. */
const firstAnswersMs = 120
/** By then the first screen stands, on a slow PC too. */
const firstScreenMs = 1500

/** A sheet of paper speaks the language it was asked in, which may not be the screen's. */
async function startSheet(language: string | undefined): Promise<void> {
  showPaper()
  await speak(isLanguage(language) ? language : usePreferences.getState().language)
}

void start()
