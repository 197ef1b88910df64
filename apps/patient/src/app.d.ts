declare global {
  // SvelteKit reads its own types from here.
  namespace App {
    interface Error {
      message: string
    }
  }
}

export {}
