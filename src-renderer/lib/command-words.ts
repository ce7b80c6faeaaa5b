import type { TFunction } from 'i18next'
import i18next from 'i18next'

import type { history } from '#renderer/i18n/history.fr.ts'

type Acts = typeof history.acts
/** Every command that a history can hold: the texts have one for each, or do not compile. */
type LoggedCommand = { [F in keyof Acts & string]: `${F}.${keyof Acts[F] & string}` }[keyof Acts & string]

/** The log of a newer version may hold commands that this one has no words for. */
const isLogged = (command: string): command is LoggedCommand => i18next.exists(`history.acts.${command}`)

/** What a logged command did, in words: `Inscription`. */
export const commandText = (t: TFunction, command: string): string =>
  isLogged(command) ? t(`history.acts.${command}`) : command

/** `Inscription`, `Annulation : Inscription`. */
export const undoingText = (
  t: TFunction,
  act: { readonly command: string; readonly undoes: { readonly command: string } | null },
): string =>
  act.undoes === null
    ? commandText(t, act.command)
    : t('history.undoOf', { act: commandText(t, act.undoes.command) })
