import type { Bytes } from './bytes.ts'

/** Makes bytes smaller (raw deflate). */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'))
}

/** Undoes `deflate`. Returns nothing when the bytes are not deflate or end too early. */
export async function inflate(bytes: Bytes): Promise<Bytes | undefined> {
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'))
  } catch {
    return undefined
  }
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  return new Uint8Array(await new Response(new Response(bytes).body?.pipeThrough(stream)).arrayBuffer())
}
