import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { LinesField } from './lines-field.tsx'
import { hasEmptyLine, lineOf, withoutKeys, type ListLine } from './list-lines.ts'

import styles from './lists-section.module.css'

const moments = ['opening', 'closing'] as const

/** What to do when opening and when closing: the lines that the first screen shows to tick. */
export function ListsSection() {
  const { t } = useTranslation()
  const { data } = useQuery(api.day.listItems, {}, ['day'])
  const [typed, setTyped] = useState<readonly ListLine[] | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (data === undefined) return null
  // What was typed stays until it is saved, also when another screen changes the lists meanwhile.
  const lines = typed ?? data.items.map(lineOf)
  const save = async () => {
    setIsAsked(true)
    if (hasEmptyLine(lines)) return
    const result = await api.day.setItems({ items: withoutKeys(lines) })
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : t('today.settings.gone'))
    if (!result.ok) return
    setTyped(null)
    setIsAsked(false)
    offerUndo(t('today.settings.saved'), result.act)
  }
  return (
    <>
      {moments.map((moment) => (
        <Card key={moment} title={t(`today.settings.${moment}`)} sub={t('today.settings.hint')} size="large">
          <LinesField moment={moment} lines={lines} showsEmpty={isAsked} onChange={setTyped} />
        </Card>
      ))}
      <div className={styles.foot}>
        <Button
          variant={typed === null ? 'plain' : 'primary'}
          disabled={typed === null}
          onClick={() => void save()}
        >
          {t('today.settings.save')}
        </Button>
        <FieldError text={problem} />
      </div>
    </>
  )
}
