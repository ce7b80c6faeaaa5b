import { errors } from './errors.nl.ts'
import { firstRun } from './first-run.nl.ts'
import { frame } from './frame.nl.ts'
import { settings } from './settings.nl.ts'
import type { Texts } from './texts.ts'
import { ui } from './ui.nl.ts'

/** Dutch: the keys of fr.ts, where it is told how a feature adds its own. */
export const nl: Texts = { frame, ui, errors, firstRun, settings }
