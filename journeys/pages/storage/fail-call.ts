/**
 * How a call of the browser's storage fails.
 * - `throws`: at once, as when the connection is gone
 * - `aborts`: the call seems to go well, and the transaction comes to nothing
 */
export type Fault = 'throws' | 'aborts'

/**
 * Makes the k-th call of the browser's storage fail (counting from 1), and returns how many calls there were.
 * With k = 0 nothing fails and calls are counted. The browser's own objects are wrapped; nothing of ours is.
 */
export async function failCall(
  k: number,
  fault: Fault,
  work: () => Promise<unknown>,
): Promise<{ calls: number; result: unknown }> {
  let calls = 0
  const undo = doors().map(([prototype, name]) =>
    wrap(prototype, name, function (this: unknown, real, args) {
      if (++calls !== k) return real.apply(this, args)
      if (fault === 'throws' || !(this instanceof IDBObjectStore)) {
        throw new DOMException('The disk failed, for a test.', 'UnknownError')
      }
      const request = real.apply(this, args)
      this.transaction.abort()
      return request
    }),
  )
  try {
    return { result: await work(), calls }
  } finally {
    for (const one of undo) one()
  }
}

type Method = (this: unknown, ...args: unknown[]) => unknown

function doors(): [object, string][] {
  const stores = [
    'get',
    'getKey',
    'getAll',
    'getAllKeys',
    'count',
    'add',
    'put',
    'delete',
    'clear',
    'openCursor',
  ]
  return [
    [IDBFactory.prototype, 'open'],
    [IDBDatabase.prototype, 'transaction'],
    ...stores.map((name): [object, string] => [IDBObjectStore.prototype, name]),
  ]
}

function wrap(
  prototype: object,
  name: string,
  instead: (this: unknown, real: Method, args: unknown[]) => unknown,
): () => void {
  const methods = prototype as Record<string, Method>
  const real = methods[name] as Method
  methods[name] = function (this: unknown, ...args) {
    return instead.call(this, real, args)
  }
  return () => {
    methods[name] = real
  }
}
