import { api } from '#renderer/lib/api.ts'

/** No 0, O, 1 or I: a code that can be read out on the telephone. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Four signs, `7F3K`: shown to the person, and found again in the log. */
export function newIncident(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => signs[byte % signs.length]).join('')
}

/** Writes the defect in the log: where it happened. Its message stays here, it could quote what was on screen. */
export function reportIncident(incident: string, error: unknown, componentStack: string): void {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  const kind = error instanceof Error ? error.name : typeof error
  void api.shell.noteIncident({
    incident,
    where: [kind, ...frames, componentStack.trim()].join('\n').slice(0, 8000),
  })
}
