import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useBytes } from '#renderer/lib/use-bytes.ts'
import { Banner } from '#renderer/ui/banner.tsx'

import { countWords, type Purge } from './keeping-facts.ts'

import styles from './keeping.module.css'

const tones = { pending: 'attention', proven: 'good', found: 'problem', finished: 'attention' } as const

/** What was erased, and how it is known that it is gone. */
export function PurgeProof({ purge }: { readonly purge: Purge }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { proof, counts, reduced, files } = purge
  const erased = [
    ...(counts.length > 0 ? [countWords(t, formatting, counts)] : []),
    ...(reduced > 0 ? [t('keeping.reduced', { count: reduced })] : []),
    ...(files > 0 ? [t('keeping.files', { count: files })] : []),
  ]
  const where = [...(proof.found > 0 ? [t('keeping.proof.foundInVault')] : []), ...proof.foundInFiles]
  const texts = {
    pending: t('keeping.proof.pending'),
    proven: t('keeping.proof.proven', { count: proof.searched }),
    found: t('keeping.proof.found', { where: formatting.list(where) }),
    finished: finishedWords(t, proof),
  }
  return (
    <div className={styles.proof}>
      <p>{erased.join(' · ')}</p>
      <Banner tone={tones[proof.state]}>{texts[proof.state]}</Banner>
      {proof.at !== null && <ProofDetails proof={proof} />}
    </div>
  )
}

/** Done, but not searched as a proof asks: when there was nothing left to search, or too much. */
function finishedWords(t: TFunction, { searched, left }: Purge['proof']): string {
  if (left > 0) return t('keeping.proof.finishedPart', { count: left })
  return t(searched > 0 ? 'keeping.proof.finishedLater' : 'keeping.proof.finished')
}

function ProofDetails({ proof }: Pick<Purge, 'proof'>) {
  const { t } = useTranslation()
  const bytes = useBytes()
  const files = t('keeping.proof.fileCount', { count: proof.files })
  const lines = [
    ...(proof.searched > 0
      ? [
          t('keeping.proof.where', {
            vault: bytes(proof.vaultBytes),
            files,
            bytes: bytes(proof.fileBytes),
          }),
        ]
      : []),
    ...(proof.shared > 0 ? [t('keeping.proof.shared', { count: proof.shared })] : []),
    ...(proof.isCopyFresh ? [t('keeping.proof.copies', { count: proof.copiesRemoved })] : []),
    ...(proof.isOutsideAway ? [t('keeping.proof.outsideAway')] : []),
    ...(proof.aside > 0 ? [t('keeping.proof.aside', { count: proof.aside })] : []),
    ...(proof.others > 0 ? [t('keeping.proof.others', { count: proof.others })] : []),
    ...(proof.unread > 0 ? [t('keeping.proof.unread', { count: proof.unread })] : []),
  ]
  return (
    <ul className={styles.plain}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
