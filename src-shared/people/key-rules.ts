/**
 * What the open list says of somebody and what the register says need not agree: the list has a mark that the rota
 * reads, the register has the keys. `markWithoutKey`: marked as having a key, none is lent. `keyWithoutMark`: the
 * reverse. Null when they agree.
 */
export type KeyDifference = 'markWithoutKey' | 'keyWithoutMark'

export function keyDifference(isMarked: boolean, keysHeld: number): KeyDifference | null {
  if (isMarked === keysHeld > 0) return null
  return isMarked ? 'markWithoutKey' : 'keyWithoutMark'
}
