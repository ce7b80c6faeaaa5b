import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { Tag } from '#renderer/ui/chip.tsx'
import type { YearWarning } from '#shared/expenses/claim.ts'

import styles from './expenses.module.css'

/** A passed limit is dashed, the rest is softer: the words say which. */
export function WarningTags({ warnings }: { readonly warnings: readonly YearWarning[] }) {
  const { t } = useTranslation()
  return (
    <span className={styles.marks}>
      {warnings.map((warning) => (
        <Tag
          key={warning}
          tone={warning.startsWith('over') || warning === 'forced' ? 'missing' : 'attention'}
          icon={<TriangleAlert size={16} />}
        >
          {t(`expenseYears.warnings.${warning}`)}
        </Tag>
      ))}
    </span>
  )
}
