import { askAhead } from '#renderer/lib/first-answers.ts'
import { keptPreferences } from '#renderer/lib/kept-preferences.ts'
import { readTexts } from '#renderer/lib/texts-of.ts'
import { firstQuestions } from '#shared/shell/first-questions.ts'

/**
 * The page's first lines, before React and the screens: the questions of the first screen and the texts are on
 * their way while the rest is being compiled. Built as a file of its own, which asks for the others.
 */
const isSheet = location.pathname.startsWith('/print/')
if (!isSheet) {
  askAhead(firstQuestions)
  void readTexts(keptPreferences().language)
}
void import('./main.tsx')
