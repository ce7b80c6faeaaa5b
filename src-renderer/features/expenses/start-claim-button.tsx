import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { navigate } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'

import { claimSentence } from './claim-refusals.ts'
import { claimAddress } from './expenses-address.ts'

interface StartClaimButtonProps {
  readonly personId: string
  readonly month: string
  readonly label: string
}

/** Opens the draft of the month of a person, or makes an empty one to add lines to. */
export function StartClaimButton({ personId, month, label }: StartClaimButtonProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isBusy, setIsBusy] = useState(false)
  const start = async () => {
    setIsBusy(true)
    const result = await api.expenses.draftClaims({ claims: [{ personId, month, dates: [] }] })
    setIsBusy(false)
    if (result.ok) {
      const [made] = result.value.claims
      if (made !== undefined) navigate(claimAddress(made.claimId))
      return
    }
    const refusal = refusalOf(result.error)
    if (refusal !== null) showNotice({ text: claimSentence(t, formatting, refusal), tone: 'problem' })
  }
  return (
    <Button isBusy={isBusy} onClick={() => void start()}>
      {label}
    </Button>
  )
}
