import type { Name, Register } from '../../content/model/party.ts'

/** A printed name and what it is resolved to. */
export function named(printed: string, register: Register, slug: string): Name {
  return { printed, ref: { register, slug } }
}
