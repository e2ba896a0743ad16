import { type ComponentType, lazy } from 'react'

const AGAIN_AFTER_MS = 3_000

/** Loads a part of the product that comes later; without network it is asked for again until it is there. */
export async function keepLoading<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      // Its own words say nothing that helps; the status bar tells that the line is down.
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
    }
  }
}

/**
 * A component whose code comes when it is first shown, inside `Suspense`. Where it cannot be had the page stands and
 * waits for it; `React.lazy` alone would put the error page in its place.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  let loading: Promise<{ readonly default: ComponentType<Props> }> | undefined
  const loadOnce = () => {
    loading ??= keepLoading(load)
    return loading
  }
  return Object.assign(
    lazy(async () => ({ default: (await loadOnce()).default })),
    { preload: () => void loadOnce() },
  )
}
