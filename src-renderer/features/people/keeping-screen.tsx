import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'

import { usePurges, useRetention } from './keeping-facts.ts'
import { KeepingRulesCard } from './keeping-rules-card.tsx'
import { PeopleFrame } from './people-frame.tsx'
import { PurgeCard } from './purge-card.tsx'
import { PurgesCard } from './purges-card.tsx'

import styles from './people.module.css'

/** `/hosts/keeping`: how long each kind is kept, what is past its time, what was erased. */
export function KeepingScreen() {
  const { t } = useTranslation()
  return (
    <PeopleFrame title={t('keeping.title')} sub={t('keeping.sub')}>
      <Keeping />
    </PeopleFrame>
  )
}

function Keeping() {
  const { t } = useTranslation()
  const rules = useRetention()
  const purges = usePurges()
  const marks = usePainted('keeping', rules !== undefined && purges !== undefined)
  return (
    <div className={styles.screen} {...marks}>
      <a className={styles.back} href={addressOf('hosts', ['people'])}>
        <ArrowLeft size={20} />
        {t('keeping.back')}
      </a>
      {rules !== undefined && <KeepingRulesCard rules={rules} />}
      <PurgeCard />
      {purges !== undefined && <PurgesCard purges={purges} />}
    </div>
  )
}
