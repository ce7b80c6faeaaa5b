import type { SuggestionFacts, SuggestionSlot } from '#shared/rota/suggestion-rules.ts'

const weekdays: Readonly<Record<string, number>> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 }

/** Every reason that is true of a host for a slot, each as JSON, worked out without the rules that rank. */
export function judgeReasons(
  facts: SuggestionFacts,
  { card, leavingHostId, settings }: SuggestionSlot,
): Set<string> {
  const { host, wishes, obstacles, slots } = facts
  const truths: object[] = [{ type: 'slotsThisMonth', slots: slots.month, wished: wishes.wishedAMonth }]
  const say = (isTrue: boolean, truth: object) => {
    if (isTrue) truths.push(truth)
  }
  const day = weekdays[new Date(`${card.date}T12:00:00Z`).toUTCString().slice(0, 3)]
  const hour = card.startTime
  const part =
    hour < settings.afternoonFrom ? 'morning' : hour < settings.eveningFrom ? 'afternoon' : 'evening'
  const said = wishes.times.find((time) => time.weekday === day && time.part === part)?.wish
  const busy = obstacles.filter(({ type }) => ['HostAbsent', 'DoubleBooking'].includes(type)).length > 0
  say(said === 'likes', { type: 'likes' })
  say(said === 'ratherNot', { type: 'ratherNot' })
  say((said === undefined || said === 'can') && !busy, { type: 'available' })
  const { mostAWeek, mostAMonth } = wishes
  say(mostAWeek !== null && mostAWeek <= slots.week, { type: 'mostReached', period: 'week', most: mostAWeek })
  say(mostAMonth !== null && mostAMonth <= slots.month, {
    type: 'mostReached',
    period: 'month',
    most: mostAMonth,
  })
  let [coming, keys, newcomers, waits] = [0, 0, 0, false]
  for (const other of card.hosts) {
    if (other.hostId === host.id) waits = other.state === 'standby'
    else if (['signedUp', 'confirmed', 'present'].includes(other.state) && other.hostId !== leavingHostId) {
      coming += 1
      if (other.keyHolder) keys += 1
      if (other.newcomer) newcomers += 1
    }
  }
  say(waits, { type: 'standby' })
  say(host.keyHolder && card.keyHolderNeeded && keys === 0, { type: 'hasKey' })
  say(coming > 0 && coming === newcomers && !host.newcomer, { type: 'experienced' })
  say(coming > 0 && coming === newcomers && host.newcomer, { type: 'newcomersOnly' })
  say(wishes.notAlone && coming === 0 && card.minHosts < 2, { type: 'wouldBeAlone' })
  say(wishes.lastResort, { type: 'lastResort' })
  return new Set(truths.map((truth) => JSON.stringify(truth)))
}
