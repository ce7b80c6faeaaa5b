import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useCoordinates } from '#renderer/lib/use-coordinates.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { PairKind } from '#shared/hosts/host-wishes.ts'

import type { NamedHost } from './host-acts.ts'
import { useAllHosts } from './host-facts.ts'
import { wishSentence } from './wish-words.ts'

import hosts from './hosts.module.css'
import styles from './wishes.module.css'

/** With whom, and with whom not. Drawn, and asked of the core, only where the coordination is at the PC. */
export function PairsCard({ host }: { readonly host: NamedHost }) {
  return useCoordinates() === true ? <Pairs host={host} /> : null
}

function Pairs({ host }: { readonly host: NamedHost }) {
  const { t } = useTranslation()
  const all = useAllHosts() ?? []
  const { data } = useQuery(api.hosts.listPairs, {}, ['hosts'])
  const nameOf = (hostId: string) => all.find(({ id }) => id === hostId)?.displayName ?? ''
  const pairs = (data?.pairs ?? [])
    .filter(({ hostA, hostB }) => hostA === host.id || hostB === host.id)
    .map(({ hostA, hostB, kind }) => ({ otherId: hostA === host.id ? hostB : hostA, kind }))
  const [error, setError] = useState<string | null>(null)
  const set = async (otherHostId: string, kind: PairKind | null) => {
    const result = await api.hosts.setPair({ hostId: host.id, otherHostId, kind })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : wishSentence(t, refusal))
    if (result.ok) offerUndo(t('wishes.pairs.done'), result.act)
    return result.ok
  }
  const known = new Set(pairs.map(({ otherId }) => otherId))
  const others = all.filter(({ id, archivedAt }) => id !== host.id && archivedAt === null && !known.has(id))
  return (
    <Card title={t('wishes.pairs.title')} sub={t('wishes.pairs.sub')}>
      {data !== undefined && pairs.length === 0 && (
        <p className={hosts.soft}>{t('wishes.pairs.none', { name: host.displayName })}</p>
      )}
      {pairs.length > 0 && (
        <ul className={hosts.rows}>
          {pairs.map(({ otherId, kind }) => {
            const words = t(`wishes.pairs.${kind}`, { name: nameOf(otherId) })
            return (
              <li key={otherId} className={hosts.row}>
                <span className={hosts.grow}>{words}</span>
                <IconButton
                  label={t('wishes.pairs.remove', { name: words })}
                  onClick={() => void set(otherId, null)}
                >
                  <Trash2 size={20} />
                </IconButton>
              </li>
            )
          })}
        </ul>
      )}
      {others.length > 0 && <PairForm others={others} onAdd={set} />}
      <FieldError text={error} />
    </Card>
  )
}

interface PairFormProps {
  readonly others: readonly NamedHost[]
  readonly onAdd: (otherId: string, kind: PairKind) => Promise<boolean>
}

const nobody = 'nobody'

function PairForm({ others, onAdd }: PairFormProps) {
  const { t } = useTranslation()
  const [otherId, setOtherId] = useState<string>(nobody)
  const [kind, setKind] = useState<PairKind>('with')
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = !others.some(({ id }) => id === otherId)
  const add = async () => {
    setIsAsked(true)
    if (isMissing || !(await onAdd(otherId, kind))) return
    setOtherId(nobody)
    setIsAsked(false)
  }
  return (
    <div className={styles.pairForm}>
      <SelectField
        label={t('wishes.pairs.person')}
        value={otherId}
        error={isAsked && isMissing ? t('wishes.pairs.missing') : null}
        choices={[
          { value: nobody, label: t('wishes.pairs.choose') },
          ...others.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={setOtherId}
      />
      <SegmentedControl
        label={t('wishes.pairs.kind')}
        value={kind}
        segments={[
          { value: 'with', label: t('wishes.pairs.kindWith') },
          { value: 'notWith', label: t('wishes.pairs.kindNotWith') },
        ]}
        onChange={setKind}
      />
      <Button onClick={() => void add()}>{t('wishes.pairs.add')}</Button>
    </div>
  )
}
