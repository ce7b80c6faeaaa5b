import i18next from 'i18next'

import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'

import { api } from './api.ts'
import { saveFile } from './paper.ts'
import { isLanguage } from './texts-of.ts'

/** Four weeks back, so that what was cancelled lately is cancelled in the other calendar too; half a year ahead. */
const [daysBack, daysAhead] = [28, 182] as const

/** The slots of a host, or of the place when it is nobody's, as a calendar file: asked where to, and said when done. */
export async function saveCalendar(hostId: string | null, today: LocalDate): Promise<void> {
  const language = isLanguage(i18next.language) ? i18next.language : 'fr'
  const from = addDays(today, -daysBack)
  const file = await api.rota.exportCalendar({ hostId, from, to: addDays(today, daysAhead), language })
  // A host of the page that is gone meanwhile leaves the page; a trouble of the machine is in the banner.
  if (file.ok) await saveFile(file.value)
}
