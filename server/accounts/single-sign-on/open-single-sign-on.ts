import { createIdentityProvider } from './identity-provider.ts'
import { createSingleSignOn, noSingleSignOn, type SingleSignOn, type SingleSignOnDeps } from './single-sign-on.ts'
import type { SingleSignOnSettings } from './single-sign-on-settings.ts'

/** Single sign-on with the provider that is set, or as if there were no such thing. */
export function openSingleSignOn(
  deps: Omit<SingleSignOnDeps, 'provider' | 'settings'> & {
    readonly settings: SingleSignOnSettings | null
    readonly reportError: (error: unknown) => void
  },
): SingleSignOn {
  const { settings, clock, reportError } = deps
  if (!settings) return noSingleSignOn
  return createSingleSignOn({ ...deps, settings, provider: createIdentityProvider({ settings, clock, reportError }) })
}
