import i18next from 'i18next'

import type { FileOut, Language } from '#shared/kernel/shapes.ts'

import { api } from './api.ts'
import { refusalOf } from './errors.ts'
import { showNotice } from './notices.ts'
import { usePreferences } from './prefs.ts'

/** One of the pages under /print, with what it needs to know: `{page: '/print/week', query: {monday}}`. */
export interface Sheet {
  readonly page: `/print/${string}`
  readonly query?: Readonly<Record<string, string>>
  /** Left out: the language of the screen. A note is printed in that of the person it is for. */
  readonly language?: Language
}

/** Asks where to save a file and says whether it was: the end of every export. */
export async function saveFile(file: FileOut): Promise<void> {
  const result = await api.shell.saveFile(file)
  if (!result.ok) sayNotSaved(refusalOf(result.error) !== null)
  else if (result.value.saved) sayDone(i18next.t('frame.fileSaved', { file: file.fileName }))
}

/** Makes a PDF of a sheet, in the language of the screen or its own, and asks where to save it. */
export async function savePdf(sheet: Sheet, fileName: string): Promise<void> {
  const { language = usePreferences.getState().language } = sheet
  const result = await api.shell.makePdf({ page: sheet.page, query: sheet.query ?? {}, fileName, language })
  if (result.ok) {
    if (result.value.saved) sayDone(i18next.t('frame.fileSaved', { file: fileName }))
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal?.type === 'PageFailed') sayProblem(i18next.t('frame.sheetFailed'))
  else sayNotSaved(refusal !== null)
}

/** Opens the system's print window on a sheet, in the language of the screen or its own. */
export async function printSheet(sheet: Sheet): Promise<void> {
  const { language = usePreferences.getState().language } = sheet
  const result = await api.shell.print({ page: sheet.page, query: sheet.query ?? {}, language })
  if (!result.ok && refusalOf(result.error) !== null) sayProblem(i18next.t('frame.sheetFailed'))
}

const sayDone = (text: string) => showNotice({ text })
const sayProblem = (text: string) => showNotice({ text, tone: 'problem', outlivesVault: true })

/** A trouble of the machine is in the banner already. */
function sayNotSaved(isRefusal: boolean): void {
  if (isRefusal) sayProblem(i18next.t('frame.fileNotSaved'))
}
