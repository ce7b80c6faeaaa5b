import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'

import { giveName, goTo, useFirstRun } from './first-run-store.ts'
import { StepFrame } from './step-frame.tsx'

const maximumName = 80

/** What is the place called? */
export function NameStep() {
  const { t } = useTranslation()
  const name = useFirstRun((state) => state.name)
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = name.trim() === ''
  const next = () => {
    setIsAsked(true)
    if (!isMissing && tooLongBy(name, maximumName) === 0) goTo('language')
  }
  return (
    <StepFrame title={t('firstRun.nameTitle')} onNext={next}>
      <TextField
        label={t('firstRun.nameLabel')}
        hint={t('firstRun.nameHint')}
        value={name}
        maximumLength={maximumName}
        autoFocus
        error={isAsked && isMissing ? t('firstRun.nameMissing') : null}
        onChange={giveName}
        onEnter={next}
      />
    </StepFrame>
  )
}
