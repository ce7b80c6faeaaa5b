/** A picked file of 20 MB and what travels with it fit; more than that is not a call of our pages. */
export const maximumCallBytes = 32 * 1024 * 1024
const maximumDepth = 24

/** `rota.signUp`: a feature, a dot, a name. */
export function isCallName(name: unknown): name is string {
  return (
    typeof name === 'string' && name.length <= 80 && /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(name)
  )
}

/**
 * Whether a call's input is small and shallow enough to be passed on: 2 bytes a character, 8 for any other
 * value, the length of byte arrays. Stops counting as soon as the limit is passed.
 */
export function fitsInCall(input: unknown, maximumBytes: number = maximumCallBytes): boolean {
  let left = maximumBytes
  const seen = new Set<object>()
  const fits = (value: unknown, depth: number): boolean => {
    left -= typeof value === 'string' ? 2 * value.length : 8
    if (left < 0 || depth > maximumDepth) return false
    if (typeof value !== 'object' || value === null || seen.has(value)) return true
    seen.add(value)
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return (left -= value.byteLength) >= 0
    if (value instanceof Map || value instanceof Set) return false
    return Object.entries(value).every(
      ([key, part]) => (left -= 2 * key.length) >= 0 && fits(part, depth + 1),
    )
  }
  return fits(input, 0)
}
