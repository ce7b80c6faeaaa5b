import { createContext, useContext, type ReactNode } from 'react'

const DialogNoticeContext = createContext<ReactNode>(null)

interface DialogNoticeProviderProps {
  /** Drawn once in every open dialog, above its buttons; it may draw nothing. */
  readonly notice: ReactNode
  readonly children: ReactNode
}

/**
 * Gives the dialogs what the application has to say by itself. On the page it would stand behind their veil, and a
 * button whose act was refused would seem to do nothing. Once, at the root of the page.
 */
export function DialogNoticeProvider({ notice, children }: DialogNoticeProviderProps) {
  return <DialogNoticeContext value={notice}>{children}</DialogNoticeContext>
}

export const useDialogNotice = (): ReactNode => useContext(DialogNoticeContext)
