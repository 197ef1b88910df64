/** Where a request led in the end, and what stood there. */
export interface Landed {
  url: URL
  status: number
  body: string
  headers: Headers
  /** Every address on the way, the last one too. */
  way: string[]
}

const patience = 20_000

/** A browser without a screen: it keeps cookies by host and follows where it is led, over real HTTP. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>()

  /** Every cookie, as "name=value". */
  get cookies(): string[] {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`)
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  get(address: string | URL): Promise<Landed> {
    return this.#go(new URL(address), {})
  }

  /** Sends a form as a browser does, saying where it came from. */
  post(address: string | URL, fields: Record<string, string> | URLSearchParams = {}): Promise<Landed> {
    const url = new URL(address)
    return this.#go(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: url.origin },
    })
  }

  async #go(url: URL, request: RequestInit, way: string[] = []): Promise<Landed> {
    way.push(url.href)
    if (way.length > 12) throw new Error(`Led in circles: ${way.join(' → ')}`)
    const headers = new Headers(request.headers)
    if (this.#cookies.size > 0) headers.set('cookie', this.cookies.join('; '))
    // A page that never ends is no page.
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(url, { ...request, headers, signal, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    const to = answer.headers.get('location')
    const body = await answer.text()
    if (to === null || answer.status >= 400)
      return { url, status: answer.status, body, headers: answer.headers, way }
    return this.#go(new URL(to, url), {}, way)
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const gone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)
    if (gone) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
