import type { Handle } from '@sveltejs/kit/hooks'

// Answers that came without JavaScript must not stay in any cache on the way. The headers of every page are set by the
// server (tools/app-server.ts), which keeps no log of what anyone asks.
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  if (event.request.method === 'POST') response.headers.set('cache-control', 'no-store')
  return response
}
