import type { Allowance, HouseFile } from './house-files.ts'
import { namesIn, wordsOfName } from './identifiers.ts'

/**
 * Words of the glossary's "not" column that never name anything here, with the word in their place. The other
 * words of that column (`rule`, `type`, `message`…) mean something else elsewhere and cannot be forbidden.
 */
export const forbiddenWords: Readonly<Record<string, string>> = {
  shift: 'slot',
  session: 'slot',
  booking: 'signup',
  volunteer: 'host',
  staff: 'host',
  user: 'host',
  visitor: 'visitCount',
  client: 'visitCount',
  centre: 'place',
  venue: 'place',
  trash: 'aside',
}

/** Names others gave: the browser's, Electron's, a library's. And what the word means in no other way. */
export const allowedNames: readonly Allowance[] = [
  { path: /./, found: /^shiftKey$/, reason: "the browser's name of a key of the keyboard" },
  {
    path: /i18n\/today\.|keys-dialog|counter-card|hotkeys/,
    found: /^[sS]hift$/,
    reason: 'the key Shift, in words',
  },
  {
    path: /^src-main\//,
    found: /^(session|Session|defaultSession)$/,
    reason: "Electron's partition of pages",
  },
  { path: /^src-main\//, found: /^(user|session)Data$/, reason: "Electron's names of folders" },
  { path: /\.tsx?$/, found: /^((User|Users)(Plus|Round|X)?|Trash2)$/, reason: "lucide's drawings" },
  { path: /chart-marks/, found: /^userSpaceOnUse$/, reason: "SVG's word for the drawing's own measures" },
  { path: /host-import-rules/, found: /^(volunteer|user)$/, reason: 'words read in the files of others' },
  { path: /past-import/, found: /^(volunteers|venue)$/, reason: 'words read in the files of others' },
  { path: /\.tsx$/, found: /^client(Width|Height|X|Y)$/, reason: "the browser's measures" },
  {
    path: /./,
    found: /^[dD]oubleBooking$/,
    reason: 'a host promised twice at the same hour: the usual word',
  },
  {
    path: /i18n\/privacy\./,
    found: /^neverVisitors$/,
    reason: 'the sentence that says nothing is asked of them',
  },
]

/** Every name of the files in which a forbidden word stands, alone or in a longer name, singular or plural. */
export const findForbiddenNames = (files: readonly HouseFile[]) =>
  files
    // Most files do not even hold the letters: they need not be parsed.
    .filter(({ path, text }) => anyForbidden.test(path) || anyForbidden.test(text))
    .flatMap((file) =>
      namesIn(file)
        .filter((name) => wordsOfName(name).some(isForbidden))
        .map((found) => ({ path: file.path, found })),
    )

const anyForbidden = new RegExp(Object.keys(forbiddenWords).join('|'), 'i')

const isForbidden = (word: string): boolean =>
  [word, word.replace(/s$/, '')].some((one) => Object.hasOwn(forbiddenWords, one))

/** One line of the glossary's table. */
export interface GlossaryRow {
  readonly onScreen: string
  readonly identifiers: readonly string[]
  readonly not: readonly string[]
}

/** The rows of the glossary's table: cells are separated by bars, identifiers stand in backticks. */
export const readGlossary = (markdown: string): GlossaryRow[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| on screen'))
    .map((line) => {
      const [onScreen = '', inCode = '', , not = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return {
        onScreen,
        identifiers: [...inCode.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
        not: not.split(/[,;] ?/).filter((word) => word !== ''),
      }
    })
