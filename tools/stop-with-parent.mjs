// npm passes a signal to the shell that it started, and not to what the shell started: `kill` on `npm start` would leave the
// server running with nobody to stop it. So each of our long-running programs watches whether its parent is still there.

/**
 * Calls `stop` once: on Ctrl-C, on SIGTERM, or when the program that started this one has gone.
 * @param {() => void} stop
 */
export function stopWithParent(stop) {
  const parent = process.ppid
  let stopped = false
  const once = () => {
    if (stopped) return
    stopped = true
    clearInterval(watch)
    stop()
  }
  const watch = setInterval(() => {
    if (process.ppid !== parent) once()
  }, 300)
  watch.unref()
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
}
