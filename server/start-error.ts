/**
 * A reason why the product cannot start, said in one sentence to the person who starts it: what is wrong and what to do.
 * Printed without a stack trace; everything else that is thrown while starting is a bug.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const sentences: Readonly<Record<string, (error: NodeJS.ErrnoException) => string>> = {
  EADDRINUSE: (error) =>
    `Port ${portOf(error)} is taken by another program: stop it, or start with another port, e.g. PORT=3100 npm start.`,
  ENOSPC: (error) => `The disk is full${pathOf(error)}: free some space, then start again.`,
  EDQUOT: (error) => `The disk quota is used up${pathOf(error)}: free some space, then start again.`,
  EROFS: (error) => `The file system is read-only${pathOf(error)}: set DATA_DIRECTORY to a folder that can be written.`,
  EACCES: (error) => `No permission${pathOf(error)}: start as the owner of that folder, or set DATA_DIRECTORY or PORT.`,
}

/** The one sentence for a failed start, or null when the error is a bug that deserves its stack trace. */
export function startFailureSentence(error: unknown): string | null {
  if (error instanceof StartError) return error.message
  if (!(error instanceof Error)) return null
  const code = (error as NodeJS.ErrnoException).code
  const sentence = code ? sentences[code] : undefined
  return sentence ? sentence(error) : null
}

function portOf(error: NodeJS.ErrnoException): string {
  return 'port' in error ? String(error.port) : ''
}

function pathOf(error: NodeJS.ErrnoException): string {
  return error.path ? ` (${error.path})` : ''
}
