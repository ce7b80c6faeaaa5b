import { cleanText } from '../kernel/clean-text.ts'
import type { LocalDate, LocalTime } from '../kernel/local-date.ts'
import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import type { DateOrder, DateReason } from './date-rules.ts'
import { parseDate } from './date-rules.ts'
import type { NumberReason, NumberStyle } from './number-rules.ts'
import { parseNumber } from './number-rules.ts'
import { foldText } from './text-rules.ts'
import type { TimeReason, YesNoReason } from './value-rules.ts'
import { parseTime, parseYesNo } from './value-rules.ts'

interface FieldBase {
  /** Without a value, the whole row is bad. */
  readonly required?: boolean
  /** What the column may be called, in French, Dutch and English; accents and capitals do not matter. */
  readonly synonyms: readonly string[]
  /** Titles that may mean it when no column has a better one: `nom` is a whole name, or the family name beside `prénom`. */
  readonly perhaps?: readonly string[]
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly maxLength: number
}
export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly integer?: boolean
  readonly min?: number
  readonly max?: number
}
export interface DateField extends FieldBase {
  readonly kind: 'date'
}
export interface TimeField extends FieldBase {
  readonly kind: 'time'
}
export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo'
}
/** A closed list: each code with the words that mean it. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly choices: Readonly<Record<string, readonly string[]>>
}

/** One thing an import wants to know of each row: `{kind: 'date', required: true, synonyms: ['date', 'jour', 'dag']}`. */
export type FieldSpec = TextField | NumberField | DateField | TimeField | YesNoField | ChoiceField
export type FieldSpecs = Readonly<Record<string, FieldSpec>>

type FieldValue<F extends FieldSpec> = F extends NumberField
  ? number
  : F extends YesNoField
    ? boolean
    : F extends DateField
      ? LocalDate
      : F extends TimeField
        ? LocalTime
        : F extends ChoiceField
          ? keyof F['choices'] & string
          : string

/** A row once read: required fields have a value, the others may be null. */
export type FieldValues<S extends FieldSpecs> = {
  readonly [K in keyof S]: S[K] extends { readonly required: true }
    ? FieldValue<S[K]>
    : FieldValue<S[K]> | null
}

export type FieldReason =
  | 'Missing'
  | 'TooLong'
  | 'NotAnInteger'
  | 'TooSmall'
  | 'TooLarge'
  | 'NotAChoice'
  | NumberReason
  | DateReason
  | TimeReason
  | YesNoReason

/** How the column of a field is written, found from all its values or chosen by a person. */
export interface ColumnReading {
  readonly dateOrder: DateOrder
  readonly numberStyle: NumberStyle
}

function readText(text: string, field: TextField): Result<string, FieldReason> {
  const clean = cleanText(text)
  return clean.length > field.maxLength ? err('TooLong') : ok(clean)
}

function readNumber(text: string, field: NumberField, style: NumberStyle): Result<number, FieldReason> {
  const number = parseNumber(text, style)
  if (!number.ok) return number
  if (field.integer === true && !Number.isInteger(number.value)) return err('NotAnInteger')
  if (field.min !== undefined && number.value < field.min) return err('TooSmall')
  if (field.max !== undefined && number.value > field.max) return err('TooLarge')
  return number
}

function readChoice(text: string, field: ChoiceField): Result<string, FieldReason> {
  const word = foldText(text)
  const found = Object.entries(field.choices).find(
    ([code, words]) => foldText(code) === word || words.some((synonym) => foldText(synonym) === word),
  )
  return found ? ok(found[0]) : err('NotAChoice')
}

/** Reads one cell as its field wants it; null for an empty cell of a field that is not required. */
export function readField(
  text: string,
  field: FieldSpec,
  reading: ColumnReading,
): Result<string | number | boolean | null, FieldReason> {
  if (cleanText(text) === '') return field.required === true ? err('Missing') : ok(null)
  switch (field.kind) {
    case 'text':
      return readText(text, field)
    case 'number':
      return readNumber(text, field, reading.numberStyle)
    case 'date':
      return parseDate(text, reading.dateOrder)
    case 'time':
      return parseTime(text)
    case 'yesNo':
      return parseYesNo(text)
    case 'choice':
      return readChoice(text, field)
  }
}
