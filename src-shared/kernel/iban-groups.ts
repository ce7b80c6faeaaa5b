/** An account number in groups of four, as it stands on a card: `BE68539007547034` → `BE68 5390 0754 7034`. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')
