import type { ComponentType } from 'react'
import { create } from 'zustand'

/** Something the palette can offer: a person, a slot, an act. */
export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** What it is, softly, after the label: "permanence", "réglage". */
  readonly note?: string | undefined
  readonly icon?: ComponentType<{ readonly size?: number }> | undefined
  readonly onAction: () => void
}

/** Finds what matches the typed words; called with an empty text when the palette opens. */
export type PaletteFind = (text: string) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>

export interface PaletteSource {
  readonly id: string
  /** The heading above its items, said when they are shown: the language may have changed. */
  readonly title: () => string
  readonly find: PaletteFind
}

const sources = new Map<string, PaletteSource>()

/** Adds a source to the palette, or replaces the one of the same id. Answers the way to take it out. */
export function addPaletteSource(source: PaletteSource): () => void {
  sources.set(source.id, source)
  return () => {
    if (sources.get(source.id) === source) sources.delete(source.id)
  }
}

/** Every source, in the order they came. */
export const paletteSources = (): readonly PaletteSource[] => [...sources.values()]

interface PaletteState {
  readonly isOpen: boolean
}

export const usePalette = create<PaletteState>(() => ({ isOpen: false }))

/** Opens the palette: Ctrl K, and the "Chercher" buttons. */
export const openPalette = (): void => usePalette.setState({ isOpen: true })
export const closePalette = (): void => usePalette.setState({ isOpen: false })
