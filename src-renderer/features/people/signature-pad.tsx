import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { drawingOf, padHeight, type PadPoint, padWidth, type Stroke } from '#shared/people/signature-rules.ts'

import styles from './notes.module.css'

interface SignaturePadProps {
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
}

/**
 * A pad to sign on with the mouse, a pen or a finger. What is drawn is kept as lines, not as a picture. It is not for
 * the keyboard: who cannot draw signs on paper, which stands beside it.
 */
export function SignaturePad({ strokes, onChange }: SignaturePadProps) {
  const { t } = useTranslation()
  const isDrawing = useRef(false)
  const start = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    isDrawing.current = true
    onChange([...strokes, pointsOf(event)])
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!isDrawing.current) return
    onChange([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), ...pointsOf(event)]])
  }
  const end = () => {
    isDrawing.current = false
  }
  const drawing = drawingOf(strokes)
  return (
    <div className={styles.padFrame}>
      <svg
        className={styles.pad}
        viewBox={`0 0 ${padWidth} ${padHeight}`}
        role="img"
        aria-label={`${t('notes.sign.pad')} : ${t(drawing === '' ? 'notes.sign.padEmpty' : 'notes.sign.padDrawn')}`}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="40" y1="160" x2="560" y2="160" />
        {drawing !== '' && <path d={drawing} />}
      </svg>
      <div className={styles.padFoot}>
        <span className={styles.soft}>
          {t('notes.sign.padEmpty')} {t('notes.sign.cannotDraw')}
        </span>
        <Button icon={<RotateCcw size={20} />} disabled={drawing === ''} onClick={() => onChange([])}>
          {t('notes.sign.again')}
        </Button>
      </div>
    </div>
  )
}

/** Where the hand was since the last time, in the units of the pad: a quick pen moves several times a frame. */
function pointsOf(event: PointerEvent<SVGSVGElement>): readonly PadPoint[] {
  const toPad = event.currentTarget.getScreenCTM()?.inverse()
  const { nativeEvent } = event
  const coalesced = nativeEvent.getCoalescedEvents()
  const moves = coalesced.length > 0 ? coalesced : [nativeEvent]
  return moves.map(({ clientX, clientY }) => {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toPad)
    return { x, y }
  })
}
