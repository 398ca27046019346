import type { AuditRecord } from '../../content/model/audit.ts'
import type { Bulk } from '../../content/model/bulk.ts'
import type { Slug } from '../../content/model/slug.ts'

/** Where bulk changes are kept, from before their first line is changed. */
export interface BulkStore {
  findBulk(id: string): Promise<Bulk | undefined>
  /** Keeps a bulk change that begins, with the record of who began it; false when it has begun before. */
  beginBulk(bulk: Bulk, audit: AuditRecord): Promise<boolean>
  /** Keeps how far a bulk change has come. */
  putBulk(bulk: Bulk): Promise<void>
  /** Deletes what bulk changes hold of a dossier whose words had to go. */
  eraseFromBulks(dossier: Slug): Promise<void>
}
