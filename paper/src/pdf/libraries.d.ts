// The parts that we use of libraries that come without types, or with types that bring Node's along.

declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  export interface Reference {
    data: Record<string, unknown>
    compress: boolean
    write(bytes: Uint8Array | string): void
    end(): void
  }

  /** A piece of marked content on a page. */
  export interface Content {
    readonly refs: readonly unknown[]
  }

  export interface Element {
    readonly dictionary: Reference
    add(child: Element | Content): this
    end(): void
  }

  /** A font as pdfkit embeds it: the glyphs used so far, their widths, and the letters that each stands for. */
  export interface EmbeddedFont {
    readonly id: string
    readonly font: Font
    readonly scale: number
    readonly subset: { glyphs: number[]; includeGlyph(id: number): number }
    readonly widths: (number | undefined)[]
    readonly unicode: (readonly number[])[]
    ref(): Reference
  }

  export interface Page {
    readonly fonts: Record<string, Reference>
    readonly dictionary: Reference
  }

  export default class PDFDocument {
    constructor(options: Record<string, unknown>)
    readonly page: Page
    readonly _root: Reference
    readonly _font: EmbeddedFont
    push(chunk: Uint8Array | null): boolean
    endMetadata: () => void
    ref(data: Record<string, unknown>): Reference
    registerFont(name: string, font: Font): this
    font(name: string): this
    addPage(): this
    scale(factor: number): this
    switchToPage(at: number): unknown
    bufferedPageRange(): { start: number; count: number }
    addContent(operators: string): this
    struct(type: string, options?: Record<string, unknown>): Element
    addStructure(element: Element): this
    markContent(tag: string, options?: Record<string, unknown>): this
    markStructureContent(tag: string): Content
    endMarkedContent(): this
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      address: string,
      options: Record<string, unknown>,
    ): this
    end(): void
  }
}

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }

  export interface Font {
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
    getGlyph(id: number, codes?: readonly number[]): Glyph
    layout(
      text: string,
      features?: undefined,
      script?: undefined,
      language?: undefined,
      direction?: 'ltr' | 'rtl',
    ): {
      glyphs: readonly Glyph[]
      positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
    }
  }

  export function create(bytes: Uint8Array): Font
}

declare module 'bidi-js' {
  export interface Levels {
    levels: Uint8Array
    paragraphs: readonly { start: number; end: number; level: number }[]
  }

  export default function bidi(): {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): Levels
    getMirroredCharacter(character: string): string | null
  }
}
