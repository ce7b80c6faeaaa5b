import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import type { NamedPlace } from '#renderer/lib/signing-up.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { signupIdOf } from '#shared/rota/signup.ts'

import { replacementSentence } from './replacement-words.ts'
import { closeDialog } from './rota-store.ts'
import { slotTitle } from './slot-words.ts'

type Option = OutputOf<WholeContract['rota']['listSwapOptions']>['options'][number]

const idOf = ({ slot, host }: Option) => signupIdOf(slot.slotId, host.hostId)

/** A host gives this slot for another: only places that work for both are listed. Nothing changes until the other accepts. */
export function SwapDialog({ place }: { readonly place: NamedPlace }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [chosen, setChosen] = useState<Option | null>(null)
  const { slotId, hostId, name } = place
  const { data: page } = useQuery(api.rota.getSlot, { slotId }, ['rota'])
  const { data } = useQuery(api.rota.listSwapOptions, { slotId, hostId }, ['rota', 'hosts', 'calendar'])
  const { error, propose, forget } = usePropose(place)
  if (page === undefined || data === undefined) return null
  const hasNone = data.options.length === 0
  return (
    <Dialog
      title={t('replacements.swapTitle')}
      isOpen
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('replacements.cancel')}</Button>
          {!hasNone && (
            <Button variant="primary" onClick={() => void propose(chosen)}>
              {t('replacements.swapPropose')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('replacements.swapText', { name, slot: slotTitle(formatting, page.slot) })}</p>
      {hasNone ? (
        <p>{t('replacements.swapNone')}</p>
      ) : (
        <>
          <ComboField
            label={t('replacements.swapFor')}
            placeholder={t('replacements.swapPlaceholder')}
            value={chosen === null ? null : idOf(chosen)}
            choices={data.options.map((option) => choiceOf(t, formatting, option))}
            onChange={(id) => {
              setChosen(data.options.find((option) => idOf(option) === id) ?? null)
              forget()
            }}
            error={error}
          />
          <p>{t('replacements.swapThen')}</p>
        </>
      )}
    </Dialog>
  )
}

const choiceOf = (t: TFunction, formatting: Formatting, option: Option) => ({
  id: idOf(option),
  label: t('replacements.swapChoice', {
    slot: slotTitle(formatting, option.slot),
    name: option.host.displayName,
  }),
  mark: <Avatar name={option.host.displayName} colour={option.host.colour} size="small" />,
})

/** Proposes the exchange, and closes the window; or keeps it with the sentence that says why not. */
function usePropose({ slotId, hostId, name }: NamedPlace) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [error, setError] = useState<string | null>(null)
  const propose = async (option: Option | null) => {
    if (option === null) {
      setError(t('replacements.swapMissing'))
      return
    }
    const { slot, host } = option
    const others = { otherSlotId: slot.slotId, otherHostId: host.hostId }
    const result = await api.rota.proposeSwap({ slotId, hostId, ...others })
    if (result.ok) {
      closeDialog()
      offerUndo(t('replacements.done.propose', { other: host.displayName }), result.act)
      return
    }
    const refusal = refusalOf(result.error)
    const nameOf = (id: string) => (id === hostId ? name : host.displayName)
    setError(refusal === null ? null : replacementSentence({ t, formatting, nameOf }, refusal))
  }
  return { error, propose, forget: () => setError(null) }
}
