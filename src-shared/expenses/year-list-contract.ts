import { z } from 'zod'

import { vaultQuery, vaultTask } from '#shared/kernel/contract-kit.ts'
import { zFile, zLanguage, zTableFormat } from '#shared/kernel/shapes.ts'

import { zYear } from './rate-shapes.ts'
import { zYearList } from './year-list-shapes.ts'

/** The proof that a place keeps of what its volunteers were paid: a list of names for each calendar year. */
export const yearListContract = {
  getYearList: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The nominative list of a calendar year: name, each day, amount, approved or paid.',
    input: z.strictObject({ year: zYear }),
    output: zYearList,
  })),
  exportYearList: vaultTask(() => ({
    role: 'treasurer',
    does: 'The nominative list of a year as a table for the accountant, one row an entry.',
    input: z.strictObject({ year: zYear, format: zTableFormat, language: zLanguage }),
    output: zFile,
  })),
}
