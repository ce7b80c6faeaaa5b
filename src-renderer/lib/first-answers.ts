type Answers = Map<string, Promise<unknown>>

const asked: Answers = new Map()

/**
 * Asks what the first screen will need while the page is still reading its own files. Each answer is given once, to
 * the first who asks; a change meanwhile throws them away, so that nobody is given what was true before.
 */
export function askAhead(names: readonly string[]): void {
  for (const name of names) {
    const answer = window.lieu.call(name, {})
    // Whoever takes it hears of a failure; nobody may take it.
    answer.catch(() => undefined)
    asked.set(name, answer)
  }
  const stop = window.lieu.onChanged(() => {
    asked.clear()
    stop()
  })
}

/** The answer asked ahead, if there is one for these words, and no longer afterwards. */
export function takeAhead(name: string, input: unknown): Promise<unknown> | undefined {
  const answer = asked.get(name)
  if (answer === undefined || JSON.stringify(input) !== '{}') return undefined
  asked.delete(name)
  return answer
}
