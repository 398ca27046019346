import { Duration } from 'aws-cdk-lib'
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { languages } from '../../content/model/language.ts'
import { workPaths } from '../../functions/work-paths.ts'
import type { Http } from './http.ts'
import type { Identity } from './identity.ts'
import { LeanFunction } from './lean-function.ts'
import { senderAt } from './mail-sender.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'

/** What the workspace needs: the built functions, the API that it answers behind, the data, and who signs people in. */
export interface WorkProps {
  readonly functions: string
  readonly settings: Settings
  readonly http: Http
  readonly storage: Storage
  readonly identity: Identity
  readonly address: string
}

/** The part of the site for people who have signed in: a function of its own, the only one that may write. */
export class Work extends Construct {
  readonly workspace: LeanFunction

  constructor(scope: Construct, id: string, { functions, settings, http, storage, identity, address }: WorkProps) {
    super(scope, id)
    this.workspace = new LeanFunction(this, 'Workspace', {
      functions,
      name: 'work',
      purpose: 'Answers people who have signed in: desks, follow-up, publishing',
      settings,
      timeout: Duration.seconds(29),
      environment: {
        RECORDS_TABLE: storage.table.tableName,
        SUMMARIES_BUCKET: storage.bucket.bucketName,
        ORIGIN_SECRET: http.originSecret.secretValue.unsafeUnwrap(),
        SITE_ADDRESS: address,
        ...(settings.sender && { MAIL_SENDER: senderAt(settings.sender) }),
        ...identity.environment,
      },
    })
    storage.grantReadRecords(this.workspace)
    storage.grantWriteRecords(this.workspace)
    storage.grantReadDocuments(this.workspace)
    storage.grantWriteDocuments(this.workspace)
    const integration = new HttpLambdaIntegration('ToWorkspace', this.workspace, { scopePermissionToRoute: false })
    for (const path of routes) http.api.addRoutes({ path, methods: [HttpMethod.ANY], integration })
  }
}

/** Every address of the workspace, with and without a language; the API leads all others to the site. */
const routes = ['', ...languages.map((language) => `/${language}`)].flatMap((prefix) =>
  workPaths.flatMap((path) => [`${prefix}${path}`, `${prefix}${path}/{rest+}`]),
)
