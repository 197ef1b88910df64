import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { keepLaterParts } from './src/chooser/keep-later-parts.ts'
import { onlyPassphraseLocks } from './src/device/backup/only-passphrase-locks.ts'
import { onlyWholeFonts } from './src/paper/only-whole-fonts.ts'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style of SvelteKit's own: the line that tells a screen reader which page has opened.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': [
            'svelte-trusted-html',
            'sveltekit-trusted-url',
            'fresh-eyes',
            'fresh-eyes-paper',
            'fresh-eyes-worker',
            'fresh-eyes-pdf-worker',
          ],
        },
      },
      // Guide pages carry no framework, so they register the offline worker themselves (static/register.js).
      serviceWorker: { register: false },
      inlineStyleThreshold: 0,
      prerender: { handleHttpError: 'fail', handleMissingId: 'fail', handleUnseenRoutes: 'fail' },
    }),
    keepLaterParts(),
  ],
  build: { target: 'es2022' },
  // Three scripts are built apart from the pages, each a file of its own: the backup worker, the PDF worker, the chooser.
  worker: { format: 'es', plugins: () => [onlyPassphraseLocks(), onlyWholeFonts(), svelte()] },
  server: { host: '127.0.0.1' },
})
