/** Paper, in points. */
export const paperSizes = { a4: [595.28, 841.89], a5: [419.53, 595.28] } as const
export type PaperSize = keyof typeof paperSizes

/** Words set in a column of their own, in large type. They break over lines; `y` is the top of the first. */
export interface PlacedWords {
  kind: 'words'
  text: string
  x: number
  y: number
  width: number
  size: number
  strong?: boolean
  /** How it is read: as a heading of a level, or as a paragraph. */
  as: 'H1' | 'H2' | 'P'
  align?: 'centre'
  /** The language, where it is not the poster's. */
  lang?: string
}

/** Squares that together are a picture, as a QR code is: `true` is black. Drawn as vectors, so that any printer keeps their edges. */
export interface PlacedSquares {
  kind: 'squares'
  squares: readonly (readonly boolean[])[]
  x: number
  y: number
  /** How wide and tall the whole picture is. */
  side: number
  /** What stands for it when it is read aloud. */
  alt: string
}

/** A frame behind words. It is there to be seen, not read. */
export interface PlacedPanel {
  kind: 'panel'
  x: number
  y: number
  width: number
  height: number
  line: number
}

export type Placed = PlacedWords | PlacedSquares | PlacedPanel

/** One page or many of the same paper. What is placed is read in the order in which it is given. */
export interface Poster {
  title: string
  lang: string
  size: PaperSize
  pages: readonly (readonly Placed[])[]
}

/** How far one line of placed words stands from the next, in type sizes. */
export const leading = 1.2
