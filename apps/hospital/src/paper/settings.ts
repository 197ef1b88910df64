/** What is printed, and where it goes. */
export interface PaperSettings {
  /** Where callers reach the service, like "https://call.example": what posters lead to. */
  publicAddress?: string
  /** The folder that the downtime pack is written into: one that is printed from, or copied to, a machine that stays up. */
  packFolder?: string
}

/** Reads PUBLIC_ADDRESS (the address from outside) and PACK_FOLDER. Gives what is wrong, in words with what to do. */
export function readPaperSettings(env: Record<string, string | undefined>): PaperSettings | string {
  const publicAddress = env['PUBLIC_ADDRESS']?.replace(/\/+$/, '')
  if (publicAddress !== undefined && !/^https?:$/.test(URL.parse(publicAddress)?.protocol ?? '')) {
    return `PUBLIC_ADDRESS is "${publicAddress}". Give the whole address, like PUBLIC_ADDRESS=https://ward.example, or leave it out.`
  }
  const packFolder = env['PACK_FOLDER']
  return {
    ...(publicAddress === undefined ? {} : { publicAddress }),
    ...(packFolder === undefined ? {} : { packFolder }),
  }
}
