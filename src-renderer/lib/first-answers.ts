interface Ahead {
  readonly answer: Promise<unknown>
  /** What was answered, once it was. */
  settled?: unknown
}

const asked = new Map<string, Ahead>()

/**
 * Asks what the first screen will need while the page is still reading its own files. Each answer is given once, to
 * the first who asks; a change meanwhile throws them away, so that nobody is given what was true before.
 */
export function askAhead(names: readonly string[]): void {
  for (const name of names) {
    const ahead: Ahead = { answer: window.lieu.call(name, {}) }
    const keep = (settled: unknown) => {
      ahead.settled = settled
    }
    // Whoever takes it hears of a failure; nobody may take it.
    ahead.answer.then(keep).catch(() => undefined)
    asked.set(name, ahead)
  }
  const stop = window.lieu.onChanged(() => {
    asked.clear()
    stop()
  })
}

/** Until all that was asked ahead is answered, or for as long as it is worth waiting to draw once instead of twice. */
export async function answeredWithin(milliseconds: number): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, milliseconds))
  await Promise.race([Promise.allSettled([...asked.values()].map(({ answer }) => answer)), patience])
}

/** The answer asked ahead, if there is one for these words, and no longer afterwards. */
export function takeAhead(name: string, input: unknown): Promise<unknown> | undefined {
  if (!isForNothingElse(input)) return undefined
  const ahead = asked.get(name)
  asked.delete(name)
  return ahead?.answer
}

/** The answer asked ahead where it is already there; it stays for who takes it. */
export const peekAhead = (name: string, input: unknown): unknown =>
  isForNothingElse(input) ? asked.get(name)?.settled : undefined

const isForNothingElse = (input: unknown): boolean => JSON.stringify(input) === '{}'
