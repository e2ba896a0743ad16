/** An upload that has begun, as this tab remembers it over a reload. */
export interface RememberedUpload {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly lastModified: number
  readonly sentBytes: number
}

/** What a file is sent to, as the server's address has it. */
export interface UploadTarget {
  readonly part: 'papers' | 'evidence' | 'petitions' | 'replies' | 'cases' | 'discussions' | 'rooms'
  readonly id: string
}

const PREFIX = 'upload:'

/** In the tab's own storage: it lives as long as the tab, and leaves no name of a file on a shared machine. */
export function rememberUpload(target: UploadTarget, upload: RememberedUpload): void {
  store()?.setItem(keyOf(target), JSON.stringify(upload))
}

export function forgetUpload(target: UploadTarget): void {
  store()?.removeItem(keyOf(target))
}

export function rememberedUpload(target: UploadTarget): RememberedUpload | null {
  return parse(store()?.getItem(keyOf(target)) ?? null)
}

/** All of one kind that this tab remembers, by what they are sent to. */
export function rememberedUploads(part: UploadTarget['part']): ReadonlyMap<string, RememberedUpload> {
  const storage = store()
  const prefix = keyOf({ part, id: '' })
  const keys = storage ? Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '') : []
  return new Map(
    keys.flatMap((key) => {
      const upload = key.startsWith(prefix) ? parse(storage?.getItem(key) ?? null) : null
      return upload ? [[key.slice(prefix.length), upload] as const] : []
    }),
  )
}

/** Whether this is the file that was on its way. */
export function isSameFile(remembered: RememberedUpload, file: File): boolean {
  const { name, size, lastModified } = remembered
  return file.name === name && file.size === size && file.lastModified === lastModified
}

function keyOf({ part, id }: UploadTarget): string {
  return `${PREFIX}${part}:${id}`
}

/** null where a browser keeps nothing for this site; then a reload begins anew. */
function store(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null // asking is refused outright when storage is turned off
  }
}

function parse(text: string | null): RememberedUpload | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as RememberedUpload // written by rememberUpload
  } catch {
    return null // another version of this site wrote it
  }
}
