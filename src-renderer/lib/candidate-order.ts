import { isOverridable, type Obstacle } from '#shared/rota/signup-rules.ts'

/** Why someone is chosen: to come, to take another's place, or because they were there. */
export type PickPurpose = 'signUp' | 'replace' | 'present'

interface Judged {
  readonly keyHolder: boolean
  readonly obstacles: readonly Obstacle[]
}

/**
 * What stands in the way for that purpose. Who takes a place finds it free, so a full slot is none; who was there
 * was there, whatever the rota said.
 */
export function obstaclesFor({ obstacles }: Judged, purpose: PickPurpose): readonly Obstacle[] {
  switch (purpose) {
    case 'signUp':
      return obstacles
    case 'replace':
      return obstacles.filter(({ type }) => type !== 'SlotFull')
    case 'present':
      return obstacles.filter(({ type }) => type === 'HostArchived')
  }
}

/** Nothing in the way, then what can be passed over, then the rest. */
export function easeOf(judged: Judged, purpose: PickPurpose): 0 | 1 | 2 {
  const obstacles = obstaclesFor(judged, purpose)
  if (obstacles.length === 0) return 0
  return obstacles.every(isOverridable) ? 1 : 2
}

/** Those who can first, and among them who has a key where one is missing; else the order of the names stays. */
export const byEase =
  (purpose: PickPurpose, isKeyMissing: boolean) =>
  (a: Judged, b: Judged): number =>
    easeOf(a, purpose) - easeOf(b, purpose) || (isKeyMissing ? Number(b.keyHolder) - Number(a.keyHolder) : 0)

const obstacleTypes: Readonly<Record<Obstacle['type'], true>> = {
  HostArchived: true,
  AlreadySignedUp: true,
  SlotCancelled: true,
  SlotClosed: true,
  SlotOver: true,
  SlotFull: true,
  HostAbsent: true,
  DoubleBooking: true,
  KeyHolderMissing: true,
}

/** A refusal that is an obstacle which people may pass over. */
export const isOverridableObstacle = (refusal: { readonly type: string }): refusal is Obstacle =>
  Object.hasOwn(obstacleTypes, refusal.type) && isOverridable(refusal as Obstacle)

/** Standby fills no place: these do not stand in its way. */
export const hindersStandby = ({ type }: Obstacle): boolean =>
  type !== 'SlotFull' && type !== 'DoubleBooking' && type !== 'KeyHolderMissing'
