import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

import { BulkDone } from './bulk-done.tsx'
import { bulkKinds } from './bulk-draft.ts'
import { BulkFields } from './bulk-fields.tsx'
import { BulkRows } from './bulk-rows.tsx'
import { bulkSentence } from './bulk-words.ts'
import { useRotaAddress } from './rota-address.ts'
import { useBulk, type Bulk, type BulkDone as Done } from './use-bulk.ts'

import styles from './bulk-page.module.css'

/** Many slots in one go: what to do, to which, what would change row by row, and then doing it as one act. */
export function BulkPage() {
  const { t } = useTranslation()
  const { address } = useRotaAddress()
  const [done, setDone] = useState<Done | null>(null)
  useTitleFirst()
  const bulk = useBulk(address.date, (result) => {
    setDone(result)
    offerUndo(t('bulk.done', { count: result.rows.length }), result.txId)
  })
  return (
    <div className={styles.page} {...usePainted('rota', true)} data-view="bulk">
      <a className={styles.back} href={addressOf('rota', [address.date])}>
        <ArrowLeft size={20} />
        {t('bulk.back')}
      </a>
      <PageHeader title={t('bulk.title')} sub={t('bulk.intro')} />
      {done === null ? <BulkForm bulk={bulk} /> : <BulkDone done={done} onAgain={() => setDone(null)} />}
    </div>
  )
}

function BulkForm({ bulk }: { readonly bulk: Bulk }) {
  const { t } = useTranslation()
  const { typed, type } = bulk
  return (
    <>
      <SelectField
        label={t('bulk.what')}
        className={styles.what}
        value={typed.kind}
        choices={bulkKinds.map((kind) => ({ value: kind, label: t(`bulk.act.${kind}`) }))}
        onChange={(kind) => type({ kind })}
      />
      <Card title={t(typed.kind === 'create' ? 'bulk.when.create' : 'bulk.when.other')} size="large">
        <BulkFields typed={typed} onChange={type} />
      </Card>
      <Card title={t('bulk.preview')} size="large">
        <BulkPreview bulk={bulk} />
      </Card>
    </>
  )
}

function BulkPreview({ bulk }: { readonly bulk: Bulk }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { act, rows, refusal, isTicked } = bulk
  if (act === null) return <p className={styles.hint}>{t('bulk.unfinished')}</p>
  const count = rows.filter(isTicked).length
  return (
    <>
      {rows.length > 0 && <BulkRows bulk={bulk} />}
      {rows.length === 0 && bulk.isRead && refusal === null && (
        <p className={styles.hint}>{t('bulk.nothing')}</p>
      )}
      <FieldError text={refusal === null ? null : bulkSentence(t, formatting, refusal)} />
      {count > 0 && (
        <div className={styles.foot}>
          <Button variant="primary" isBusy={bulk.isBusy || !bulk.isRead} onClick={() => void bulk.apply()}>
            {t(`bulk.apply.${act.kind}`, { count })}
          </Button>
        </div>
      )}
    </>
  )
}
