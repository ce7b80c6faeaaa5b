import i18next from 'i18next'
import ChartColumn from 'lucide-react/icons/chart-column'
import FileUp from 'lucide-react/icons/file-up'
import ListChecks from 'lucide-react/icons/list-checks'
import Plus from 'lucide-react/icons/plus'

import { api } from '#renderer/lib/api.ts'
import { countSentence } from '#renderer/lib/count-refusals.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { PaletteItem, PaletteSource } from '#renderer/lib/palette.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

/** What can be done with the counts from anywhere: one visit more, the day, the figures, a paper year. */
export const visitsPalette: PaletteSource = {
  id: 'visits',
  title: () => i18next.t('visits.palette.title'),
  find: (text) => acts().filter(({ label }) => plainText(label).includes(plainText(text))),
}

function acts(): readonly PaletteItem[] {
  const { t } = i18next
  const goTo = (view: string) => () => navigate(addressOf('visits', [view]))
  return [
    { id: 'tap', label: t('visits.palette.tap'), icon: Plus, onAction: () => void tap() },
    { id: 'day', label: t('visits.palette.day'), icon: ListChecks, onAction: goTo('day') },
    { id: 'figures', label: t('visits.palette.figures'), icon: ChartColumn, onAction: goTo('figures') },
    { id: 'import', label: t('visits.palette.import'), icon: FileUp, onAction: goTo('import') },
  ]
}

/** Counts one visit for the slot that is running, or for the day when none is. */
async function tap(): Promise<void> {
  const { t } = i18next
  const formatting = formattingOf(usePreferences.getState().language)
  const counter = await api.visits.getCounter({})
  if (!counter.ok) return
  const slotId = counter.value.slot?.slotId ?? null
  const result = await api.visits.tap({ slotId, delta: 1 })
  if (result.ok) {
    showNotice({ text: t('visits.palette.tapped', { total: formatting.number(result.value.total) }) })
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null)
    showNotice({ text: countSentence(t, formatting, refusal), tone: 'problem', outlivesVault: true })
}
