import type { TFunction } from 'i18next'
import PencilLine from 'lucide-react/icons/pencil-line'
import Trash2 from 'lucide-react/icons/trash-2'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import type { ClaimLine, ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import { LineWhat } from './line-what.tsx'
import { RoomLeft } from './room-left.tsx'

import styles from './expenses.module.css'

interface Ways {
  readonly t: TFunction
  readonly formatting: Formatting
  readonly claim: ClaimSummary
  readonly onRemove: (line: ClaimLine) => void
  readonly onCorrect: (line: ClaimLine) => void
  readonly onAttach: (line: ClaimLine) => void
}

export function lineColumns(ways: Ways): readonly Column<ClaimLine>[] {
  const { t, formatting, claim } = ways
  return [
    {
      id: 'date',
      header: t('expenses.claim.column.date'),
      isRowHeader: true,
      cell: ({ date }) => (
        <span className={styles.figure}>
          {date.startsWith(claim.month) ? formatting.shortDay(date) : formatting.shortDate(date)}
        </span>
      ),
    },
    {
      id: 'what',
      header: t('expenses.claim.column.what'),
      cell: (line) => <LineWhat line={line} onAttach={claim.state === 'draft' ? ways.onAttach : undefined} />,
    },
    {
      id: 'amount',
      header: t('expenses.claim.column.amount'),
      isFigure: true,
      cell: ({ amountCents }) => <span className={styles.figure}>{formatting.money(amountCents)}</span>,
    },
    {
      id: 'left',
      header: t('expenses.claim.column.left'),
      cell: ({ before, after }) => <RoomLeft before={before} after={after} />,
    },
    {
      id: 'acts',
      header: t('expenses.claim.column.acts'),
      isHeaderHidden: true,
      isFigure: true,
      cell: (line) => <LineActs {...ways} line={line} />,
    },
  ]
}

function LineActs({ t, formatting, claim, line, onRemove, onCorrect }: Ways & { readonly line: ClaimLine }) {
  const which = { day: formatting.date(line.date), amount: formatting.money(line.amountCents) }
  if (claim.state === 'draft') {
    return (
      <IconButton label={t('expenses.claim.remove', which)} onClick={() => onRemove(line)}>
        <Trash2 size={20} />
      </IconButton>
    )
  }
  const isFinal = claim.state === 'approved' || claim.state === 'paid'
  if (!isFinal || line.kind === 'correction') return null
  return (
    <IconButton label={t('expenses.claim.correct', which)} onClick={() => onCorrect(line)}>
      <PencilLine size={20} />
    </IconButton>
  )
}
