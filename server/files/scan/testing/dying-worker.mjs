// What a scan looks like that kills its thread.
export default function die() {
  setTimeout(() => {
    throw new Error('the thread dies')
  })
  return new Promise(() => undefined)
}
