import { addDays, instantOf, localDateOf, localTimeOf, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import type { RunningApp } from './launch.ts'

const minuteMs = 60_000

export interface ADay {
  readonly today: LocalDate
  /** Started an hour ago (at midnight in the first hour), ends in an hour: wants two hosts, has Luc. */
  readonly runningSlotId: string
  /** Two days ago, 10:00–12:00: nobody counted it. */
  readonly pastSlotId: string
  readonly pastDate: LocalDate
  readonly hostIds: { readonly samira: string; readonly luc: string; readonly greet: string }
}

/** The value of a call that must go well. */
export async function done<T>(running: RunningApp, name: string, input: unknown): Promise<T> {
  const result = (await running.call(name, input)) as { ok: boolean; value: T; error: unknown }
  if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A place in the middle of a slot, whatever the hour of the test: three hosts, lists, nothing counted yet. */
export async function inTheMiddleOfADay(
  running: RunningApp,
  preferences: { readonly language?: Language; readonly theme?: 'light' | 'dark' } = {},
): Promise<ADay> {
  await done(running, 'place.setUp', { name: 'Le Seuil', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'fr', theme: 'light', ...preferences })
  const host = async (displayName: string, keyHolder: boolean) =>
    (await done<{ hostId: string }>(running, 'hosts.add', { displayName, origin: 'neighbour', keyHolder }))
      .hostId
  const hostIds = {
    samira: await host('Samira', true),
    luc: await host('Luc', true),
    greet: await host('Greet', false),
  }
  const slot = async (date: LocalDate, startTime: string, endTime: string) =>
    (
      await done<{ slotId: string }>(running, 'rota.createSlot', {
        date,
        startTime,
        endTime,
        minHosts: 2,
        maxHosts: 3,
        keyHolderNeeded: true,
      })
    ).slotId
  // Just after midnight the slot begins at midnight: it has to be of the day it is.
  const start = Math.max(Date.now() - 60 * minuteMs, instantOf(localDateOf(Date.now()), '00:00'))
  const end = Date.now() + 60 * minuteMs
  const runningSlotId = await slot(localDateOf(start), localTimeOf(start), localTimeOf(end))
  const today = localDateOf(Date.now())
  const pastDate = addDays(today, -2)
  const pastSlotId = await slot(pastDate, '10:00', '12:00')
  await done(running, 'rota.signUp', { slotId: runningSlotId, hostId: hostIds.luc })
  const line = (moment: 'opening' | 'closing', label: string) => ({ itemId: null, moment, label })
  await done(running, 'day.setItems', {
    items: [line('opening', 'Chauffage et café'), line('closing', 'Éteindre et fermer')],
  })
  await running.page.reload()
  await running.page.locator('[data-screen="today"][data-loaded]').waitFor()
  return { today, runningSlotId, pastSlotId, pastDate, hostIds }
}
