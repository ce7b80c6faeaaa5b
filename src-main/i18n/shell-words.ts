/** What the shell itself says: its menu and its few dialogs. The pages have their own words. */
export interface ShellWords {
  readonly openLink: { readonly question: string; readonly open: string; readonly cancel: string }
  readonly pageGone: { readonly message: string; readonly detail: string; readonly ok: string }
  /** The kind of file that the window offers. */
  readonly chooseBackup: { readonly kind: string }
  readonly menu: {
    readonly file: string
    readonly print: string
    readonly quit: string
    readonly edit: string
    readonly undo: string
    readonly redo: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly view: string
    readonly reload: string
    readonly larger: string
    readonly smaller: string
    readonly usualSize: string
    readonly fullScreen: string
  }
}
