import { isSEPACountry, ValidationErrorsIBAN, validateIBAN } from 'ibantools'

import { err, ok, type Result } from './result.ts'

/**
 * Why an account number is not one. `country`: no country of the single euro payments area begins so. `length`: too
 * many or too few signs for its country. `checksum`: its check digits, or its own country's, say that a sign is wrong.
 */
export type IbanProblem = 'country' | 'length' | 'checksum'

/** ISO 13616 makes check digits from 02 to 98; 00, 01 and 99 pass the division and are never given. */
const checkDigits = /^[A-Z]{2}(?:0[2-9]|[1-8]\d|9[0-8])/

/**
 * An account number as it is kept: capitals, no spaces. Spaces, points, hyphens and case are typed as people like.
 * A Belgian number is looked at twice: the division by 97 of ISO 13616, and the one inside every Belgian account
 * number (the first ten of its twelve digits, modulo 97, 97 standing for 0). Only countries of the single euro payments
 * area are taken: the place pays by SEPA transfer.
 *
 * `be68 5390 0754 7034` → `BE68539007547034`; `BE69…` → `checksum`; `BE41091811735141` → `checksum`, though the outer
 * division passes; `BE6853900754703` → `length`; `US64SVBKUS6S3300958879` → `country`.
 */
export function readIban(text: string): Result<string, IbanProblem> {
  const iban = text
    .replace(/[\s.-]/g, '')
    .toUpperCase()
    .replace(/^IBAN:?/, '')
  const { valid, errorCodes } = validateIBAN(iban)
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANProvided)) return err('country')
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry) || !isSEPACountry(iban.slice(0, 2)))
    return err('country')
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return err('length')
  return valid && checkDigits.test(iban) ? ok(iban) : err('checksum')
}
