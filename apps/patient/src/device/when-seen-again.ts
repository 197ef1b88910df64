/** Calls back whenever the person returns to this page: news from other tabs may have passed it by while it slept. */
export function whenSeenAgain(callBack: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const seen = () => {
    if (document.visibilityState === 'visible') callBack()
  }
  document.addEventListener('visibilitychange', seen)
  globalThis.addEventListener('pageshow', seen)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    globalThis.removeEventListener('pageshow', seen)
  }
}
