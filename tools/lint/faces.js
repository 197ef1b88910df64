import { dirname, relative, resolve, sep } from 'node:path'

/**
 * An ESLint rule: a file in one folder of `core/src` imports another folder through its index.ts and nothing deeper.
 * dependency-cruiser holds the same rule for the whole project; this one says so while you type.
 */
export const faces = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      deep: 'Import "{{ folder }}" through its face, {{ folder }}/index.ts. If what you need is not there, export it there.',
    },
  },
  create(context) {
    const place = placeInCore(context.filename)
    if (!place) return {}

    function look(node) {
      if (typeof node.source?.value !== 'string' || !node.source.value.startsWith('.')) return
      const wanted = placeInCore(resolve(dirname(context.filename), node.source.value))
      if (!wanted || wanted.folder === place.folder || wanted.rest === 'index.ts') return
      context.report({ node: node.source, messageId: 'deep', data: { folder: wanted.folder } })
    }

    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    }
  },
}

function placeInCore(file) {
  const path = relative(resolve(import.meta.dirname, '../../core/src'), file).split(sep)
  const [folder, ...rest] = path
  return folder && folder !== '..' && rest.length > 0 ? { folder, rest: rest.join('/') } : undefined
}
