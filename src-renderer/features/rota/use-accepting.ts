import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'

import type { Proposal, ProposedLine } from './use-filling.ts'

type Line = Pick<ProposedLine, 'slotId' | 'hostId' | 'act'>

const keyOf = ({ act, slotId, hostId }: Line): string => `${act} ${slotId} ${hostId}`

/** Which lines are ticked, at first all; and writing those. Lines that no longer fit are unticked. */
export function useAccepting({ lines }: Proposal, onAccepted: (lines: number) => void) {
  const { t } = useTranslation()
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [noLongerFit, setNoLongerFit] = useState(0)
  const [isBusy, setIsBusy] = useState(false)
  const isTicked = (line: Line) => !without.has(keyOf(line))
  const ticked = lines.filter(isTicked)
  const tick = (changed: readonly Line[], isOn: boolean) => {
    const keys = changed.map(keyOf)
    setWithout(
      (before) => new Set(isOn ? [...before].filter((key) => !keys.includes(key)) : [...before, ...keys]),
    )
  }
  const accept = async () => {
    setIsBusy(true)
    const sent = ticked.map(({ slotId, hostId, act }) => ({ slotId, hostId, act }))
    const result = await api.rota.acceptFill({ lines: sent })
    setIsBusy(false)
    if (result.ok) {
      offerUndo(t('filling.accepted', { count: sent.length }), result.act)
      onAccepted(sent.length)
      return
    }
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    setNoLongerFit(refusal.lines.length)
    tick(refusal.lines, false)
  }
  return { isTicked, ticked, tick, accept, isBusy, noLongerFit }
}

export type Accepting = ReturnType<typeof useAccepting>
