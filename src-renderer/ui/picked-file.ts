/** What a person picked: the bytes and the name they had, never a path. */
export interface PickedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
