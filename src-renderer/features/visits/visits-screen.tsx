import { Loaded } from '#renderer/lib/use-loaded.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { isLocalDate } from '#shared/kernel/local-date.ts'

import { DayView } from './day-view.tsx'

interface VisitsScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Read when they are opened: the drawings and the assistant weigh more than the counting, which is the daily act. */
const loadFigures = async () => (await import('./figures-screen.tsx')).FiguresScreen
const loadImport = async () => (await import('./import-counts.tsx')).ImportCounts

/** `/visits/day/2026-11-21?slot=…`, `/visits/figures?range=year&published=1`, `/visits/import`. */
export function VisitsScreen({ parts, query }: VisitsScreenProps) {
  const now = useNow()
  const [view, date = ''] = parts
  if (view === 'figures') return <Loaded load={loadFigures} props={{ query }} />
  if (view === 'import') return <Loaded load={loadImport} props={{}} />
  return <DayView date={isLocalDate(date) ? date : now.date} slotAsked={query['slot'] ?? null} />
}
