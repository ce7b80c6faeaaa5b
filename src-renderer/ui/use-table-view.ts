import { useDeferredValue, useMemo, useState } from 'react'
import { useLocale } from 'react-aria-components/I18nProvider'

import { nextSort, rowsShown, type Column, type Sort } from './table-rows.ts'

export interface TableView<Row> {
  readonly shown: readonly Row[]
  readonly sort: Sort | null
  readonly filter: string
  readonly setFilter: (text: string) => void
  readonly sortBy: (columnId: string) => void
}

/** How a table is looked at: its order and its filter. Typing stays quick while a long list follows. */
export function useTableView<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  initialSort: Sort | null,
): TableView<Row> {
  const { locale } = useLocale()
  const [sort, setSort] = useState(initialSort)
  const [filter, setFilter] = useState('')
  const deferredFilter = useDeferredValue(filter)
  const shown = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
    return rowsShown(rows, columns, { sort, filter: deferredFilter }, collator.compare)
  }, [rows, columns, sort, deferredFilter, locale])
  return { shown, sort, filter, setFilter, sortBy: (columnId) => setSort(nextSort(sort, columnId)) }
}
