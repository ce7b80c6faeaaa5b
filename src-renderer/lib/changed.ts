import { asleepTopic } from '#shared/shell/core-messages.ts'

import type { WholeContract } from './api.ts'

/** A feature whose facts changed; `core` when the core started again, and everything has to be read anew. */
export type Topic = keyof WholeContract | 'core'

type Listener = () => void

const listeners = new Map<string, Set<Listener>>()

/**
 * Calls the listener when one of the topics changed, and always when the core came back.
 * Answers the way to stop. A screen has this one way to learn that something changed, its own writes included.
 */
export function onChanged(topics: readonly Topic[], listener: Listener): () => void {
  const wanted = new Set<string>([...topics, 'core'])
  for (const topic of wanted) listenersOf(topic).add(listener)
  return () => {
    for (const topic of wanted) listenersOf(topic).delete(listener)
  }
}

/** Calls the listener when the PC goes to sleep. Answers the way to stop. */
export function onAsleep(listener: Listener): () => void {
  listenersOf(asleepTopic).add(listener)
  return () => void listenersOf(asleepTopic).delete(listener)
}

/** Tells the listeners, each once however many of its topics changed. */
export function tellChanged(topics: readonly string[]): void {
  const told = new Set(topics.flatMap((topic) => [...listenersOf(topic)]))
  for (const listener of told) listener()
}

/** Hears the shell's one event; once, when the page starts. */
export function startHearing(): void {
  window.lieu.onChanged(tellChanged)
}

function listenersOf(topic: string): Set<Listener> {
  const known = listeners.get(topic)
  if (known !== undefined) return known
  const made = new Set<Listener>()
  listeners.set(topic, made)
  return made
}
