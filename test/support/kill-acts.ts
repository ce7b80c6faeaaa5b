import type { Chance, CoreProcess } from './kill-core.ts'

/** What was sent to a core that gets killed, and what it acknowledged before. */
export interface ActsBook {
  readonly notes: Map<string, 'sent' | 'acknowledged'>
  /** Ids of acknowledged counts, with the day's sum they add to. */
  readonly counts: Map<string, number>
  readonly signups: Map<string, 'sent' | 'acknowledged'>
  /** Opening hours go as a set of seven rows in one act: each set has a minute of its own. */
  readonly hours: { sent: number; acknowledged: number }
  tapsSent: number
  acknowledged: number
  readonly refused: string[]
}

export const anEmptyBook = (): ActsBook => ({
  notes: new Map(),
  counts: new Map(),
  signups: new Map(),
  hours: { sent: 0, acknowledged: 0 },
  tapsSent: 0,
  acknowledged: 0,
  refused: [],
})

export interface Scene {
  readonly core: CoreProcess
  readonly book: ActsBook
  readonly chance: Chance
  /** Slot and host of sign-ups not sent yet. */
  readonly pairs: (readonly [slotId: string, hostId: string])[]
}

/** The minute that marks the nth set of opening hours, as a wall-clock time: `06:00` and on. */
export const hourOfSet = (set: number): string => {
  const minutes = 360 + (set % 300)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

async function addNote({ core, book }: Scene): Promise<void> {
  const text = `mot ${book.notes.size + 1}`
  book.notes.set(text, 'sent')
  const answer = await core.call('day.addNote', { text })
  if (answer?.ok) book.notes.set(text, 'acknowledged')
  settle(book, answer)
}

async function tap({ core, book }: Scene): Promise<void> {
  book.tapsSent += 1
  const answer = await core.call('visits.tap', { slotId: null, delta: 1, kind: null })
  if (answer?.ok) book.counts.set((answer.value as { countId: string }).countId, 1)
  settle(book, answer)
}

async function signUp(scene: Scene): Promise<void> {
  const pair = scene.pairs.pop()
  if (pair === undefined) return addNote(scene)
  const [slotId, hostId] = pair
  scene.book.signups.set(`${slotId}#${hostId}`, 'sent')
  const answer = await scene.core.call('rota.signUp', { slotId, hostId, override: { reason: 'essai' } })
  if (answer?.ok) scene.book.signups.set(`${slotId}#${hostId}`, 'acknowledged')
  settle(scene.book, answer)
}

async function setHours({ core, book }: Scene): Promise<void> {
  book.hours.sent += 1
  const set = book.hours.sent
  const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    opensAt: hourOfSet(set),
    closesAt: '23:00',
  }))
  const answer = await core.call('place.setOpeningHours', { openingHours })
  if (answer?.ok) book.hours.acknowledged = Math.max(book.hours.acknowledged, set)
  settle(book, answer)
}

function settle(book: ActsBook, answer: Awaited<ReturnType<CoreProcess['call']>>): void {
  if (answer?.ok) book.acknowledged += 1
  if (answer?.ok === false) book.refused.push(answer.error.type)
}

const kinds = [tap, tap, tap, addNote, addNote, signUp, signUp, setHours]

/** Fires acts, several under way at once, until the core is dead. */
export async function fireActs(scene: Scene): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!scene.core.isDead()) await scene.chance.oneOf(kinds)(scene)
  }
  await Promise.all(Array.from({ length: 4 }, lane))
}
