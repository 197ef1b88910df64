import type { FastifyInstance } from 'fastify'

const mostTries = 20

/**
 * Listens, and gives the address. Where something else has the port: on the trial database it takes the next that is free, because
 * whoever tries things out wants to see them; in use it throws, because a poster leads to one port.
 */
export async function listenNear(
  app: FastifyInstance,
  { port, host, madeUpPeople }: { port: number; host: string; madeUpPeople: boolean },
): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      await app.listen({ port: port === 0 ? 0 : port + tries, host })
      return app.listeningOrigin
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || !madeUpPeople || tries >= mostTries) throw error
    }
  }
}
