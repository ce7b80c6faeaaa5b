import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'

import { type RetentionRule, termWords } from './keeping-facts.ts'
import { KeepingRuleDialog } from './keeping-rule-dialog.tsx'

import styles from './keeping.module.css'

const tones = { confirmed: 'accent', unconfirmed: 'attention', chosen: 'neutral' } as const

/** How long each kind is kept, why, and who says so. */
export function KeepingRulesCard({ rules }: { readonly rules: readonly RetentionRule[] }) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState<RetentionRule | null>(null)
  const columns = useColumns(setChanging)
  return (
    <Card title={t('keeping.rules')} sub={t('keeping.rulesSub')} size="large">
      <Table caption={t('keeping.rulesTable')} columns={columns} rows={rules} keyOf={({ kind }) => kind} />
      {changing !== null && <KeepingRuleDialog rule={changing} onClose={() => setChanging(null)} />}
    </Card>
  )
}

function useColumns(onChange: (rule: RetentionRule) => void): readonly Column<RetentionRule>[] {
  const { t } = useTranslation()
  return useMemo(() => {
    const kindOf = ({ kind }: RetentionRule) => t(`keeping.kind.${kind}`)
    const standingOf = ({ standing }: RetentionRule) => t(`keeping.standing.${standing}`)
    return [
      { id: 'kind', header: t('keeping.column.kind'), cell: kindOf, sortBy: kindOf, isRowHeader: true },
      {
        id: 'how',
        header: t('keeping.column.how'),
        cell: (rule) => termWords(t, rule),
        sortBy: ({ months }) => months,
      },
      { id: 'why', header: t('keeping.column.why'), cell: (rule) => <Why rule={rule} /> },
      {
        id: 'standing',
        header: t('keeping.column.standing'),
        cell: (rule) => <Tag tone={tones[rule.standing]}>{standingOf(rule)}</Tag>,
        sortBy: standingOf,
      },
      {
        id: 'change',
        header: t('keeping.column.change'),
        isHeaderHidden: true,
        cell: (rule) => (
          <Button aria-label={t('keeping.changeOf', { kind: kindOf(rule) })} onClick={() => onChange(rule)}>
            {t('keeping.change')}
          </Button>
        ),
      },
    ]
  }, [t, onChange])
}

/** The purpose, then what allows it and where the term comes from. */
function Why({ rule }: { readonly rule: RetentionRule }) {
  const { t } = useTranslation()
  const { kind, purpose, legalBasis, source } = rule
  return (
    <div className={styles.why}>
      <span>{purpose === '' ? t(`keeping.purpose.${kind}`) : purpose}</span>
      <span className={styles.soft}>{legalBasis === '' ? t(`keeping.basis.${kind}`) : legalBasis}</span>
      {source !== '' && <span className={styles.source}>{t('keeping.source', { source })}</span>}
    </div>
  )
}
