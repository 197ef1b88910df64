/** Closes the lock: what is shown goes at once, and with the page goes the key. */
export function lockNow(): void {
  document.documentElement.hidden = true
  location.reload()
}
