import type { fr } from './fr.ts'

/** The same keys as French, with any text: what the other languages must be, no key less, no key more. */
export type TextsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]> }

/** All the texts of a language. */
export type Texts = TextsLike<typeof fr>
