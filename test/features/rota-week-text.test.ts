import { afterEach, beforeEach, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** The week of Armistice Day 2026, a Wednesday, seen from the Monday before it. */
let place: Rota
beforeEach(async () => {
  place = await aRota({ at: Date.UTC(2026, 10, 9, 7) })
  const { api } = place
  await valueOf(api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  await place.addSeries({ weekdays: [2, 3], keyHolderNeeded: true }, '2026-11-01')
  const night = { startTime: '22:00', endTime: '01:00', minHosts: 1, maxHosts: 2, keyHolderNeeded: false }
  const first = { fromDate: '2026-11-01', pattern: { ...night, weekdays: [5 as const] } }
  await valueOf(api.rota.createSeries({ name: '', first }))
  const [samira, luc] = [await place.addHost('Samira', { keyHolder: true }), await place.addHost('Luc')]
  const [tuesday, , friday] = await place.slotsOf('2026-11-09', '2026-11-15')
  await valueOf(api.rota.signUp({ slotId: tuesday?.slotId ?? '', hostId: samira }))
  await valueOf(api.rota.signUp({ slotId: tuesday?.slotId ?? '', hostId: luc, standby: true }))
  await valueOf(api.rota.signUp({ slotId: friday?.slotId ?? '', hostId: luc }))
})
afterEach(() => place.dispose())

const textIn = async (language: 'fr' | 'nl' | 'en', weekStart = '2026-11-12') =>
  (await valueOf(place.api.rota.getWeekText({ weekStart, language }))).text.replaceAll('\u00a0', ' ')

test('the week that holds a day, as one would write it in a message', async () => {
  expect(await textIn('fr')).toBe(`Le Seuil : permanences du lundi 9 novembre au dimanche 15 novembre

Mardi 10 novembre
- 14 h – 18 h, Permanence : Samira, Luc (en réserve). Il manque 1 personne.

Mercredi 11 novembre (fermé, Armistice)
- 14 h – 18 h, Permanence : fermé

Vendredi 13 novembre
- 22 h – 1 h (le lendemain) : Luc

Il manque encore 1 personne.
Vous pouvez venir ? Répondez avec le jour et l’heure, ou inscrivez-vous sur le PC du lieu. Merci !`)
})

test('the same in Dutch and in English', async () => {
  const dutch = await textIn('nl')
  expect(dutch).toContain('Le Seuil: permanenties van maandag 9 november tot zondag 15 november')
  expect(dutch).toContain('- 14.00–18.00 uur, Permanence: Samira, Luc (reserve). Er is 1 persoon te kort.')
  expect(dutch).toContain('Woensdag 11 november (gesloten, Wapenstilstand)')
  const english = await textIn('en')
  expect(english).toContain('- 14:00–18:00, Permanence: Samira, Luc (on standby). 1 person is missing.')
  expect(english).toContain('- 22:00–1:00 (the next day): Luc')
})

test('a cancelled slot says why, a key that is missing is asked for', async () => {
  const [tuesday, , friday] = await place.slotsOf('2026-11-09', '2026-11-15')
  const samira = tuesday?.hosts.find(({ displayName }) => displayName === 'Samira')?.hostId ?? ''
  await valueOf(place.api.rota.withdraw({ slotId: tuesday?.slotId ?? '', hostId: samira }))
  await valueOf(place.api.rota.cancelSlot({ slotId: friday?.slotId ?? '', reason: 'travaux' }))
  const text = await textIn('fr')
  expect(text).toContain(': Luc (en réserve). Il manque 2 personnes. Il manque une clé.')
  expect(text).toContain('- 22 h – 1 h (le lendemain) : annulée (travaux)')
  expect(text).toContain('Il manque encore 2 personnes et une clé.')
  expect(text).not.toContain('Samira')
})

test('of a week where nobody is missing it says thank you, of a week that is over nothing more', async () => {
  const [tuesday] = await place.slotsOf('2026-11-10')
  const zoe = await place.addHost('Zoé')
  await valueOf(place.api.rota.signUp({ slotId: tuesday?.slotId ?? '', hostId: zoe }))
  expect(await textIn('fr')).toMatch(/Personne ne manque cette semaine\. Merci à toutes et à tous !$/)
  place.clock.set(Date.UTC(2026, 11, 1, 9))
  expect(await textIn('fr')).toMatch(/- 22 h – 1 h \(le lendemain\) : Luc$/)
})

test('attendance is nobody else’s affair: who was absent is not named', async () => {
  const [tuesday] = await place.slotsOf('2026-11-10')
  const slotId = tuesday?.slotId ?? ''
  const samira = tuesday?.hosts.find(({ displayName }) => displayName === 'Samira')?.hostId ?? ''
  place.clock.set(Date.UTC(2026, 10, 12, 9))
  await valueOf(place.api.rota.markAbsent({ slotId, hostId: samira }))
  expect(await textIn('fr')).toContain('Permanence : Luc (en réserve)')
  expect(await textIn('fr')).not.toMatch(/absent|Samira/)
})

test('a week without any slot says so', async () => {
  expect(await textIn('fr', '2026-10-05'))
    .toBe(`Le Seuil : permanences du lundi 5 octobre au dimanche 11 octobre

Il n’y a pas de permanence cette semaine.`)
})
