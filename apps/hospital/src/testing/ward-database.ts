import { randomUUID } from 'node:crypto'
import { grantTo } from '../set-up/grant.ts'
import { openPostgres } from '../store/database.ts'
import { ask } from './run-postgres.ts'
import { blocksOf } from './runbook.ts'

const template = 'ward'

/** Makes the two roles of the runbook, and a database with its tables made as it says, of which each test gets a copy. */
export async function makeWardTemplate(server: string): Promise<void> {
  const roles = blocksOf('The first day').find(({ language }) => language === 'sql')
  if (!roles) throw new Error('The runbook does not say how the roles are made.')
  for (const statement of roles.text.split(';').filter((each) => each.trim() !== ''))
    await ask(server, statement)
  const database = await openPostgres(`${as('ward_owner', 'change-me', server)}/${template}`)
  const trouble = await grantTo(database.db, 'ward')
  await database.close()
  if (trouble) throw new Error(trouble)
}

/** Makes a database with its tables and nothing in them, and gives its address for the role of the service, which owns nothing. */
export async function newWardDatabase(server: string): Promise<string> {
  const name = `ward_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name} template ${template} owner ward_owner`)
  return `${as('ward', 'change-me-too', server)}/${name}`
}

function as(role: string, password: string, server: string): string {
  const { host } = new URL(server)
  return `postgres://${role}:${password}@${host}`
}
