import { useState } from 'react'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useQuery, type QueryState } from '#renderer/lib/use-query.ts'
import type { InputOf, OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'

import { completeBulk, newBulk, type BulkInput, type BulkTyped } from './bulk-draft.ts'

export type BulkRow = OutputOf<WholeContract['rota']['previewBulk']>['rows'][number]
export type BulkRefusal = RefusalOf<WholeContract['rota']['applyBulk']>

/** What was done, to say it and to tell the people. */
export interface BulkDone {
  readonly act: BulkInput
  readonly rows: readonly BulkRow[]
  readonly txId: string | null
}

interface Choice {
  readonly without: ReadonlySet<string>
  readonly also: ReadonlySet<string>
}

/** What is typed beside the question which slots: the rows stay the same. */
const onlyWords: ReadonlySet<string> = new Set(['reason', 'name', 'terms'])

const noChoice: Choice = { without: new Set(), also: new Set() }

/** A slot with people is cancelled only when somebody asks for it by name. */
export const isOnlyAsked = ({ effect, people }: BulkRow): boolean => effect === 'close' && people.length > 0

export const canTick = ({ inTheWay }: BulkRow): boolean => inTheWay.length === 0

/** What is typed, the rows it makes, which of them are chosen; and doing it. */
export function useBulk(date: string, onDone: (done: BulkDone) => void) {
  const [typed, setTyped] = useState(() => newBulk(date))
  const [choice, setChoice] = useState(noChoice)
  const [refused, setRefused] = useState<BulkRefusal | null>(null)
  const act = completeBulk(typed)
  const sent = act === null ? null : { act, without: [...choice.without], also: [...choice.also] }
  const preview = useQuery(api.rota.previewBulk, sent, ['rota', 'hosts', 'calendar'])
  const rows = act === null || preview.error !== null ? [] : (preview.data?.rows ?? [])
  const startAnew = () => {
    setChoice(noChoice)
    setRefused(null)
  }
  const answered = (outcome: BulkDone | BulkRefusal | null) => {
    setRefused(outcome !== null && 'type' in outcome ? outcome : null)
    if (outcome === null || 'type' in outcome) return
    startAnew()
    onDone(outcome)
  }
  const { isBusy, apply } = useApply(sent, preview, answered)
  return {
    typed,
    type: (part: Partial<BulkTyped>) => {
      setTyped((before) => ({ ...before, ...part }))
      setRefused(null)
      // Other slots, other rows: what was chosen among the ones before means nothing for them.
      if (Object.keys(part).some((name) => !onlyWords.has(name))) setChoice(noChoice)
    },
    act,
    rows,
    isRead: preview.data !== undefined && !preview.isStale,
    refusal: refused ?? (preview.error === null || act === null ? null : refusalOf(preview.error)),
    isTicked: (row: BulkRow) => isTicked(choice, row),
    tick: (changed: readonly BulkRow[], isOn: boolean) => {
      setChoice((before) => ticked(before, changed, isOn))
      setRefused(null)
    },
    isBusy,
    apply,
  }
}

type Sent = Omit<InputOf<WholeContract['rota']['applyBulk']>, 'seal'>
type Preview = Pick<
  QueryState<OutputOf<WholeContract['rota']['previewBulk']>, unknown>,
  'data' | 'isStale' | 'reload'
>

/** Does what is shown, and nothing else: while a newer preview is read there is nothing to do yet. */
function useApply(
  sent: Sent | null,
  { data, isStale, reload }: Preview,
  onAnswered: (outcome: BulkDone | BulkRefusal | null) => void,
) {
  const [isBusy, setIsBusy] = useState(false)
  const apply = async () => {
    if (sent === null || data === undefined || isStale || isBusy) return
    setIsBusy(true)
    const result = await api.rota.applyBulk({ ...sent, seal: data.seal })
    setIsBusy(false)
    if (!result.ok) reload()
    onAnswered(
      result.ok
        ? { act: sent.act, rows: data.rows.filter((row) => row.ticked), txId: result.act }
        : refusalOf(result.error),
    )
  }
  return { isBusy, apply }
}

const isTicked = ({ without, also }: Choice, row: BulkRow): boolean =>
  canTick(row) && (isOnlyAsked(row) ? also.has(row.rowId) : !without.has(row.rowId))

function ticked({ without, also }: Choice, rows: readonly BulkRow[], isOn: boolean): Choice {
  const [left, asked] = [new Set(without), new Set(also)]
  for (const row of rows.filter(canTick)) {
    if (isOn) left.delete(row.rowId)
    else left.add(row.rowId)
    if (isOn && isOnlyAsked(row)) asked.add(row.rowId)
    else asked.delete(row.rowId)
  }
  return { without: left, also: asked }
}

export type Bulk = ReturnType<typeof useBulk>
