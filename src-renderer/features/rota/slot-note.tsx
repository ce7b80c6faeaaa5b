import StickyNote from 'lucide-react/icons/sticky-note'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { seriesSentence } from './rota-refusals.ts'

import styles from './slot-dialog.module.css'

/** The note of the slot, for everyone. It is kept when the button is pressed. */
export function SlotNote({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(slot.note !== '')
  return isOpen ? (
    <NoteForm slot={slot} />
  ) : (
    <div>
      <Button variant="quiet" icon={<StickyNote size={20} />} onClick={() => setIsOpen(true)}>
        {t('slot.addNote')}
      </Button>
    </div>
  )
}

function NoteForm({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [text, setText] = useState(slot.note)
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    const result = await api.rota.noteSlot({ slotId: slot.slotId, note: text.trim() })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (result.ok) offerUndo(t('slot.done.note'), result.act)
  }
  return (
    <div className={styles.note}>
      <TextAreaField
        label={t('slot.note')}
        hint={t('slot.noteHint')}
        value={text}
        onChange={setText}
        rows={2}
        maximumLength={500}
        error={error}
      />
      {text.trim() !== slot.note && (
        <div>
          <Button onClick={() => void keep()}>{t('slot.keepNote')}</Button>
        </div>
      )}
    </div>
  )
}
