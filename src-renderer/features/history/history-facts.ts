import { api } from '#renderer/lib/api.ts'
import { ok } from '#shared/kernel/result.ts'

import type { Act } from './act-words.ts'

interface ActsAsked {
  readonly count: number
  readonly taps: boolean
}

/** What one answer of the contract may hold. */
const mostAtOnce = 200

/**
 * The latest acts, as many as are on screen. They are read again together when something changes, so that what
 * was taken back says so wherever it stands in the list.
 */
export async function readActs({ count, taps }: ActsAsked) {
  const acts: Act[] = []
  let before: number | null = null
  do {
    const limit = Math.min(mostAtOnce, count - acts.length)
    const page: Awaited<ReturnType<typeof api.history.listActs>> = await api.history.listActs({
      limit,
      before,
      taps,
    })
    if (!page.ok) return page
    acts.push(...page.value.acts)
    before = page.value.next
  } while (before !== null && acts.length < count)
  return ok({ acts, hasMore: before !== null })
}
