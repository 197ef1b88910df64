interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

interface Policy {
  createScriptURL(url: string): string
}

const policies = new Map<string, Policy>()

/**
 * The address of a worker as the browser wants it. Where Trusted Types are enforced, a script's address must pass a named
 * rule; vite.config.ts lists the names. Each rule lets one address through.
 */
export function trustedWorker(name: string, address: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (trustedTypes === undefined) return address
  let policy = policies.get(name)
  if (policy === undefined) {
    policy = trustedTypes.createPolicy(name, {
      createScriptURL: (wanted) => {
        if (wanted !== address) throw new TypeError('Only this worker may be started.')
        return wanted
      },
    })
    policies.set(name, policy)
  }
  return policy.createScriptURL(address)
}
