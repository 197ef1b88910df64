// The package brings no types. These are of the part that the made-up sign-in uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope: (scope: string) => void
    save: () => Promise<string>
  }
  interface Context {
    type: string
    body: string
    oidc: { client: { clientId: string }; session: { accountId: string }; params?: Record<string, string> }
  }
  export class Provider {
    constructor(issuer: string, configuration: object)
    proxy: boolean
    Grant: new (of: { clientId: string; accountId: string }) => Grant
    callback: () => RequestListener
    interactionDetails: (request: IncomingMessage, response: ServerResponse) => Promise<{ uid: string }>
    interactionFinished: (
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      how: { mergeWithLastSubmission: boolean },
    ) => Promise<void>
    on: (event: string, heard: (...what: unknown[]) => void) => void
  }
  export type { Context, Grant }
}
