import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { UiWords } from '#renderer/ui/words.tsx'

/** The words of the parts, in the language on screen. */
export function uiWordsOf(t: TFunction, { number }: Formatting): UiWords {
  return {
    close: t('ui.close'),
    cancel: t('ui.cancel'),
    stop: t('ui.stop'),
    notSaved: t('ui.notSaved'),
    goOn: t('ui.goOn'),
    abandon: t('ui.abandon'),
    optional: t('ui.optional'),
    clear: t('ui.clear'),
    filter: t('ui.filter'),
    noMatch: t('ui.noMatch'),
    notInList: t('ui.notInList'),
    rowsShown: (shown, all) => t('ui.rowsShown', { shown: number(shown), all: number(all), count: all }),
    notices: t('ui.notices'),
    less: t('ui.less'),
    more: t('ui.more'),
    ...fieldWordsOf(t),
    from: (day) => t('ui.from', { day }),
    until: (day) => t('ui.until', { day }),
    addHours: (day) => t('ui.addHours', { day }),
    removeHours: (day) => t('ui.removeHours', { day }),
    sameAs: (day) => t('ui.sameAs', { day }),
    noHours: t('ui.noHours'),
    endsNextDay: t('ui.endsNextDay'),
  }
}

/** Those of the fields: what is asked for, and what cannot be read. */
const fieldWordsOf = (t: TFunction) =>
  ({
    tooLong: (by, maximum) => t('ui.tooLong', { count: by, maximum }),
    notANumber: t('ui.notANumber'),
    numberBetween: (minimum, maximum) => t('ui.numberBetween', { minimum, maximum }),
    numberAtLeast: (minimum) => t('ui.numberAtLeast', { minimum }),
    notATime: t('ui.notATime'),
    notADate: t('ui.notADate'),
    noSuchDay: t('ui.noSuchDay'),
    dayFrom: (day) => t('ui.dayFrom', { day }),
    dayUntil: (day) => t('ui.dayUntil', { day }),
    dateExample: t('ui.dateExample'),
    chooseDate: t('ui.chooseDate'),
    previousMonth: t('ui.previousMonth'),
    nextMonth: t('ui.nextMonth'),
    chooseFile: t('ui.chooseFile'),
    changeFile: t('ui.changeFile'),
    orDropIt: t('ui.orDropIt'),
    fileTooLarge: (megabytes) => t('ui.fileTooLarge', { megabytes }),
    fileUnreadable: t('ui.fileUnreadable'),
  }) satisfies Partial<UiWords>
