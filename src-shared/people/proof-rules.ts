import type { ErasureProof } from './keeping-shapes.ts'

/** What a search after an erasure came to. */
interface Searched {
  readonly found: number
  readonly foundInFiles: readonly string[]
  /** Pieces that were searched, and those that were too many. */
  readonly searched: number
  readonly left: number
  /** The texts were there to be searched: false when an erasure that was cut short is ended later. */
  readonly isSearched: boolean
  readonly isCopyFresh: boolean
  readonly before: ErasureProof['state']
}

/**
 * What an erasure may call itself. Something found is said whatever else happened; without a fresh copy it is not over;
 * and `proven` is only what was searched, all of it. Worked example: a key noted by mistake, whose only words stand in
 * another row too: no piece can be searched, so that nothing is proven, and it is `finished`.
 */
export function proofStateOf(search: Searched): ErasureProof['state'] {
  if (search.found > 0 || search.foundInFiles.length > 0) return 'found'
  if (!search.isCopyFresh) return 'pending'
  if (!search.isSearched) return search.before === 'proven' ? 'proven' : 'finished'
  return search.searched > 0 && search.left === 0 ? 'proven' : 'finished'
}
