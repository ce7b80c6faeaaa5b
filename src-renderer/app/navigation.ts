import type { ScreenName } from '#renderer/lib/router.ts'

import { routes } from './routes.ts'

/** The screens that exist, in the order of the side bar; the n-th opens with Alt and its number. */
export const screensShown: readonly ScreenName[] = Object.keys(routes) as ScreenName[]

/** The screen of an address; the first one for an address without any, null for one that does not exist. */
export function screenOf(parts: readonly string[]): ScreenName | null {
  const [first] = parts
  if (first === undefined) return screensShown[0] ?? null
  return screensShown.find((name) => name === first) ?? null
}
