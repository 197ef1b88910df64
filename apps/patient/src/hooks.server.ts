import type { Handle } from '@sveltejs/kit/hooks'

// What a page may do is said in its Content-Security-Policy (vite.config.ts). These are the rest. There is no access
// log here, and none must be added: what someone asks or answers is nobody's business.
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  if (event.request.method === 'POST') response.headers.set('cache-control', 'no-store')
  return response
}
