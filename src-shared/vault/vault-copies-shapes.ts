import { z } from 'zod'

/**
 * What became of the older copies of the vault, after an act on who opens it: whoever was taken out would get back in
 * through one. `renewed`: a fresh copy stands in their place; `outsideAway`: here too, and those of the outside folder
 * go at the next backup that finds it; `kept`: no fresh copy could be made, and the older ones are still there.
 */
export const zOldCopies = z.enum(['renewed', 'outsideAway', 'kept'])
