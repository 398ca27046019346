import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import { LeanFunction } from './lean-function.ts'
import { removalOf } from './removal.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'

/** What the site needs: the folder of the built functions, the settings and the data. */
export interface HttpProps {
  readonly functions: string
  readonly settings: Settings
  readonly storage: Storage
}

/** What everybody reads: one function that may only read, behind an HTTP API that only the CDN may call. */
export class Http extends Construct {
  readonly api: HttpApi
  readonly site: LeanFunction
  /** What the CDN sends with every request, so that nobody goes round it. */
  readonly originSecret: Secret

  constructor(scope: Construct, id: string, { functions, settings, storage }: HttpProps) {
    super(scope, id)
    this.originSecret = new Secret(this, 'OriginSecret', {
      description: 'What the CDN sends to the site with every request',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
      removalPolicy: removalOf({ ...settings, data: 'destroy' }),
    })
    this.site = new LeanFunction(this, 'Site', {
      functions,
      name: 'http',
      purpose: 'Answers everybody: pages and data',
      settings,
      environment: {
        RECORDS_TABLE: storage.table.tableName,
        SUMMARIES_BUCKET: storage.bucket.bucketName,
        ORIGIN_SECRET: this.originSecret.secretValue.unsafeUnwrap(),
      },
    })
    storage.grantReadRecords(this.site)
    storage.grantReadDocuments(this.site)
    this.api = new HttpApi(this, 'Api', {
      description: 'Rapporteur, behind its CDN',
      defaultIntegration: new HttpLambdaIntegration('ToSite', this.site),
      createDefaultStage: false,
    })
    this.addStage(settings)
    this.acknowledgeFindings()
  }

  /** The rates keep a flood from emptying the purse: what the CDN holds is not counted in them. */
  private addStage(settings: Settings): void {
    const log = new LogGroup(this, 'Requests', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: removalOf(settings),
    })
    this.api.addStage('Live', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
  }

  private acknowledgeFindings(): void {
    acknowledge(this.originSecret, {
      'AwsSolutions-SMG4':
        'It is changed by a deployment that the runbook describes; a rotation would not reach the CDN',
    })
    acknowledge(this.api, {
      'AwsSolutions-APIG4': 'The function checks who signs in itself, route by route; public pages are for everybody',
    })
  }
}

/** What is kept about a request: no address of a reader, nor the address they asked for, which may hold a secret. */
const logged = {
  id: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  fault: '$context.integrationErrorMessage',
}
