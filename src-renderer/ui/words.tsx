import { createContext, useContext, type ReactNode } from 'react'

/**
 * The few words the parts say by themselves. The application gives them in the user's language,
 * so that nothing in this folder knows a language or the place.
 */
export interface UiWords {
  readonly close: string
  readonly cancel: string
  readonly stop: string
  /** Before a form is left with what was written in it. */
  readonly notSaved: string
  readonly goOn: string
  readonly abandon: string
  readonly optional: string
  readonly clear: string
  readonly filter: string
  readonly noMatch: string
  /** What was typed to choose something is the name of nothing there, or of several. */
  readonly notInList: string
  readonly rowsShown: (shown: number, all: number) => string
  readonly notices: string
  readonly less: string
  readonly more: string
  readonly tooLong: (by: number, maximum: number) => string
  readonly notANumber: string
  readonly numberBetween: (minimum: number, maximum: number) => string
  readonly numberAtLeast: (minimum: number) => string
  readonly notATime: string
  readonly notADate: string
  readonly noSuchDay: string
  readonly dayFrom: (day: string) => string
  readonly dayUntil: (day: string) => string
  readonly dateExample: string
  readonly chooseDate: string
  readonly previousMonth: string
  readonly nextMonth: string
  readonly chooseFile: string
  readonly changeFile: string
  readonly orDropIt: string
  readonly fileTooLarge: (megabytes: number) => string
  readonly fileUnreadable: string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly addHours: (day: string) => string
  readonly removeHours: (day: string) => string
  readonly sameAs: (day: string) => string
  readonly noHours: string
  readonly endsNextDay: string
}

const UiWordsContext = createContext<UiWords | null>(null)

interface UiWordsProviderProps {
  readonly words: UiWords
  readonly children: ReactNode
}

/** Gives the parts their words; once, at the root of the page. */
export function UiWordsProvider({ words, children }: UiWordsProviderProps) {
  return <UiWordsContext value={words}>{children}</UiWordsContext>
}

/** The words of the parts in the user's language. */
export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext)
  if (words === null) throw new Error('missing: UiWordsProvider above this part')
  return words
}
