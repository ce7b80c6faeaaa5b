import { createReadStream, type Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { finderOf, pieceBytes } from '#db/proof.ts'

export interface FileSearch {
  readonly files: number
  readonly bytes: number
  readonly unread: number
  /** The names of the files in which something was found. */
  readonly found: readonly string[]
}

/** Looks for the pieces in every byte of every file of a folder, whatever the file is. */
export async function searchFolder(folder: string, pieces: readonly Uint8Array[]): Promise<FileSearch> {
  const find = finderOf(pieces)
  const outcome = { files: 0, bytes: 0, unread: 0, found: [] as string[] }
  for (const { parentPath, name } of await filesIn(folder)) {
    const found = new Set<number>()
    try {
      outcome.bytes += await searchFile(join(parentPath, name), (bytes) => find(bytes, found))
      outcome.files += 1
    } catch {
      // Gone meanwhile, or held by another program: said, since it was not looked at.
      outcome.unread += 1
    }
    if (found.size > 0) outcome.found.push(name)
  }
  return outcome
}

async function filesIn(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile())
}

/** Reads a file in pieces that overlap, so that nothing falls between two. Answers how many bytes. */
async function searchFile(path: string, look: (bytes: Uint8Array) => void): Promise<number> {
  let tail: Buffer = Buffer.alloc(0)
  let bytes = 0
  for await (const read of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const chunk = read as Buffer
    bytes += chunk.length
    look(Buffer.concat([tail, chunk]))
    tail = Buffer.from(chunk.subarray(-pieceBytes))
  }
  return bytes
}
