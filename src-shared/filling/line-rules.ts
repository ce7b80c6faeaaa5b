import { addDays } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canSignUp, type Commitment, type Obstacle } from '#shared/rota/signup-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import { signupIdOf, type SignupState } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { FillLine } from './proposal.ts'
import type { RotaFacts } from './rota-facts.ts'

export type LineObstacle = Obstacle['type'] | 'SlotUnknown' | 'HostUnknown' | 'NotSignedUp'

export interface OddLine extends FillLine {
  readonly obstacle: LineObstacle
}

/** Of `movable`, the sign-ups that a proposal gave, whoever may have touched them since. */
type Facts = Pick<RotaFacts, 'cards' | 'hosts' | 'absences' | 'now' | 'movable'>

/**
 * The lines that do not fit the rota as it is now, each with what stands in its way; empty when all do. They are judged
 * together, removals first: a place that one line leaves is free for the next, exactly as if each were done by hand.
 */
export function oddLines(facts: Facts, lines: readonly FillLine[]): OddLine[] {
  const board = boardOf(facts)
  const odd: OddLine[] = []
  const order = [...lines.filter(({ act }) => act === 'remove'), ...lines.filter(({ act }) => act === 'add')]
  for (const line of order) {
    const judged = line.act === 'remove' ? canLeave(board, line) : canCome(board, line)
    if (judged.ok) board.put(line, line.act === 'remove' ? 'withdrawn' : 'signedUp')
    else odd.push({ ...line, obstacle: judged.error })
  }
  return odd
}

/** The rota while lines are tried on it, one after the other. */
interface Board extends Facts {
  readonly cardOf: (slotId: string) => SlotCard | undefined
  readonly hostOf: (hostId: string) => Facts['hosts'][number] | undefined
  readonly statesOf: (slotId: string) => ReadonlyMap<string, SignupState>
  readonly slotsOf: (hostId: string) => ReadonlySet<string>
  readonly put: (line: FillLine, state: SignupState) => void
}

function boardOf(facts: Facts): Board {
  const cards = new Map(facts.cards.map((card) => [card.slotId, card]))
  const hosts = new Map(facts.hosts.map((host) => [host.id, host]))
  const states = new Map(
    facts.cards.map(({ slotId, hosts: here }) => [
      slotId,
      new Map(here.map(({ hostId, state }) => [hostId, state])),
    ]),
  )
  const slots = new Map<string, Set<string>>()
  const note = (hostId: string, slotId: string) => {
    slots.set(hostId, (slots.get(hostId) ?? new Set()).add(slotId))
  }
  for (const [slotId, here] of states) for (const hostId of here.keys()) note(hostId, slotId)
  return {
    ...facts,
    cardOf: (slotId) => cards.get(slotId),
    hostOf: (hostId) => hosts.get(hostId),
    statesOf: (slotId) => states.get(slotId) ?? new Map(),
    slotsOf: (hostId) => slots.get(hostId) ?? new Set(),
    put: ({ slotId, hostId }, state) => {
      states.get(slotId)?.set(hostId, state)
      note(hostId, slotId)
    },
  }
}

/** Only what a proposal gave and nobody touched since: neither confirmed, nor left and taken up again, nor begun. */
function canLeave(board: Board, { slotId, hostId }: FillLine): Result<null, LineObstacle> {
  const card = board.cardOf(slotId)
  if (card === undefined) return err('SlotUnknown')
  if (card.startAt <= board.now) return err('SlotOver')
  const isAsGiven =
    board.movable.includes(signupIdOf(slotId, hostId)) && board.statesOf(slotId).get(hostId) === 'signedUp'
  return isAsGiven ? ok(null) : err('NotSignedUp')
}

function canCome(board: Board, { slotId, hostId }: FillLine): Result<null, LineObstacle> {
  const [card, host] = [board.cardOf(slotId), board.hostOf(hostId)]
  if (card === undefined) return err('SlotUnknown')
  if (host === undefined) return err('HostUnknown')
  if (card.startAt <= board.now) return err('SlotOver')
  const signups = [...board.statesOf(slotId)].map(([id, state]) => ({
    hostId: id,
    state,
    keyHolder: board.hostOf(id)?.keyHolder === true,
  }))
  const judged = canSignUp(
    {
      slot: card,
      closure: card.closure,
      host,
      signups,
      absences: board.absences.filter((absence) => absence.hostId === hostId),
      commitments: commitmentsOf(board, hostId, card),
      standby: false,
      now: board.now,
    },
    false,
  )
  return judged.ok ? ok(null) : err(judged.error.type)
}

function commitmentsOf(board: Board, hostId: string, { date }: SlotCard): Commitment[] {
  const [before, after] = [addDays(date, -1), addDays(date, 1)]
  return [...board.slotsOf(hostId)].flatMap((slotId) => {
    const card = board.cardOf(slotId)
    const state = board.statesOf(slotId).get(hostId)
    const counts = card?.open === true && state !== undefined && takesPlace(state)
    if (!counts || card.date < before || card.date > after) return []
    return [{ slotId, startAt: card.startAt, endAt: card.endAt }]
  })
}
