import { useState } from 'react'

/**
 * Whether somebody has finished with a field: half of what is being typed reads as something else (`12/04/20`), so that
 * what cannot be so is said once the field is left.
 */
export function useSettled() {
  const [isIn, setIsIn] = useState(false)
  return {
    isSettled: !isIn,
    handlers: { onFocus: () => setIsIn(true), onBlur: () => setIsIn(false) },
  }
}
