/// <reference types="vite/client" />

/** The chooser as the server draws it, for the page to come with. In a browser it is undefined: ./start.ts brings it there. */
export const FirstQuestion = import.meta.env.SSR ? (await import('./Chooser.svelte')).default : undefined
