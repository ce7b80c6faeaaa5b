// What a spreadsheet takes for the start of a formula, the full-width forms too (OWASP, CSV injection).
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const guardedStart = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Puts an apostrophe before a text that a spreadsheet would run: `=1+1` → `'=1+1`. */
export const withGuard = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

/** Takes that apostrophe off again, so that an exported list reads back as it was. */
export const withoutGuard = (text: string): string => (guardedStart.test(text) ? text.slice(1) : text)
