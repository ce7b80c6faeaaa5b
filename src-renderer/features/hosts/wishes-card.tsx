import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { printSheet } from '#renderer/lib/paper.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { HostWishes } from '#shared/hosts/host-wishes.ts'
import { withWish } from '#shared/hosts/wish-rules.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'

import type { NamedHost } from './host-acts.ts'
import { usePartHint } from './use-part-hint.ts'
import { WishGrid } from './wish-grid.tsx'
import { WishLoadFields } from './wish-load-fields.tsx'
import { type SaidWishes, wishSentence } from './wish-words.ts'

import styles from './wishes.module.css'

/** What somebody can and likes: said on screen, or on the sheet of paper that is printed from here. */
export function WishesCard({ host }: { readonly host: NamedHost }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.hosts.getWishes, { hostId: host.id }, ['hosts'])
  return (
    <Card
      title={t('wishes.title')}
      sub={t('wishes.sub')}
      actions={
        <Button
          icon={<Printer size={20} />}
          onClick={() => void printSheet({ page: '/print/wishes', query: { host: host.id } })}
        >
          {t('wishes.sheet.printOne')}
        </Button>
      }
    >
      {data !== undefined && <WishesForm host={host} wishes={data.wishes} />}
    </Card>
  )
}

const nothing = () => ''

interface WishesFormProps {
  readonly host: NamedHost
  readonly wishes: HostWishes
}

/** What was not touched follows the facts; what was changed stays until it is saved or given up. */
function WishesForm({ host, wishes }: WishesFormProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const partHint = usePartHint()
  const [changes, setChanges] = useState<Partial<SaidWishes>>({})
  const [error, setError] = useState<string | null>(null)
  const { saidAt, ...said } = wishes
  const value: SaidWishes = { ...said, times: [...said.times], ...changes }
  const isChanged = JSON.stringify(value) !== JSON.stringify({ ...said, times: [...said.times] })
  const change = (part: Partial<SaidWishes>) => {
    setError(null)
    setChanges((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    const result = await api.hosts.sayWishes(value)
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : wishSentence(t, refusal))
    if (!result.ok) return
    setChanges({})
    offerUndo(t('wishes.done', { name: host.displayName }), result.act)
  }
  const day = saidAt === null ? null : formatting.date(localDateOf(saidAt))
  return (
    <>
      <WishGrid
        times={value.times}
        partHint={partHint ?? nothing}
        onSay={(weekday, part, wish) => change({ times: [...withWish(value.times, weekday, part, wish)] })}
      />
      <WishLoadFields value={value} onChange={change} />
      <FieldError text={error} />
      <div className={styles.foot}>
        <Button variant={isChanged ? 'primary' : 'plain'} disabled={!isChanged} onClick={() => void save()}>
          {t('wishes.save')}
        </Button>
        {isChanged && <Button onClick={() => setChanges({})}>{t('wishes.giveUp')}</Button>}
        <span className={styles.hint}>{day === null ? t('wishes.unsaid') : t('wishes.said', { day })}</span>
      </div>
    </>
  )
}
