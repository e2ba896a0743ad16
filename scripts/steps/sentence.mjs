import { endWhenAbandoned } from './abandoned.mjs'

/** A reason to stop, said to the person who runs the script: one sentence, what is wrong and what to do. */
export class Sentence extends Error {}

const byCode = {
  ENOSPC: 'The disk is full: free some space, then start again.',
  EDQUOT: 'The disk quota is used up: free some space, then start again.',
  EROFS: 'The file system is read-only: use a checkout in a folder that can be written.',
}

/**
 * @param {unknown} error
 * @returns {string | null} the sentence, or null for a bug
 */
export function sentenceOf(error) {
  if (error instanceof Sentence) return error.message
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    const where = 'path' in error && error.path ? ` for ${error.path}` : ''
    return `No permission${where}: run as the owner of this folder, or take a checkout of your own.`
  }
  return byCode[error.code] ?? null
}

/** The same sentences for what a tool printed before it failed. */
export function sentenceInOutput(output) {
  if (/ENOSPC|no space left on device/i.test(output)) return byCode.ENOSPC
  if (/EDQUOT|quota exceeded/i.test(output)) return byCode.EDQUOT
  if (/EROFS|read-only file system/i.test(output)) return byCode.EROFS
  return null
}

/** Runs a script's main function (ended with the npm that called it); a failure ends the process with 1 and its sentence (a bug: with its stack). */
export async function runMain(main) {
  endWhenAbandoned()
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) console.error(error)
    else console.error(`✗ ${sentence}`)
    process.exitCode = 1
  }
}
