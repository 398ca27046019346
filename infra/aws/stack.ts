import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { Budget } from './budget.ts'
import { Dashboard } from './dashboard.ts'
import { Delivery } from './delivery.ts'
import { Http } from './http.ts'
import { Identity } from './identity.ts'
import { Indexing } from './indexing.ts'
import { Purging } from './purging.ts'
import { Reminders } from './reminders.ts'
import { SearchService } from './search-service.ts'
import { settingsOf } from './settings.ts'
import { Storage } from './storage.ts'
import { Work } from './work.ts'

/** The whole product in one account; `functions` is the folder that `infra/build.ts` fills. */
export class Rapporteur extends Stack {
  constructor(scope: Construct, id: string, { functions }: { readonly functions: string }) {
    super(scope, id, { description: 'Rapporteur: the outcomes of conferences and what became of them' })
    const settings = settingsOf(this.node)
    const storage = new Storage(this, 'Storage', settings)
    const http = new Http(this, 'Http', { functions, settings, storage })
    const { distribution } = new Delivery(this, 'Delivery', { http, settings })
    const address = `https://${settings.domain ?? distribution.distributionDomainName}`
    http.site.addEnvironment('SITE_ADDRESS', address)
    const identity = new Identity(this, 'Identity', { address, settings })
    const work = new Work(this, 'Work', { functions, settings, http, storage, identity, address })
    const indexing = new Indexing(this, 'Indexing', { functions, settings, storage })
    if (settings.search === 'opensearch') {
      new SearchService(this, 'Search', { settings, reader: http.site, writer: indexing.writer })
    }
    const purging = new Purging(this, 'Purging', { functions, settings, storage, http, distribution })
    const domain = settings.sender
    const reminders = domain && new Reminders(this, 'Reminders', { functions, settings, storage, address, domain })
    const { topic } = new Alarms(this, 'Alarms', {
      ...{ http, work, indexing, purging, storage, settings },
      ...(reminders && { reminders }),
    })
    new Budget(this, 'Budget', { dollars: settings.budget, topic })
    new Dashboard(this, 'Dashboard', { http, work, storage, distribution })
    new CfnOutput(this, 'Address', { value: address })
    new CfnOutput(this, 'TableName', { value: storage.table.tableName })
    new CfnOutput(this, 'BucketName', { value: storage.bucket.bucketName })
  }
}
