import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { NamedHost } from './host-acts.ts'

interface ForgetHostDialogProps {
  readonly host: NamedHost
  readonly onClose: () => void
}

const sentenceKeyOf = (refusal: RefusalOf<WholeContract['hosts']['forget']>) => {
  switch (refusal.type) {
    case 'HostUnknown':
      return 'keeping.host.unknown' as const
    case 'HostActive':
      return 'keeping.host.active' as const
    default:
      return assertNever(refusal)
  }
}

/** Takes the display name of somebody who left away for ever; what the rota knows stays under no name. */
export function ForgetHostDialog({ host, onClose }: ForgetHostDialogProps) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const forget = async () => {
    setIsBusy(true)
    const result = await api.hosts.forget({ hostId: host.id })
    setIsBusy(false)
    if (result.ok) {
      const isGone = result.value.found === 0
      showNotice(
        isGone
          ? { text: t('keeping.host.done') }
          : { text: t('keeping.host.found'), tone: 'problem', outlivesVault: true },
      )
      return onClose()
    }
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : t(sentenceKeyOf(refusal)))
  }
  return (
    <ConfirmDialog
      title={t('keeping.host.title')}
      isOpen
      isDanger
      isBusy={isBusy}
      confirmLabel={t('keeping.host.act')}
      onConfirm={() => void forget()}
      onCancel={onClose}
    >
      <p>{host.displayName}</p>
      <p>{t('keeping.host.text', { name: t('keeping.host.name') })}</p>
      <FieldError text={problem} />
    </ConfirmDialog>
  )
}
