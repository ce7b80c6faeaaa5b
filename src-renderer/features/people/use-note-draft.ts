import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'

import type { NoteState } from './notes-facts.ts'
import { publishSentence } from './notes-sentences.ts'

interface Texts {
  readonly textFr: string
  readonly textNl: string
}

/** How long after the last key the draft is kept by itself: the vault may close before anybody presses a button. */
const keptAfterMs = 15_000

const backToDocuments = () => navigate(addressOf('hosts', ['notes']))

/** What the editor starts with: the draft, else the version in force. */
const textsOf = ({ draft, current }: NoteState): Texts => ({
  textFr: draft?.textFr ?? current?.textFr ?? '',
  textNl: draft?.textNl ?? current?.textNl ?? '',
})

/** The texts being written, kept by a button, on leaving a field and after a pause; published, or dropped. */
export function useNoteDraft(note: NoteState, version: number) {
  const { t } = useTranslation()
  const [texts, setTexts] = useState<Texts>(() => textsOf(note))
  const [problem, setProblem] = useState<string | null>(null)
  const [kept, setKept] = useState<Texts>(() => textsOf(note))
  const isKept = kept.textFr === texts.textFr && kept.textNl === texts.textNl
  const isWritten = texts.textFr.trim() !== '' && texts.textNl.trim() !== ''
  const keep = async (): Promise<boolean> => {
    const result = await api.people.draftNote(texts)
    if (result.ok) setKept(texts)
    return result.ok
  }
  const keepIfChanged = () => {
    if (!isKept && isWritten) void keep()
  }
  useAfterPause(texts, keepIfChanged)
  const publish = async () => {
    if (!(await keep())) return
    const result = await api.people.publishNote({})
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : publishSentence(t, refusal))
    if (!result.ok) return
    showNotice({ text: t('noteEdit.published', { version: `${version}` }) })
    backToDocuments()
  }
  const discard = async () => {
    const result = await api.people.discardDraft({})
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : publishSentence(t, refusal))
    if (!result.ok) return
    showNotice({ text: t('noteEdit.discarded') })
    backToDocuments()
  }
  const type = (part: Partial<Texts>) => {
    setProblem(null)
    setTexts((before) => ({ ...before, ...part }))
  }
  return { texts, type, isKept, isWritten, keep, keepIfChanged, publish, discard, problem }
}

/** Calls the latest `act` once the texts have not changed for a while. */
function useAfterPause(texts: Texts, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const { textFr, textNl } = texts
  useEffect(() => {
    if (textFr === '' && textNl === '') return
    const timer = setTimeout(() => latest.current(), keptAfterMs)
    return () => clearTimeout(timer)
  }, [textFr, textNl])
}
