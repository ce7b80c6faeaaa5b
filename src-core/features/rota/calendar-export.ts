import type { ReadDb } from '#db/handle.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import { agendaStatusOf, isNamedOutside, placeStatusOf, type AgendaEvent } from '#shared/rota/agenda-rules.ts'
import type { DaySpan } from '#shared/rota/balance.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { signupIdOf, type Signup } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import type { Handlers } from '../../context.ts'
import { calendarFile } from '../../files/calendar-writing.ts'
import { calendarExportWords } from '../../i18n/calendar-export.ts'
import { rotaExportWords } from '../../i18n/rota-export.ts'
import { findHost } from '../hosts/hosts-queries.ts'
import { getPlace } from '../place/place-queries.ts'
import { readAgenda, sequencesOf } from './agenda-queries.ts'

/** What an event is made from. */
interface Agenda {
  readonly cards: readonly SlotCard[]
  readonly gone: readonly Signup[]
  readonly goneSlotIds: readonly string[]
  readonly sequences: ReadonlyMap<string, number>
  readonly language: Language
  readonly now: number
}

const titleOf = ({ seriesName }: SlotCard, language: Language): string =>
  seriesName === '' ? calendarExportWords[language].slot : seriesName

/** `Samira, Luc (en réserve)`: those the rota names, without their attendance. */
const namesOf = (hosts: SlotCard['hosts'], language: Language): string =>
  hosts
    .filter(({ state }) => isNamedOutside(state))
    .map(({ displayName, state }) =>
      state === 'standby' ? `${displayName} (${rotaExportWords[language].states.standby})` : displayName,
    )
    .join(', ')

/** Why the slot does not take place, or what it still misses when it is to come; then its note. */
function linesOf(card: SlotCard, { language, now }: Agenda): string[] {
  const words = calendarExportWords[language]
  const { gap } = card
  const lines: string[] = []
  if (!card.open) {
    const why = card.state === 'cancelled' ? card.reason : (card.closure?.name[language] ?? '')
    const word = card.state === 'cancelled' ? words.cancelled : words.closed
    lines.push(why === '' ? word : `${word} (${why})`)
  } else if (card.endAt > now) {
    if (gap.missingHosts > 0) lines.push(words.missing(gap.missingHosts))
    if (gap.keyHolderMissing) lines.push(words.keyMissing)
  }
  return card.note === '' ? lines : [...lines, card.note]
}

const whenOf = ({ startAt, endAt }: SlotCard): AgendaEvent['when'] => ({ startAt, endAt })

/** Every slot of the place, with the names of the rota; those that are no longer on it are told to be off. */
function placeEvents(agenda: Agenda): AgendaEvent[] {
  const words = calendarExportWords[agenda.language]
  const events = agenda.cards.map((card) => {
    const names = card.open ? namesOf(card.hosts, agenda.language) : ''
    return {
      uid: card.slotId,
      sequence: agenda.sequences.get(card.slotId) ?? 0,
      when: whenOf(card),
      title: titleOf(card, agenda.language),
      text: [...(names === '' ? [] : [words.hosts(names)]), ...linesOf(card, agenda)].join('\n'),
      status: placeStatusOf(card.open),
    }
  })
  return [...events, ...agenda.goneSlotIds.map((slotId) => goneEvent(slotId, slotId, agenda))]
}

/** The slots one host is or was on; the others by the names of the rota. */
function hostEvents(agenda: Agenda, hostId: string): AgendaEvent[] {
  const words = calendarExportWords[agenda.language]
  const events = agenda.cards.flatMap((card) => {
    const own = card.hosts.find((host) => host.hostId === hostId)
    if (own === undefined) return []
    const status = agendaStatusOf(own.state, card.open)
    const others = namesOf(
      card.hosts.filter((host) => host !== own),
      agenda.language,
    )
    const title = titleOf(card, agenda.language)
    const isGone = status === 'cancelled' && card.open
    const event: AgendaEvent = {
      uid: signupIdOf(card.slotId, hostId),
      sequence: agenda.sequences.get(card.slotId) ?? 0,
      when: whenOf(card),
      title: own.state === 'standby' ? words.standby(title) : title,
      // Who left is told nothing more of the slot.
      text: isGone
        ? ''
        : [...(others === '' || !card.open ? [] : [words.with(others)]), ...linesOf(card, agenda)].join('\n'),
      status,
    }
    return [event]
  })
  const gone = agenda.gone.filter((signup) => signup.hostId === hostId)
  return [...events, ...gone.map((signup) => goneEvent(signup.id, signup.slotId, agenda))]
}

/** A slot that is no longer on the rota: whoever had it in a calendar is told that it is off. */
const goneEvent = (uid: string, slotId: string, { sequences, language }: Agenda): AgendaEvent => ({
  uid,
  sequence: sequences.get(slotId) ?? 0,
  when: { date: partsOfSlotId(slotId).plannedDate },
  title: calendarExportWords[language].slot,
  text: '',
  status: 'cancelled',
})

function readAll(db: ReadDb, span: DaySpan, language: Language, now: number): Agenda {
  const { cards, gone, goneSlotIds } = readAgenda(db, span, localDateOf(now))
  const slotIds = [...cards.map(({ slotId }) => slotId), ...goneSlotIds]
  return { cards, gone, goneSlotIds, sequences: sequencesOf(db, slotIds), language, now }
}

/** The calendar of the place, or of one host, as an iCalendar file. Refuses a host that is not in the list. */
export const exportCalendar: Handlers<typeof rotaContract>['exportCalendar'] = async (
  { db, now: clock },
  { hostId, from, to, language },
) => {
  const now = clock()
  const host = hostId === null ? null : findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId: hostId ?? '' })
  const place = getPlace(db)
  const agenda = readAll(db, { from, to }, language, now)
  const events = host === null ? placeEvents(agenda) : hostEvents(agenda, host.id)
  const address = `${place.postcode} ${place.municipality}`.trim()
  const calendar = {
    name: host === null ? place.name : `${place.name} – ${host.displayName}`,
    location: [place.name, place.addressLine, address].filter(Boolean).join(', '),
    language,
    events,
  }
  const { file } = calendarExportWords[language]
  const name = (host?.displayName ?? place.name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return ok(await calendarFile(calendar, now, [file, name].filter(Boolean).join('-').toLowerCase()))
}
