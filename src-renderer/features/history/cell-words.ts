import type { TFunction } from 'i18next'

import type { columns, states, values } from '#renderer/i18n/history-columns.fr.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import {
  isLocalDate,
  isLocalTime,
  localDateOf,
  localTimeOf,
  type Weekday,
} from '#shared/kernel/local-date.ts'

export type Cell = string | number | null

/** What the words of a cell depend on. */
export interface CellWords {
  readonly t: TFunction
  readonly formatting: Formatting
  /** By id: hosts, series, lines of lists. */
  readonly names: Readonly<Record<string, string>>
}

type Column = keyof typeof columns
type State = keyof typeof states
type CodedColumn = keyof typeof values

const flags: ReadonlySet<string> = new Set<Column>([
  'active',
  'closesOnPublicHolidays',
  'demonstration',
  'done',
  'keyHolder',
  'keyHolderNeeded',
  'lastResort',
  'late',
  'newcomer',
  'notAlone',
  'reopened',
  'takenLate',
])
const longest = 160

/** What a column is called on screen; a column of a newer version keeps its own name. */
export function columnText({ t }: CellWords, column: string): string {
  const text = t(`history.columns.${column as Column}`, { defaultValue: column })
  return text
}

/** What a cell says, in words: names for ids, days and hours as they are written, yes and no. */
export function cellText(words: CellWords, column: string, value: Cell): string {
  const { t, formatting, names } = words
  if (value === null || value === '') return t('history.nothing')
  if (flags.has(column)) return t(value === 0 ? 'history.no' : 'history.yes')
  if (typeof value === 'number') return numberText(formatting, column, value)
  const known = names[value]
  if (known !== undefined) return known
  if (column === 'state') return t(`history.states.${value as State}`, { defaultValue: value })
  if (isCoded(column)) return codeText(t, column, value)
  if (column === 'slotId' || column === 'otherSlotId') return slotText(words, value)
  if (column === 'weekdays')
    return formatting.list([...value].map((day) => formatting.weekday(Number(day) as Weekday)))
  if (value.startsWith('data:')) return t('history.picture')
  if (isLocalDate(value)) return formatting.date(value)
  if (isLocalTime(value)) return formatting.time(value)
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}

const codedColumns: ReadonlySet<string> = new Set<CodedColumn>(['wish', 'part', 'kind', 'cameBy', 'weight'])
const isCoded = (column: string): column is CodedColumn => codedColumns.has(column)

/** `likes` → "j'aime"; the code of a newer version, and a weight in figures, stay as they are. */
const codeText = (t: TFunction, column: CodedColumn, code: string): string =>
  t(`history.values.${column}.${code}` as 'history.values.wish.likes', { defaultValue: code })

function numberText(formatting: Formatting, column: string, value: number): string {
  if (column === 'weekday') return formatting.weekday(value as Weekday)
  if (column === 'at' || column.endsWith('At'))
    return `${formatting.date(localDateOf(value))}, ${formatting.time(localTimeOf(value))}`
  return formatting.number(value)
}

/** `<series>@2026-11-21` → `Après-midi, 21 novembre 2026`. */
function slotText({ formatting, names }: CellWords, slotId: string): string {
  const [seriesId = '', day = ''] = slotId.split('@')
  const parts = [names[seriesId], isLocalDate(day) ? formatting.date(day) : day]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
