import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Failure } from '#server/kernel/result.ts'

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure | null }

/** Posts to one of our resource routes. A failure of null: the person changed their mind, nothing to say. */
export async function post<T>(path: string, fields: Readonly<Record<string, string>>): Promise<Answered<T>> {
  const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) }).catch(() => null)
  const isJson = response?.headers.get('content-type')?.includes('json')
  if (!response || !isJson) return { ok: false, failure: { code: 'passkey-unreachable' } }
  const answer: unknown = await response.json()
  if (response.ok) return { ok: true, value: answer as T } // our own route
  return { ok: false, failure: (answer as { failure: Failure }).failure }
}

/** Asks the device to sign our challenge; answers what it said as JSON. */
export async function askPasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
  fromAutofill = false,
): Promise<Answered<string>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return answered(() => startAuthentication({ optionsJSON: options, useBrowserAutofill: fromAutofill }))
}

/** Asks the device to make a key. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<Answered<string>> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return answered(() => startRegistration({ optionsJSON: options }))
}

async function answered(ask: () => Promise<unknown>): Promise<Answered<string>> {
  try {
    return { ok: true, value: JSON.stringify(await ask()) }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotAllowedError' || name === 'AbortError') return { ok: false, failure: null }
    if (name === 'InvalidStateError') return { ok: false, failure: { code: 'passkey-known' } }
    return { ok: false, failure: { code: 'passkey-unsupported' } }
  }
}

/** Whether this browser offers passkeys among the suggestions of a field ("conditional mediation"). */
export async function offersPasskeysInFields(): Promise<boolean> {
  if (!knowsPasskeys()) return false
  const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser')
  return browserSupportsWebAuthnAutofill()
}

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function'
}
