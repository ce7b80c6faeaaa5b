/** One measured figure beside its reference, both taken in the same run on the same machine. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it is measured against, in the same unit; null when the target is an absolute time. */
  readonly reference: number | null
  /** value / reference for times and sizes, reference time / value time for rates: as the target says. */
  readonly ratio: number | null
  readonly note: string
}

const rounded = (value: number): number => Number(value.toPrecision(4))

export function figure(
  name: string,
  value: number,
  unit: string,
  says: { readonly reference?: number; readonly ratio?: number; readonly note: string },
): Figure {
  const reference = says.reference === undefined ? null : rounded(says.reference)
  return {
    name,
    value: rounded(value),
    unit,
    reference,
    ratio: says.ratio === undefined ? null : rounded(says.ratio),
    note: says.note,
  }
}

/** The value that `share` of the values do not pass: `percentile(times, 0.95)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
