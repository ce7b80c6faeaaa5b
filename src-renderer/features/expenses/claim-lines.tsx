import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Table } from '#renderer/ui/table.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { AttachReceiptDialog } from './attach-receipt-dialog.tsx'
import { lineColumns } from './claim-line-columns.tsx'
import { CorrectLineDialog } from './correct-line-dialog.tsx'
import type { ClaimFacts } from './expense-facts.ts'
import { RemoveLineDialog } from './remove-line-dialog.tsx'

import styles from './expenses.module.css'

/** The lines of a claim in the order of their days; a draft's can be taken out, a final one's corrected. */
export function ClaimLines({ facts }: { readonly facts: ClaimFacts }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [removed, setRemoved] = useState<ClaimLine | null>(null)
  const [corrected, setCorrected] = useState<ClaimLine | null>(null)
  const [attached, setAttached] = useState<ClaimLine | null>(null)
  const { claim, lines } = facts
  const ways = { onRemove: setRemoved, onCorrect: setCorrected, onAttach: setAttached }
  const columns = lineColumns({ t, formatting, claim, ...ways })
  return (
    <Card title={t('expenses.claim.linesTitle')}>
      <Table
        caption={t('expenses.claim.table')}
        columns={columns}
        rows={lines}
        keyOf={({ lineId }) => lineId}
        empty={
          <p className={styles.soft}>
            {t(claim.state === 'draft' ? 'expenses.claim.noLines' : 'expenses.claim.noLinesLeft')}
          </p>
        }
      />
      {removed !== null && <RemoveLineDialog line={removed} onClose={() => setRemoved(null)} />}
      {corrected !== null && <CorrectLineDialog line={corrected} onClose={() => setCorrected(null)} />}
      {attached !== null && <AttachReceiptDialog line={attached} onClose={() => setAttached(null)} />}
    </Card>
  )
}
