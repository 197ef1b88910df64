/**
 * What one tab tells the others.
 * - `saved`: there is something new to read
 * - `replaced`: another record stands here now (a restore, or its undoing)
 * - `locked`: a lock was set, and what is shown must go from every other screen
 * - `erased`: everything is gone, and must go from every screen
 */
export type News = 'saved' | 'replaced' | 'locked' | 'erased'

export interface Tabs {
  tell(news: News): void
  close(): void
}

/** Joins the tabs that show the same store. `hear` is never called with a tab's own news. */
export function joinTabs(storeName: string, hear: (news: News) => void): Tabs {
  // Old browsers have no such channel. A tab there catches up when the person comes back to it.
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const news: readonly unknown[] = ['saved', 'replaced', 'locked', 'erased'] satisfies News[]
  const channel = new BroadcastChannel(storeName)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (news.includes(data)) hear(data as News)
  })
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() }
}
