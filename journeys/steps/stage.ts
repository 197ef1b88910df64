import { openCase } from '@fresh-eyes/content/words'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openQuickBrowser, visit, type Visit } from '../browser.ts'
import { serveApp, type ServedApp } from '../serve-app.ts'

export interface Going extends BrowserContextOptions {
  /** The day on which the person is there, in British time. Without it, today. */
  on?: string
}

/** One person with a device of their own, at a page of the app. */
export interface Someone extends Visit {
  /** What this person typed or answered. No request may carry it while scripts run. */
  typed: string[]
  /** Troubles that this story is about, and that are none for the others. */
  expected: RegExp[]
  goTo: (path: string) => Promise<void>
  /** Lives on until another day. */
  liveUntil: (day: string) => Promise<void>
}

export interface Stage {
  /** Like "http://127.0.0.1:41873", with no slash at the end. */
  address: () => string
  browser: () => Browser
  app: () => ServedApp
  /**
   * Someone comes to a page. What a person may always count on is looked at when the story ends. The offline worker is kept
   * out unless the story asks for it (`serviceWorkers: 'allow'`): it fetches the whole site for every device, and the whole
   * roads and the stories of offline use have it.
   */
  someone: (path: string, going?: Going) => Promise<Someone>
}

/**
 * The app and a browser, for one file of stories. After every story it looks at everyone who was in it: nothing was
 * asked of another host, nothing went wrong, no cookie was set, nothing they typed left the page, and the server said
 * nothing. Their devices are then thrown away.
 */
export function setStage(): Stage {
  let app: ServedApp
  let browser: Browser
  const everyone: { person: Someone; hasScripts: boolean }[] = []

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([serveApp(), openQuickBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  afterEach(async () => {
    const here = everyone.splice(0)
    await Promise.all(here.map(({ person }) => person.close()))
    for (const { person, hasScripts } of here) {
      expect(wrongWith(person, hasScripts)).toEqual(nothingWrong)
    }
    expect(app.printed()).toBe('')
  })

  return {
    address: () => app.address,
    browser: () => browser,
    app: () => app,
    async someone(path, { on, ...options } = {}) {
      const came = await visit(browser, app.address + path, { serviceWorkers: 'block', ...options }, (page) =>
        setDay(page, on),
      )
      const person: Someone = {
        ...came,
        typed: [],
        expected: [],
        goTo: async (path) => {
          // As whoever looks at the page does, they leave when what they typed is saved.
          await came.page.getByText(openCase.saving.onItsWay).waitFor({ state: 'detached' })
          await came.page.goto(app.address + path)
        },
        liveUntil: (day) => setDay(came.page, day),
      }
      everyone.push({ person, hasScripts: options.javaScriptEnabled !== false })
      return person
    },
  }
}

const nothingWrong = { elsewhere: [], troubles: [], cookies: [], told: [] }

function wrongWith({ elsewhere, troubles, cookies, expected, ...person }: Someone, hasScripts: boolean) {
  return {
    elsewhere,
    cookies,
    troubles: troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble))),
    told: hasScripts ? toldBy(person) : [],
  }
}

/** What someone typed and a request carried: in its address, its body or its headers. */
function toldBy({ asked, typed }: Pick<Someone, 'asked' | 'typed'>): { words: string; to: string }[] {
  const words = [...new Set(typed.map((text) => text.trim().toLowerCase()))].filter((text) => text.length > 4)
  return asked.flatMap((request) => {
    const url = decoded(request.url())
    const carried = [url, decoded(request.postData() ?? ''), JSON.stringify(request.headers())]
      .join('\n')
      .toLowerCase()
    return words.filter((text) => carried.includes(text)).map((text) => ({ words: text, to: url }))
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

async function setDay(page: Page, day: string | undefined): Promise<void> {
  // Late in the morning, when it is the same day everywhere in Europe.
  if (day) await page.clock.setFixedTime(new Date(`${day}T11:00:00Z`))
}
