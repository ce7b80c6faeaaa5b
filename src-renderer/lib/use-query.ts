import { useCallback, useEffect, useRef, useState } from 'react'

import type { Result } from '#shared/kernel/result.ts'

import { answeredAhead } from './api.ts'
import { onChanged, type Topic } from './changed.ts'

export interface QueryState<T, E> {
  /** The last good answer; it stays while a newer one is read, and when a newer one is refused. */
  readonly data: T | undefined
  /** Why the last reading gave nothing; null when it did. */
  readonly error: E | null
  /** True while what is shown answers an earlier question (another week, another person). */
  readonly isStale: boolean
  readonly reload: () => void
}

interface Kept<T, E> {
  readonly data: T | undefined
  readonly error: E | null
  readonly key: string
}

const nothing = (): void => undefined

/**
 * Reads a query of the contract and reads it again whenever one of the topics changes:
 * `useQuery(api.rota.getWeek, {monday}, ['rota', 'hosts'])`. `null` as input: nothing to ask yet.
 * Changes that come in a burst cost one reading more, not one each.
 */
export function useQuery<I, T, E>(
  query: (input: I) => Promise<Result<T, E>>,
  input: NoInfer<I> | null,
  topics: readonly Topic[],
): QueryState<T, E> {
  const key = JSON.stringify(input)
  const topicKey = topics.join(' ')
  const [kept, setKept] = useState<Kept<T, E>>(() => ({ data: dataAhead(query, input), error: null, key }))
  const read = useRef(nothing)

  useEffect(() => {
    if (key === 'null') return
    const keep = (result: Result<T, E>) => setKept((before) => keptOf(before, result, key))
    const reading = startReading(() => query(JSON.parse(key) as I), keep)
    read.current = reading.read
    const stop = onChanged(topicKey.split(' ') as Topic[], reading.read)
    return () => {
      read.current = nothing
      reading.end()
      stop()
    }
  }, [query, key, topicKey])

  const reload = useCallback(() => read.current(), [])
  return { data: kept.data, error: kept.error, isStale: kept.key !== key, reload }
}

/** The same answer as the one already drawn draws nothing again. */
function keptOf<T, E>(before: Kept<T, E>, result: Result<T, E>, key: string): Kept<T, E> {
  if (!result.ok) return { ...before, error: result.error, key }
  const isDrawn = before.data === result.value && before.error === null && before.key === key
  return isDrawn ? before : { data: result.value, error: null, key }
}

function dataAhead<I, T, E>(query: (input: I) => Promise<Result<T, E>>, input: I | null): T | undefined {
  const ahead = input === null ? undefined : answeredAhead(query, input)
  return ahead?.ok === true ? ahead.value : undefined
}

/** Asks at once; asked again meanwhile, it asks once more when the answer is there. Nothing is kept after the end. */
function startReading<R>(ask: () => Promise<R>, keep: (answer: R) => void) {
  let isOver = false
  let isReading = false
  let isOutdated = false
  const readAll = async () => {
    isReading = true
    do {
      isOutdated = false
      const answer = await ask()
      if (!isOver) keep(answer)
    } while (isOutdated && !isOver)
    isReading = false
  }
  const read = (): void => {
    if (isReading) isOutdated = true
    else void readAll()
  }
  const end = (): void => {
    isOver = true
  }
  read()
  return { read, end }
}
