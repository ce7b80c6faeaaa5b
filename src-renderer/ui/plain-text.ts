/** Lower case, without accents: what is compared when somebody searches. `Élodie` → `elodie`. */
export const plainText = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
