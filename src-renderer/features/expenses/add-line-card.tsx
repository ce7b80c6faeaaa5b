import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimSystem } from '#shared/expenses/claim.ts'

import { ForceLine } from './force-line.tsx'
import { LineFields } from './line-fields.tsx'
import { LinePreview } from './line-preview.tsx'
import { kindsOf } from './line-typed.ts'
import { MissingRate } from './missing-rate.tsx'
import { useAddLine } from './use-add-line.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './expenses.module.css'

interface AddLineCardProps {
  readonly claim: ClaimSummary
  readonly system: ClaimSystem
}

/** A new line of a draft: what it is worth and what it leaves is shown before it is added. What is typed stays. */
export function AddLineCard({ claim, system }: AddLineCardProps) {
  const { t } = useTranslation()
  const form = useAddLine(claim, system)
  const { typed, type, refused } = form
  return (
    <Card title={t('expenseLines.add.title')}>
      <div className={layout.form}>
        <SegmentedControl
          label={t('expenseLines.add.which')}
          value={typed.kind}
          segments={kindsOf(system).map((kind) => ({
            value: kind,
            label: t(`expenseLines.add.kind.${kind}`),
          }))}
          onChange={(kind) => type({ kind })}
        />
        <LineFields claim={claim} typed={typed} missing={form.missing} onChange={type} />
        <LinePreview preview={form.preview} isRefused={refused !== null} />
        {form.over === null ? (
          <FieldError text={form.problem} />
        ) : (
          <ForceLine key={form.over} sentence={form.over} isBusy={form.isBusy} onForce={form.force} />
        )}
        {refused?.type === 'RateMissing' && <MissingRate rateKind={refused.kind} date={refused.date} />}
        <div className={styles.foot}>
          <Button isBusy={form.isBusy} onClick={form.add}>
            {t(`expenseLines.add.submit.${typed.kind}`)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
