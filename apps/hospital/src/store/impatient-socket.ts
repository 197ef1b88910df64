import { Socket } from 'node:net'

/**
 * Makes a line to the database that breaks when it has been silent for so many milliseconds. A database that hangs, or a network that
 * was cut without a word, would else keep a caller waiting for an error for ever. The whole line is given up, and not the one
 * question: a line with half a transaction on it must never be used again.
 */
export function impatientSocket(patience: () => number): () => Socket {
  return () => {
    const socket = new Socket()
    socket.setTimeout(patience(), () => socket.destroy(new Error('The database did not answer in time.')))
    return socket
  }
}
