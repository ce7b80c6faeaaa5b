import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { screen, type BrowserWindow, type Rectangle } from 'electron'

export interface Placement {
  readonly bounds: Partial<Rectangle>
  readonly isMaximized: boolean
}

const fileIn = (dataDir: string): string => join(dataDir, 'window.json')

/** Where the window was last time; nothing when it never was, or when that display is no longer there. */
export function readPlacement(dataDir: string): Placement {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Placement
    const { x = 0, y = 0, width = 0, height = 0 } = bounds
    const area = screen.getDisplayMatching({ x, y, width, height }).workArea
    const isVisible = x < area.x + area.width - 100 && x + width > area.x + 100 && y >= area.y - 10
    return {
      bounds: isVisible && width >= 360 && height >= 480 ? bounds : {},
      isMaximized: isMaximized === true,
    }
  } catch {
    return { bounds: {}, isMaximized: false }
  }
}

export function rememberPlacement(dataDir: string, window: BrowserWindow): void {
  const placement: Placement = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(fileIn(dataDir), JSON.stringify(placement))
  } catch {
    // A read-only folder: the window opens in its usual place next time.
  }
}
