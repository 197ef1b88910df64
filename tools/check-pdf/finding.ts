/** A rule of PDF/UA-1 that a machine can judge, in our words. The clauses are those of ISO 14289-1. */
export type Rule =
  /** 5: says that it keeps PDF/UA-1. */
  | 'identifier'
  /** 6.2, 7.1: says that it is tagged, and of nothing that the tags are doubtful. */
  | 'marked'
  /** 7.1: has a title, in its metadata, and shows it. */
  | 'title'
  | 'title-shown'
  | 'metadata'
  /** 7.2: says its language. */
  | 'language'
  /** 7.1: has a tree of elements, each reached once, under its own parent and of a known kind. */
  | 'structure'
  | 'element-kind'
  | 'element-parent'
  /** 7.1: all that is drawn is tagged once or an artifact, and never both. */
  | 'untagged'
  | 'nesting'
  | 'content-number'
  /** 7.2, 7.5: tables, lists and their parts stand where they belong. */
  | 'table-parts'
  | 'table-columns'
  | 'table-headers'
  | 'header-scope'
  | 'list-parts'
  /** 7.3 */
  | 'alternative-text'
  /** 7.4.2 */
  | 'heading-skipped'
  /** 7.18 */
  | 'tab-order'
  | 'link-tagged'
  | 'link-words'
  | 'annotation-tagged'
  /** 7.21 */
  | 'font-embedded'
  | 'unicode'
  | 'missing-glyph'

/** Something that breaks a rule: which, where and what was found. */
export interface Finding {
  rule: Rule
  where: string
  found: string
}

/** Notes that something breaks a rule. */
export type Note = (rule: Rule, where: string, found: string) => void
