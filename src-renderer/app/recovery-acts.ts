import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { isTrouble, refusalOf, troubleSentence } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { CallResult } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } }

/**
 * The ways out that act at once. After each the core says `core`, and the page reads everything again. There is
 * no banner on this screen: what the machine refuses is said beside the buttons.
 */
export function useRecoveryActs(reload: () => void) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const during = async <A extends Answer>(
    act: () => Promise<A>,
    sentenceOf: (answer: A) => string | null,
  ) => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const answer = await act()
    const trouble = !answer.ok && isTrouble(answer.error) ? troubleSentence(t, answer.error) : null
    setProblem(trouble ?? sentenceOf(answer))
    setIsBusy(false)
    reload()
  }
  return {
    isBusy,
    problem,
    restore: (name: string | null) =>
      void during(
        () => api.recovery.restoreNewest({ name }),
        (answer) => restoreSentence(t, answer),
      ),
    startEmpty: () =>
      void during(
        () => api.recovery.startEmpty({}),
        (answer) => (answer.ok || refusalOf(answer.error) === null ? null : t('frame.recovery.notDamaged')),
      ),
    retry: () =>
      void during(
        () => api.recovery.retry({}),
        (answer) => (answer.ok && answer.value.state !== 'open' ? t('backup.stillNotOpen') : null),
      ),
  }
}

type Restored = CallResult<WholeContract['recovery']['restoreNewest']>

/** Says that the backup is in place, in the corner of the page that comes; or why it is not, here. */
function restoreSentence(t: TFunction, answer: Restored): string | null {
  if (answer.ok) {
    showNotice({ text: t('frame.recovery.restored') })
    return null
  }
  const refusal = refusalOf(answer.error)
  if (refusal === null) return null
  switch (refusal.type) {
    case 'NotDamaged':
      return t('frame.recovery.notDamaged')
    case 'NoGoodBackup':
      return t('frame.recovery.noGoodBackup')
    default:
      return assertNever(refusal)
  }
}
