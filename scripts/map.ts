import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { drawMap } from './map/draw-map.ts'
import { projectDir } from './project.ts'

/** Writes docs/map.md anew from what the code is today. */
writeFileSync(join(projectDir, 'docs', 'map.md'), drawMap(projectDir))
console.log('docs/map.md is drawn.')
