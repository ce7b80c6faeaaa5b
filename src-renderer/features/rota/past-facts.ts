import type { WholeContract } from '#renderer/lib/api.ts'
import type { ImportChoices, TableImport } from '#renderer/lib/import-reading.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'
import { nameFields, type NameChoice, type PastField, type UsualHours } from '#shared/rota/past-import.ts'

type Rota = WholeContract['rota']

export interface PastChoices extends ImportChoices<PastField> {
  /** For the lines that say no hours. */
  readonly usual: UsualHours | null
}

export type PastPreview = OutputOf<Rota['readPastFile']>
export type PastRow = PastPreview['rows'][number]
export type PastName = PastPreview['names'][number]
export type PastReading = TableImport<PastChoices, PastPreview>
export type PastInput = InputOf<Rota['importPast']>
export type PastTaken = OutputOf<Rota['importPast']>

/** Who the names are, as somebody said: by the name as it stands in the file. */
export type Decisions = ReadonlyMap<string, NameChoice>

/** The day and the names are asked for; a further column of names only once the one before is found. */
export const fieldsAsked = (mapping: PastPreview['mapping']): readonly PastField[] => {
  const found = nameFields.filter((field) => mapping[field] !== undefined).length
  return ['date', 'hours', 'startTime', 'endTime', ...nameFields.slice(0, Math.max(1, found + 1)), 'state']
}

export const neededPastFields: readonly PastField[] = ['date', 'names']

/** The names somebody has to be asked about. */
export const namesToAsk = ({ names }: PastPreview): readonly PastName[] =>
  names.filter(({ match }) => match !== 'known')

/** What somebody answered to the questions of the preview. */
export interface PastAnswers {
  readonly decisions: Decisions
  readonly accepted: ReadonlySet<string>
}

export type RowState = 'ready' | 'problem' | 'doubtful' | 'undecided' | 'nobody' | 'already'

/** A line as it was read; read in another way it is looked at again. */
export const lineKey = ({ line, date, startTime, endTime }: PastRow): string =>
  [line, date, startTime, endTime].join(' ')

/**
 * What becomes of each line. `accepted` are those in doubt that somebody ticked. `decisions` are by the first spelling of a name; another spelling of the same name in
 * another line is the same person, as the preview counted it.
 */
export function rowStates(
  preview: PastPreview,
  { decisions, accepted }: PastAnswers,
  keyOf: (name: string) => string,
) {
  const asked = new Map(namesToAsk(preview).map(({ name }) => [keyOf(name), decisions.get(name) ?? null]))
  return (row: PastRow): RowState => {
    if (row.problem !== null) return 'problem'
    if (row.doubtfulMinutes !== null && !accepted.has(lineKey(row))) return 'doubtful'
    const open = row.names.filter((name) => asked.has(keyOf(name)))
    if (open.some((name) => asked.get(keyOf(name)) === null)) return 'undecided'
    if (row.names.every((name) => asked.get(keyOf(name))?.kind === 'leave')) return 'nobody'
    return row.already === row.names.length ? 'already' : 'ready'
  }
}

/** A line as it is handed back. */
export const rowToImport = ({
  slotId: _slotId,
  problem: _problem,
  doubtfulMinutes: _doubtful,
  already: _already,
  ...row
}: PastRow): PastInput['rows'][number] => row

/** The answers about the names of those lines. */
export const peopleToImport = (decisions: Decisions): NonNullable<PastInput['people']> =>
  [...decisions].map(([name, as]) => ({ name, as }))
