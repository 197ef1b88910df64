export { default as Sources } from './Sources.svelte'
