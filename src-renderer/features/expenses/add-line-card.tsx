import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { ClaimSystem } from '#shared/expenses/claim.ts'

import { ForceLine } from './force-line.tsx'
import { LineFields } from './line-fields.tsx'
import { LinePreview } from './line-preview.tsx'
import { kindsOf } from './line-typed.ts'
import { MissingRate } from './missing-rate.tsx'
import type { AddLine } from './use-add-line.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './expenses.module.css'

interface AddLineCardProps {
  readonly form: AddLine
  readonly system: ClaimSystem
}

/**
 * A new line of a draft: what it is worth and what it leaves is shown before it is added. What is typed stays; once a line
 * is added, the next one begins with its day.
 */
export function AddLineCard({ form, system }: AddLineCardProps) {
  const { t } = useTranslation()
  const fields = useRef<HTMLDivElement>(null)
  const { typed, type, refused } = form
  const then = async (added: Promise<boolean>) => {
    if (await added) fields.current?.querySelector<HTMLElement>('input[type="text"]')?.focus()
  }
  return (
    <Card title={t('expenseLines.add.title')}>
      <div className={layout.form} data-line-form>
        <SegmentedControl
          label={t('expenseLines.add.which')}
          value={typed.kind}
          segments={kindsOf(system).map((kind) => ({
            value: kind,
            label: t(`expenseLines.add.kind.${kind}`),
          }))}
          onChange={(kind) => type({ kind })}
        />
        <div className={layout.form} ref={fields}>
          <LineFields
            claim={form.claim}
            span={form.span}
            typed={typed}
            problems={form.problems}
            onChange={type}
          />
        </div>
        <LinePreview preview={form.preview} isRefused={refused !== null} />
        {form.over === null ? (
          <FieldError text={form.problem} />
        ) : (
          <ForceLine
            key={form.over}
            sentence={form.over}
            isBusy={form.isBusy}
            onForce={(reason) => void then(form.force(reason))}
          />
        )}
        {refused?.type === 'RateMissing' && <MissingRate rateKind={refused.kind} date={refused.date} />}
        <div className={styles.foot}>
          <Button isSubmit isBusy={form.isBusy} onClick={() => void then(form.add())}>
            {t(`expenseLines.add.submit.${typed.kind}`)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
