/** What is printed, and where it goes. */
export interface PaperSettings {
  /** Where callers reach the service, like "https://call.example": what posters lead to. */
  publicAddress?: string
  /** The folder that the downtime pack is written into: one that is printed from, or copied to, a machine that stays up. */
  packFolder?: string
}

/** Reads PUBLIC_ADDRESS, or ORIGIN where there is none, and PACK_FOLDER. */
export function readPaperSettings(env: Record<string, string | undefined>): PaperSettings {
  const publicAddress = (env['PUBLIC_ADDRESS'] ?? env['ORIGIN'])?.replace(/\/+$/, '')
  const packFolder = env['PACK_FOLDER']
  return {
    ...(publicAddress === undefined ? {} : { publicAddress }),
    ...(packFolder === undefined ? {} : { packFolder }),
  }
}
