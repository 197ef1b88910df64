import type { TypeSizes } from './sizes.ts'

// Everyone has Arial, it is about as wide as the letters we count with, and it has Arabic as well. A font that the reader
// lacks is replaced by one we have not measured.
const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' }

// Word looks for a grammar of the language and the country.
const withCountry: Readonly<Record<string, string>> = { en: 'en-GB', cy: 'cy-GB', gd: 'gd-GB', ga: 'ga-IE' }

/** The styles a document is written in, with its language. Headings are the real ones, so that a reader can jump by them. */
export function stylesFor(lang: string, { words, headings, line, gap }: TypeSizes) {
  const value = withCountry[lang] ?? lang
  const language = { value, eastAsia: value, bidirectional: 'ar-SA' }
  return {
    default: {
      document: {
        run: { font, size: words, sizeComplexScript: words, language },
        paragraph: { spacing: { before: 0, after: gap, line, lineRule: 'atLeast' as const } },
      },
      heading1: heading(headings[1], 0, gap),
      heading2: heading(headings[2], 1, gap),
      // A heading of the third level stands close to what it is about.
      heading3: heading(headings[3], 2, 0),
      listParagraph: { paragraph: { spacing: { after: 0 } } },
      caption: {
        run: { bold: true, boldComplexScript: true },
        paragraph: { keepNext: true, spacing: { after: 0 } },
      },
      hyperlink: { run: { color: '000000', underline: { type: 'single' as const } } },
    },
    paragraphStyles: [
      { id: 'Address', name: 'Address', basedOn: 'Normal', quickFormat: true },
      { id: 'Signature', name: 'Signature', basedOn: 'Normal', paragraph: { spacing: { before: 2 * line } } },
      {
        id: 'LastOfList',
        name: 'Last of a list',
        basedOn: 'ListParagraph',
        paragraph: { spacing: { after: gap } },
      },
      { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
      {
        id: 'AfterTable',
        name: 'After a table',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { spacing: { before: 0, after: 0, line: gap, lineRule: 'exact' as const } },
      },
      {
        id: 'TableHeading',
        name: 'Table heading',
        basedOn: 'TableText',
        run: { bold: true, boldComplexScript: true },
        paragraph: { keepNext: true },
      },
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', run: { bold: true, boldComplexScript: true } },
      // Brackets in the words, and a mark that survives black and white.
      { id: 'Gap', name: 'Still to fill in', run: { shading: { type: 'clear' as const, fill: 'FFF1D6' } } },
    ],
  }
}

function heading(size: number, outlineLevel: number, after: number) {
  return {
    run: { font, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '000000' },
    paragraph: { keepNext: true, outlineLevel, spacing: { before: 0, after } },
  }
}

/** How lists are marked: by numbers, which begin anew in each list, or by dots. */
export function numberingFor({ indent }: TypeSizes) {
  const level = (format: 'decimal' | 'bullet', text: string) => {
    const style = { paragraph: { indent: { left: indent, hanging: indent } } }
    return { level: 0, format, text, alignment: 'start' as const, style }
  }
  return {
    config: [
      { reference: 'numbers', levels: [level('decimal', '%1.')] },
      { reference: 'dots', levels: [level('bullet', '•')] },
    ],
  }
}
