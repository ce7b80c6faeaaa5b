/** A number of a cell, kept as the file writes it. */
export interface CellNumber {
  readonly digits: string
}
export type CellValue = string | boolean | Date | CellNumber | null

/** `1.5E-3` → `0.0015`: the same number without an exponent, digit for digit. */
export function plainDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d{1,3})$/i.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const point = whole.length + Number(exponent)
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0')
  const place = Math.max(1, point)
  const padded = digits.padEnd(place, '0')
  const decimals = padded.slice(place)
  const plain = padded.slice(0, place).replace(/^0+(?=\d)/, '')
  return `${sign}${plain}${decimals === '' ? '' : `.${decimals}`}`
}

/** `1.692` is a number of the workbook, never 1692: a zero more says so to whoever reads the text later. */
const numberText = (digits: string): string => {
  const plain = plainDecimal(digits)
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

/** Days are `YYYY-MM-DD`, times alone (counted from day 0 of the workbook) `HH:MM`, both together ISO 8601. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(rounded.getTime())) return ''
  const iso = rounded.toISOString()
  const time = iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19)
  if (iso < '1900-01-01' || iso.startsWith('1904-01-01T')) return time
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`
}

/** The cell as a text: exact digits, ISO days and times, `true` and `false`. */
export function cellText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  if (typeof value === 'boolean') return String(value)
  return value instanceof Date ? dateText(value) : numberText(value.digits)
}
