import { onTestFinished } from 'vitest'

/** Puts away, when the test ends, what it opened: the last opened first. Call it inside a test. */
export function keep<T extends { readonly dispose: () => void }>(one: T): T {
  onTestFinished(() => one.dispose())
  return one
}
