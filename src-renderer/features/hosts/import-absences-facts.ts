import { useEffect, useState } from 'react'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import type { PickedFile } from '#renderer/ui/picked-file.ts'
import type { AbsenceSpan } from '#shared/hosts/host.ts'
import type { OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/kernel/local-date.ts'

type Hosts = WholeContract['hosts']

export type AbsencePreview = OutputOf<Hosts['previewAbsences']>
export type Occurrence = AbsencePreview['occurrences'][number]
export type AbsenceRefusal = RefusalOf<Hosts['previewAbsences']>

/** What the contract takes at once. */
export const mostAtOnce = 2000

/** The longest stretch of days that is looked at: a calendar holds birthdays for ever. */
const longestDays = 366

/** What is looked for: whose calendar, which file, over which days. */
export interface AbsenceSearch {
  readonly hostId: string | null
  readonly file: PickedFile | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** Half a year from today: what a rota is made for. */
export const newSearch = (hostId: string | null, today: LocalDate): AbsenceSearch => ({
  hostId,
  file: null,
  from: today,
  to: addDays(today, 183),
})

/** True when the days are in order and at most a year apart; null while one of them is not written. */
export function isHorizon({ from, to }: Pick<AbsenceSearch, 'from' | 'to'>): boolean | null {
  if (from === null || to === null) return null
  return from <= to && daysBetween(from, to) < longestDays
}

interface Answer {
  /** What was asked; the answer to an earlier question is not shown. */
  readonly search: AbsenceSearch | null
  readonly preview: AbsencePreview | null
  readonly refusal: AbsenceRefusal | null
}

const noAnswer: Answer = { search: null, preview: null, refusal: null }

/** Reads the calendar each time what is looked for changes; nothing is written. */
export function useAbsencePreview(search: AbsenceSearch) {
  const [answer, setAnswer] = useState(noAnswer)
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const result = await preview(search)
      if (isOver || result === null) return
      setAnswer(
        result.ok
          ? { search, preview: result.value, refusal: null }
          : { search, preview: null, refusal: refusalOf(result.error) },
      )
    }
    void read()
    return () => {
      isOver = true
    }
  }, [search])
  const isAnswered = answer.search === search
  return {
    preview: isAnswered ? answer.preview : null,
    refusal: isAnswered ? answer.refusal : null,
    isReading: isComplete(search) && !isAnswered,
  }
}

/** Asks the core, or answers null while something is missing. */
async function preview({ hostId, file, from, to }: AbsenceSearch) {
  if (hostId === null || file === null || from === null || to === null) return null
  if (isHorizon({ from, to }) !== true) return null
  const { fileName, bytes } = file
  return api.hosts.previewAbsences({ hostId, file: { fileName, bytes }, from, to })
}

const isComplete = (search: AbsenceSearch): boolean =>
  search.hostId !== null && search.file !== null && isHorizon(search) === true

/** One occurrence among the others: the same event comes back, and two events may lie on the same day. */
export const occurrenceKey = ({ uid, from, startTime, until, endTime }: Occurrence): string =>
  [uid, from, startTime ?? '', until, endTime ?? ''].join(' ')

/** Taken unless one says otherwise: what is new, and is not marked as free time (a birthday, a reminder). */
export const isUsual = ({ known, busy }: Occurrence): boolean => busy && !known

/** When, and nothing of the title: it has no place in what is sent. */
export const spanOfOccurrence = ({ from, until, startTime, endTime }: Occurrence): AbsenceSpan => ({
  fromDate: from,
  untilDate: until,
  fromTime: startTime,
  untilTime: endTime,
})
