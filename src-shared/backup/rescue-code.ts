/**
 * The key of the place's data as a code that a person copies from paper: thirteen groups of five signs,
 * `0H2VK-…`. In each group four signs carry the key and the fifth checks them and their place in the code, so
 * that a slip is found in its group, while it is typed. Crockford's base 32: no I, L, O or U; case, spaces and
 * look-alikes do not matter.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const rescueGroupLength = 5
const keySignsInGroup = rescueGroupLength - 1
const keyBytes = 32
/** 256 bits are 52 signs of 5 bits; the last four bits are zeros. */
const keySigns = Math.ceil((keyBytes * 8) / 5)
export const rescueGroupCount = keySigns / keySignsInGroup

/** Doubles in the field of 32 elements (polynomial x⁵ + x² + 1). */
const double = (value: number): number => ((value << 1) ^ (value & 16 ? 0x25 : 0)) & 31

/**
 * The fifth sign: 2·a + 4·b + 8·c + 16·d + the group's place, in that field. The five weights differ from each
 * other and from 0, so one wrong sign, two exchanged ones, or a group in another's place never give the same.
 */
function checkOf(values: readonly number[], place: number): number {
  const weighted = values.map((value, index) => {
    let product = value
    for (let times = 0; times <= index; times += 1) product = double(product)
    return product
  })
  return weighted.reduce((sum, value) => sum ^ value, place)
}

/** The code to print for a key of 32 bytes. */
export function rescueCodeOf(key: Uint8Array): string {
  if (key.byteLength !== keyBytes) throw new Error(`a key has ${keyBytes} bytes`)
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const values = (bits.padEnd(keySigns * 5, '0').match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
  const groups = Array.from({ length: rescueGroupCount }, (_, place) => {
    const own = values.slice(place * keySignsInGroup, (place + 1) * keySignsInGroup)
    return [...own, checkOf(own, place)].map((value) => signs[value]).join('')
  })
  return groups.join('-')
}

/** What was typed, as the sheet writes it: `0h2vk 1…` → `['0H2VK', '1…']`; the last group may be unfinished. */
export function rescueGroupsOf(typed: string): readonly string[] {
  const plain = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s\-–—_.]/g, '')
  return plain.match(/.{1,5}/gu) ?? []
}

const valuesOf = (group: string): readonly number[] => [...group].map((sign) => signs.indexOf(sign))

function isGroupRight(group: string, place: number): boolean {
  const values = valuesOf(group)
  if (values.length !== rescueGroupLength || values.includes(-1) || place >= rescueGroupCount) return false
  return checkOf(values.slice(0, keySignsInGroup), place) === values[keySignsInGroup]
}

/** The groups (1 = the first) with a slip in them, among those that are typed in full. */
export function wrongRescueGroups(typed: string): readonly number[] {
  return rescueGroupsOf(typed).flatMap((group, place) =>
    group.length < rescueGroupLength || isGroupRight(group, place) ? [] : [place + 1],
  )
}

export type ReadRescueCode =
  | { readonly key: Uint8Array }
  /** Groups with a slip in them, 1 = the first. */
  | { readonly wrongGroups: readonly number[] }
  /** All that is there is right, and it is not all. */
  | { readonly missingGroups: number }

/** The key in a typed code, or what is wrong with it. A right code may still be that of another place. */
export function readRescueCode(typed: string): ReadRescueCode {
  const wrongGroups = wrongRescueGroups(typed)
  if (wrongGroups.length > 0) return { wrongGroups }
  const groups = rescueGroupsOf(typed)
  const whole = groups.filter((group) => group.length === rescueGroupLength)
  if (whole.length < rescueGroupCount) return { missingGroups: rescueGroupCount - whole.length }
  const bits = whole
    .flatMap((group) => valuesOf(group).slice(0, keySignsInGroup))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('')
  if (bits.slice(keyBytes * 8).includes('1')) return { wrongGroups: [rescueGroupCount] }
  return {
    key: Uint8Array.from({ length: keyBytes }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)),
  }
}
