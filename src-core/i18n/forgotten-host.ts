import type { Trilingual } from '#shared/kernel/shapes.ts'

/** What a host is called whose name was taken away: the rota keeps who was there, not who it was. */
export const forgottenHost: Trilingual = {
  fr: 'Ancien·ne accueillant·e',
  nl: 'Voormalige onthaler',
  en: 'Former host',
}
