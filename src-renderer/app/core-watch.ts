import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { isReading } from '#renderer/lib/call-kinds.ts'
import { isActUnderWay } from '#renderer/lib/calls-under-way.ts'
import { onChanged } from '#renderer/lib/changed.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useTroubles } from '#renderer/lib/troubles.ts'

/**
 * Says that the core came back by itself: either everything is there, or the act that was under way has to be
 * checked by the person who did it. Silent when the person asked for it: a restore opens the data anew, and the
 * topic comes before its answer. Answers the way to stop watching.
 */
export function watchCore(): () => void {
  return onChanged(['core'], () => {
    if (isActUnderWay()) return
    const interrupted = useTroubles
      .getState()
      .troubles.find(({ trouble }) => trouble.type === 'CoreUnavailable')
    const isInDoubt = interrupted?.calls.some((call) => !isReading(call)) ?? false
    void sayWhenOpen(isInDoubt)
  })
}

async function sayWhenOpen(isInDoubt: boolean): Promise<void> {
  const found = await api.recovery.getState({})
  if (!found.ok || found.value.state !== 'open') return
  if (isInDoubt) showNotice({ text: i18next.t('errors.coreBackCheck'), tone: 'problem', outlivesVault: true })
  else showNotice({ text: i18next.t('errors.coreBack'), outlivesVault: true })
}
