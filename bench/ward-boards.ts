import { get, type ClientRequest } from 'node:http'

/** Many live boards, each with a line of its own to the service. */
export interface Boards {
  /** Waits until every board shows what stands under this reference. Gives when the last one did, by `performance.now()`. */
  allShow: (reference: string) => Promise<number>
  close: () => void
}

const atOnce = 100

/** Opens so many boards, and waits until each shows something. */
export async function openBoards(address: string, cookie: string, count: number): Promise<Boards> {
  const requests: ClientRequest[] = []
  let waiting: { reference: string; left: Set<number>; done: (at: number) => void } | undefined
  const open = (board: number): Promise<void> =>
    new Promise((opened, failed) => {
      const request = get(`${address}/desk/live`, { headers: { cookie } }, (answer) => {
        if (answer.statusCode !== 200)
          return failed(new Error(`A board was answered with ${answer.statusCode}.`))
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
          const end = text.lastIndexOf('\n\n')
          if (end < 0) return
          const whole = text.slice(0, end)
          text = text.slice(end + 2)
          opened()
          if (!waiting || !whole.includes(waiting.reference)) return
          waiting.left.delete(board)
          if (waiting.left.size === 0) waiting.done(performance.now())
        })
      })
      request.on('error', failed)
      requests.push(request)
    })
  // Some at a time: the service turns away whoever comes when five hundred wait for a page already.
  for (let first = 0; first < count; first += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - first) }, (_, board) => first + board)
    await Promise.all(some.map(open))
  }
  return {
    allShow: (reference) =>
      new Promise((done) => {
        waiting = { reference, left: new Set(Array.from({ length: count }, (_, board) => board)), done }
      }),
    close: () => {
      for (const request of requests) request.destroy()
    },
  }
}
