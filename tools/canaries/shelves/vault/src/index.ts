import 'svelte'
