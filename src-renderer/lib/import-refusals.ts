import type { TFunction } from 'i18next'

import type { CalendarRefusal, TableRefusal } from '#shared/import/import-shapes.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { Formatting } from './formatting.ts'

/** Why a file gives no table, and what to do about it. */
export function tableSentence(t: TFunction, { number }: Formatting, refusal: TableRefusal): string {
  switch (refusal.type) {
    case 'FileTooLarge':
      return t('imports.refusal.fileTooLarge', { limit: number(refusal.limit / 1_048_576, 0) })
    case 'NotATable':
      return t(`imports.refusal.${refusal.found === 'calendar' ? 'calendarFile' : refusal.found}`)
    case 'ArchiveRefused':
      return t('imports.refusal.archiveRefused')
    case 'FileDamaged':
      return t('imports.refusal.fileDamaged')
    case 'SheetEmpty':
      return t('imports.refusal.sheetEmpty')
    case 'SheetMissing':
      return t('imports.refusal.sheetMissing')
    case 'TooManyRows':
      return t('imports.refusal.tooManyRows', { limit: number(refusal.limit) })
    case 'TooManyColumns':
      return t('imports.refusal.tooManyColumns', { line: number(refusal.line), limit: number(refusal.limit) })
    case 'CellTooLong':
      return t('imports.refusal.cellTooLong', { line: number(refusal.line) })
    case 'QuoteNotClosed':
      return t('imports.refusal.quoteNotClosed', { line: number(refusal.line) })
    default:
      return assertNever(refusal)
  }
}

/** Why a file gives no calendar. */
export function calendarSentence(t: TFunction, { number }: Formatting, refusal: CalendarRefusal): string {
  switch (refusal.type) {
    case 'FileTooLarge':
      return t('imports.refusal.fileTooLarge', { limit: number(refusal.limit / 1_048_576, 0) })
    case 'NotACalendar':
      return t('imports.refusal.notACalendar')
    case 'TooManyEvents':
      return t('imports.refusal.tooManyEvents', { limit: number(refusal.limit) })
    default:
      return assertNever(refusal)
  }
}
