import type { Permission, Staff } from '@fresh-eyes/ward/roles'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { openWard } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import { notFound } from './answer.ts'
import { staffWho } from './staff.ts'

/** Somebody who may do a thing on a ward, and the ward. */
export interface OnWard {
  staff: Staff
  place: Placed & { timeZone: string }
  ward: string
  wardName: string
  shortCode: string
  setting: string
  phone: string
}

/** Who is asking and for which ward; undefined when they may not or there is none, and the answer is then already sent. */
export async function onWard(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  permission: Permission,
  ward: string,
): Promise<OnWard | undefined> {
  const staff = await staffWho(request, reply, services, permission, ward)
  if (!staff) return undefined
  const found = await openWard(services.database.db, staff, ward)
  if (!found) {
    notFound(reply)
    return undefined
  }
  const { trust, site, timeZone, wardName, shortCode, setting, phone } = found
  return { staff, place: { trust, site, timeZone }, ward, wardName, shortCode, setting, phone }
}
