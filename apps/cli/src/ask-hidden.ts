const ctrlC = '\u0003'
const ctrlD = '\u0004'

/** Asks on the terminal and shows nothing of what is typed. Undefined when the person stops with Ctrl-C or Ctrl-D. */
export function askHidden(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  return new Promise((done) => {
    let typed = ''
    const end = (answer: string | undefined) => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      done(answer)
    }
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(typed)
        if (key === ctrlC || key === ctrlD) return end(undefined)
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('')
        else typed += key
      }
    }
    stdin.on('data', take)
    stdin.resume()
  })
}
