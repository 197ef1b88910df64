import { enableCompileCache } from 'node:module'

// Node keeps what it compiled for the next start, as LibreOffice keeps its settings.
enableCompileCache()
await import('./cold-paper.ts')
