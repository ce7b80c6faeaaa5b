import { enableCompileCache } from 'node:module'

/**
 * The core's first lines. What V8 compiled is kept in the profile's own folder (the first argument), so that a
 * start reads it instead of compiling a megabyte again; the cache must be on before the rest is loaded.
 */
const [, , cacheFolder] = process.argv
if (cacheFolder !== undefined) enableCompileCache(cacheFolder)
await import('./core-process.ts')
